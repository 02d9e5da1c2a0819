using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Generator.Caching;

namespace Site.Generator.Search;

/// <summary>
/// What the search knows of pages, as it is kept between builds. Words are kept by number, and the words of the numbers once.
/// </summary>
internal static class KeptSearch
{
    /// <summary>The words that the last build knew, by number; none where it kept none.</summary>
    public static ImmutableArray<string> WordsOf(BuildCache cache)
    {
        if (cache.Find(CacheTable.Words, "", default) is not { } kept)
        {
            return [];
        }

        var reader = new CacheReader(kept);
        return reader.List(reader.Text);
    }

    /// <summary>Keeps the words of a build.</summary>
    public static void Keep(SearchVocabulary vocabulary, BuildCache cache)
    {
        var writer = new CacheWriter();
        writer.List(vocabulary.Words, writer.Text);
        cache.Keep(CacheTable.Words, "", default, writer.Written);
    }

    /// <summary>Writes the entries of a page.</summary>
    public static void Write(CacheWriter writer, ImmutableArray<SearchEntry> entries) => writer.List(entries, entry =>
    {
        writer.Number((int)entry.Kind);
        writer.Text(entry.Href);
        writer.Text(entry.Title);
        writer.Text(entry.Place);
        writer.Text(entry.Beginning);
        writer.Bytes(MemoryMarshal.AsBytes(entry.Terms.AsSpan()));
    });

    /// <summary>Reads the entries of a page.</summary>
    public static ImmutableArray<SearchEntry> Read(CacheReader reader) => reader.List(() =>
        new SearchEntry((SearchKind)reader.Count(), reader.Text(), reader.Text(), reader.Text(), reader.Text())
        {
            Terms = [.. MemoryMarshal.Cast<byte, SearchTerm>(reader.Bytes().Span)],
        });
}
