using System.Collections.Immutable;
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
    public static ImmutableArray<RenderedFile> Of(
        SiteCache cache,
        string name,
        CacheKey key,
        PublishedSchema? schema,
        Func<IEnumerable<RenderedFile>> make)
    {
        if (cache.Find(CacheTable.Files, name, key) is { } kept)
        {
            cache.Keep(CacheTable.Files, name, key, kept);
            var reader = new CacheReader(kept);
            return reader.List(() => new RenderedFile(SitePath.FromRelative(reader.Text()), reader.Bytes().ToArray())
            {
                Schema = reader.Flag() ? schema : null,
            });
        }

        ImmutableArray<RenderedFile> files = [.. make()];
        var writer = new CacheWriter();
        writer.List(files, f =>
        {
            writer.Text(f.Path.Value);
            writer.Bytes(f.Content);
            writer.Flag(f.Schema is not null);
        });
        cache.Keep(CacheTable.Files, name, key, writer.ToArray());
        return files;
    }
}
