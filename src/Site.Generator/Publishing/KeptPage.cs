using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Paths;
using Site.Generator.Search;

namespace Site.Generator.Publishing;

/// <summary>A page as the last build published it.</summary>
/// <param name="IsChecked">Whether it was held against its schema.</param>
/// <param name="Files">Its files.</param>
/// <param name="Entries">What the search answers with of it.</param>
internal sealed record KeptPage(bool IsChecked, ImmutableArray<KeptFile> Files, ImmutableArray<SearchEntry> Entries)
{
    /// <summary>Writes it.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="heard">What was reported while it was rendered.</param>
    public void Write(CacheWriter writer, HeardDiagnostics heard)
    {
        heard.WriteTo(writer);
        writer.Flag(IsChecked);
        writer.List(Files, f =>
        {
            writer.Number(f.Length);
            writer.Bytes(Convert.FromHexString(f.Sha256));
            writer.Number(f.Written);
        });
        KeptSearch.Write(writer, Entries);
    }

    /// <summary>Reads it.</summary>
    /// <param name="reader">What was written.</param>
    /// <param name="paths">Where its files are published.</param>
    public static Heard<KeptPage> Read(CacheReader reader, ImmutableArray<SitePath> paths)
    {
        var told = HeardDiagnostics.Read(reader);
        var at = 0;
        var page = new KeptPage(
            reader.Flag(),
            reader.List(() => new KeptFile(
                paths[at++],
                reader.Count(),
                Convert.ToHexStringLower(reader.Bytes().Span),
                reader.Number())),
            KeptSearch.Read(reader));
        return new Heard<KeptPage>(page, told);
    }
}
