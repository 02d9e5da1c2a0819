using System.Collections.Immutable;
using System.Text;
using Site.Citations.Sources;
using Site.Generator.Facts;
using Site.Generator.Files;
using Site.Generator.Linking;
using Site.Generator.Models;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Theme;

namespace Site.Generator.Rendering;

/// <summary>
/// Renders the page of what the whole site rests on, its sources with their state, its models, its tables of facts; and a page for each
/// source: what rests on it, and how that was checked.
/// </summary>
internal sealed class SourcesPage
{
    private readonly ParsedSite _parsed;
    private readonly LinkedSite _linked;
    private readonly SiteView _site;
    private readonly DateOnly _asOf;
    private readonly ILookup<string, (LinkedPage Page, ClaimBasis Claim, EvidenceBasis Evidence)> _uses;

    private SourcesPage(ParsedSite parsed, LinkedSite linked, SiteView site, DateOnly asOf)
    {
        (_parsed, _linked, _site, _asOf) = (parsed, linked, site, asOf);
        _uses = linked.Pages
            .SelectMany(page => page.Basis.Claims.Select(c => (Page: page, Claim: c)))
            .SelectMany(u => u.Claim.All.Select(e => (u.Page, u.Claim, Evidence: e)))
            .ToLookup(u => u.Evidence.Source, StringComparer.Ordinal);
    }

    /// <summary>Renders them; nothing where the site has no such pages.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="site">What every page shares.</param>
    /// <param name="asOf">The day of the build, to which ages are counted.</param>
    public static IEnumerable<RenderedFile> Render(ParsedSite parsed, LinkedSite linked, SiteView site, DateOnly asOf) =>
        SourcesAddress.IsIn(parsed) ? new SourcesPage(parsed, linked, site, asOf).Render() : [];

    private IEnumerable<RenderedFile> Render()
    {
        var sources = _uses.Select(u => u.First().Page.Basis.Sources.First(s => s.Id == u.Key))
            .OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Id, StringComparer.Ordinal)
            .ToList();
        var view = new SourcesPageView(
            _site,
            SourcesAddress.Path.ToRoot(),
            [.. sources.Select(Row)],
            [.. _parsed.Data.Models.Models.Select(m => Link(m.Title, PublishedModels.PagePath(m.Name)))],
            [.. _parsed.Data.Facts.Tables.Select(t => Link(t.Label, FactTables.PathOf(t)))]);
        yield return File(SourcesAddress.Path, PageTheme.RenderSources(view));
        if (!_site.HasSourcePages)
        {
            yield break;
        }

        var facts = _parsed.Data.Facts.Facts
            .SelectMany(f => _linked.Facts.Resolved.TryGetValue(f.Id, out var resolved)
                ? resolved.Evidence.DistinctBy(e => e.Source.Id).Select(e => (e.Source.Id, new SourceFact(f, resolved)))
                : [])
            .ToLookup(f => f.Id, f => f.Item2, StringComparer.Ordinal);
        foreach (var source in sources.Where(s => s.Described))
        {
            yield return File(SourcesAddress.Of(source), PageTheme.RenderSource(Page(source, [.. facts[source.Id]])));
        }
    }

    private static RenderedFile File(SitePath path, string html) => new(path, Encoding.UTF8.GetBytes(html));

    private static NavLink Link(string title, SitePath path) => new(title, path.HrefFrom(SourcesAddress.Path));

    /// <summary>The quotes of a source that claims rest on, each once.</summary>
    private ImmutableArray<SourceQuoteView> QuotesOf(Source source) =>
    [
        .. _uses[source.Id].Select(u => u.Evidence)
            .Where(e => e.Quote is not null)
            .DistinctBy(e => e.Quote)
            .Select(e => new SourceQuoteView(e.Quote!, e.IsFound)),
    ];

    private SourceRow Row(Source source)
    {
        var quotes = QuotesOf(source);
        var claims = _uses[source.Id]
            .Select(u => (u.Page, u.Claim))
            .DistinctBy(u => u.Claim, ReferenceEqualityComparer.Instance)
            .ToList();
        return new SourceRow(
            source,
            quotes.Count(q => q.IsFound),
            quotes.Length,
            claims.Count(c => c.Claim.StaleAfter < _asOf),
            claims.Count,
            [
                .. claims.Select(c => c.Page.Page).Distinct()
                    .Select(p => new NavLink(p.Title, p.Output.HrefFrom(SourcesAddress.Path) + "#source-" + source.Id)),
            ])
        {
            PageHref = _site.HasSourcePages && source.Described ? SourcesAddress.Of(source).HrefFrom(SourcesAddress.Path) : null,
        };
    }

    private SourcePageView Page(Source source, ImmutableArray<SourceFact> facts)
    {
        var path = SourcesAddress.Of(source);
        return new SourcePageView(
            _site,
            path.ToRoot(),
            SourcesAddress.Path.HrefFrom(path),
            source,
            QuotesOf(source),
            [.. _uses[source.Id].GroupBy(u => u.Page.Page).Select(Section)],
            facts,
            _asOf);

        SourceSection Section(IGrouping<SitePage, (LinkedPage Page, ClaimBasis Claim, EvidenceBasis Evidence)> uses)
        {
            var href = uses.Key.Output.HrefFrom(path);
            return new SourceSection(
                new NavLink(uses.Key.Title, $"{href}#source-{source.Id}"),
                [
                    .. uses.Select(u => u.Claim)
                        .DistinctBy(c => c, ReferenceEqualityComparer.Instance)
                        .Select(c => new SourceClaim(
                            new NavLink(c.Text, $"{href}#{c.Id}"),
                            c.Level,
                            c.StaleAfter < _asOf ? c.StaleAfter : null)),
                ]);
        }
    }
}
