using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Citations.Sources;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Search;

/// <summary>Gathers what the search can answer with while pages are rendered, from any thread.</summary>
/// <param name="pages">How many pages there are.</param>
/// <param name="vocabulary">The words of the build.</param>
internal sealed class SearchCollection(int pages, SearchVocabulary vocabulary)
{
    private readonly (LinkedPage Page, ImmutableArray<SearchEntry> Entries)?[] _pages =
        new (LinkedPage, ImmutableArray<SearchEntry>)?[pages];

    private readonly ConcurrentBag<SearchWeights> _idle = [];

    /// <summary>Adds a page.</summary>
    /// <param name="place">Its place in the reading order.</param>
    /// <param name="page">The page.</param>
    /// <param name="entries">What the search can answer with of it.</param>
    public void Add(int place, LinkedPage page, ImmutableArray<SearchEntry> entries) => _pages[place] = (page, entries);

    /// <summary>What the search can answer with of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Its text.</param>
    public ImmutableArray<SearchEntry> EntriesOf(LinkedPage page, string text)
    {
        var weights = Weights();
        ImmutableArray<SearchEntry> entries = [.. PageEntries.Of(page, text, weights)];
        _idle.Add(weights);
        return entries;
    }

    /// <summary>All entries: pages in reading order, then each source once, by its first page.</summary>
    public IReadOnlyList<SearchEntry> Entries()
    {
        var entries = _pages.OfType<(LinkedPage Page, ImmutableArray<SearchEntry> Entries)>().ToList();
        var sources = new Dictionary<string, (Source Source, SitePage Page)>(StringComparer.Ordinal);
        foreach (var (page, _) in entries)
        {
            foreach (var source in page.Basis.Sources)
            {
                sources.TryAdd(source.Id, (source, page.Page));
            }
        }

        var weights = Weights();
        return [.. entries.SelectMany(e => e.Entries), .. sources.Values.Select(s => PageEntries.Of(s.Source, s.Page, weights))];
    }

    /// <summary>The entries of a site as the search of the site around it has them: further down, for they are of another matter.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="at">The folder it is published in.</param>
    public static IEnumerable<SearchEntry> Within(IEnumerable<SearchEntry> entries, SitePath at) => entries.Select(e => e with
    {
        Href = $"{at.ToHref()}/{e.Href}",
        Terms = [.. e.Terms.Select(t => new SearchTerm(t.Word, (byte)Math.Max(1, t.Weight * 2 / 3), t.InTitle))],
    });

    private SearchWeights Weights() => _idle.TryTake(out var weights) ? weights : new SearchWeights(vocabulary);
}
