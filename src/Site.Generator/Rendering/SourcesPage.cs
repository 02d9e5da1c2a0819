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

/// <summary>Renders the page of what the whole site rests on: its sources with their state, its models, its tables of facts.</summary>
internal static class SourcesPage
{
    /// <summary>Renders it.</summary>
    /// <param name="parsed">The site.</param>
    /// <param name="linked">The same, linked.</param>
    /// <param name="renderer">What renders its other pages.</param>
    /// <param name="asOf">The day of the build, to which ages are counted.</param>
    public static RenderedFile Render(ParsedSite parsed, LinkedSite linked, PageRenderer renderer, DateOnly asOf)
    {
        var uses = linked.Pages
            .SelectMany(page => page.Basis.Claims.Select(c => (page, Claim: c)))
            .SelectMany(u => u.Claim.All.Select(e => (u.page, u.Claim, Evidence: e)))
            .ToLookup(u => u.Evidence.Source, StringComparer.Ordinal);
        var sources = uses.Select(u => u.First().page.Basis.Sources.First(s => s.Id == u.Key))
            .OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(s => s.Id, StringComparer.Ordinal);
        var view = new SourcesPageView(
            renderer.Site,
            SourcesAddress.Path.ToRoot(),
            [.. sources.Select(Row)],
            [.. parsed.Data.Models.Models.Select(m => Link(m.Title, PublishedModels.PagePath(m.Name)))],
            [.. parsed.Data.Facts.Tables.Select(t => Link(t.Label, FactTables.PathOf(t)))]);
        return new RenderedFile(SourcesAddress.Path, Encoding.UTF8.GetBytes(PageTheme.RenderSources(view)));

        static NavLink Link(string title, SitePath path) => new(title, path.HrefFrom(SourcesAddress.Path));

        SourceRow Row(Source source)
        {
            var quotes = uses[source.Id].Select(u => u.Evidence)
                .Where(e => e.Quote is not null)
                .DistinctBy(e => e.Quote)
                .ToList();
            var claims = uses[source.Id]
                .Select(u => (u.page, u.Claim))
                .DistinctBy(u => u.Claim, ReferenceEqualityComparer.Instance)
                .ToList();
            return new SourceRow(
                source,
                quotes.Count(e => e.IsFound),
                quotes.Count,
                claims.Count(c => c.Claim.StaleAfter < asOf),
                claims.Count,
                [
                    .. claims.Select(c => c.page.Page).Distinct()
                        .Select(p => new NavLink(p.Title, p.Output.HrefFrom(SourcesAddress.Path) + "#source-" + source.Id)),
                ]);
        }
    }
}
