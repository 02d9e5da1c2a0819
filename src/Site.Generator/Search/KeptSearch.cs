using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Generator.Caching;

namespace Site.Generator.Search;

/// <summary>
/// What the search knows of pages, as it is kept between builds. Words are kept by number, and the words of the numbers once.
/// </summary>
internal static class KeptSearch
{
    /// <summary>The words that the last build knew; none where it kept none.</summary>
    public static SearchVocabulary WordsOf(BuildCache cache) => cache.Find(CacheTable.Words, "", default, content =>
    {
        var reader = new CacheReader(content);
        return new SearchVocabulary(reader.List(reader.Text));
    }) ?? new SearchVocabulary([]);

    /// <summary>Keeps the words of a build.</summary>
    public static void Keep(SearchVocabulary vocabulary, BuildCache cache) =>
        cache.KeepResult(CacheTable.Words, "", default, writer => writer.List(vocabulary.Words, writer.Text), vocabulary);

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
