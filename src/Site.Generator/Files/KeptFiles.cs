using Site.Citations.Schema;
using Site.Generator.Caching;
using Site.Generator.Paths;

namespace Site.Generator.Files;

/// <summary>Files that are slow to make and small to keep.</summary>
internal static class KeptFiles
{
    /// <summary>Makes files, or takes them as the last build made them of the same.</summary>
    /// <param name="cache">What the last build kept.</param>
    /// <param name="name">What they are called together.</param>
    /// <param name="key">Stands for all that they are made of.</param>
    /// <param name="schema">The schema that those of them satisfy which have one.</param>
    /// <param name="make">Makes them.</param>
    public static IReadOnlyList<RenderedFile> Of(
        SiteCache cache,
        string name,
        CacheKey key,
        PublishedSchema? schema,
        Func<IEnumerable<RenderedFile>> make)
    {
        if (cache.Find(CacheTable.Files, name, key, Read) is { } kept)
        {
            cache.TryKeep(CacheTable.Files, name, key);
            return kept;
        }

        IReadOnlyList<RenderedFile> files = [.. make()];
        var writer = new CacheWriter();
        writer.List(files, f =>
        {
            writer.Text(f.Path.Value);
            writer.Bytes(f.Content);
            writer.Flag(f.Schema is not null);
        });
        cache.Keep(CacheTable.Files, name, key, writer.ToArray(), files);
        return files;

        IReadOnlyList<RenderedFile> Read(CacheReader reader) =>
            reader.List(() => new RenderedFile(SitePath.FromRelative(reader.Text()), reader.Bytes().ToArray())
            {
                Schema = reader.Flag() ? schema : null,
            });
    }
}
