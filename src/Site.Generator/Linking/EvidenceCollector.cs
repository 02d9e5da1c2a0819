using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Generator.Discovery;
using Site.Generator.Parsing;
using Site.Markdown;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Collects what there is to check of a site: its sources, and every quote that something rests on.</summary>
public static class EvidenceCollector
{
    /// <summary>Collects a site's sources with their quotes, ordered by key; what is wrong with the site is reported.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="asOf">The day of the check.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (SiteData Data, ImmutableArray<EvidenceToCheck> Evidence) Collect(
        InputTree tree,
        DateOnly asOf,
        IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var data = SiteData.Load(tree, asOf, diagnostics);
        var quotes = new SortedDictionary<string, (Source Source, SortedSet<string> Quotes)>(StringComparer.Ordinal);
        foreach (var source in data.Sources.All)
        {
            Add(source, null);
            foreach (var quote in source.Quotes.SelectMany(q => q.Value.Context.Prepend(q.Value)))
            {
                Add(source, quote.Exact);
            }
        }

        foreach (var piece in CitedOnPages(tree, data, asOf).Where(e => e.Source.Described))
        {
            Add(piece.Source, piece.Quote);
        }

        foreach (var fact in data.Facts.Facts)
        {
            if (fact.Quote is { } quote && fact.Sources[0].Key is { } key && data.Sources.Find(key) is { } source)
            {
                Add(source, quote);
            }
        }

        return (data, [.. quotes.Values.Select(q => new EvidenceToCheck(q.Source, [.. q.Quotes]))]);

        void Add(Source source, string? quote)
        {
            if (!quotes.TryGetValue(source.Id, out var entry))
            {
                quotes.Add(source.Id, entry = (source, new SortedSet<string>(StringComparer.Ordinal)));
            }

            if (quote is not null)
            {
                entry.Quotes.Add(quote);
            }
        }
    }

    private static IEnumerable<CitedEvidence> CitedOnPages(InputTree tree, SiteData data, DateOnly asOf)
    {
        // Pages are read with a sink of their own: what is wrong with their claims is the build's to say.
        var ignored = new DiagnosticBag();
        var resolver = new ClaimResolver(data.Sources, EvidenceLock.Empty, asOf);
        var engine = new MarkdownEngine();
        var included = new IncludedFiles(tree);
        var options = PageInput.OptionsFor(data, checkQuantities: false);
        foreach (var path in tree.Pages)
        {
            if (PageInput.Read(tree, path, included, ignored) is { } text)
            {
                foreach (var claim in resolver.Resolve(engine.Parse(text, options, ignored).Claims, [], [], ignored).Claims)
                {
                    foreach (var piece in claim.Evidence)
                    {
                        yield return piece;
                    }
                }
            }
        }
    }
}
