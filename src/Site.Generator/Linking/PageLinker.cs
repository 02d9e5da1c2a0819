using System.Collections.Immutable;
using Site.Generator.Parsing;
using Site.Generator.Settings;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Links single pages. It may be used from any number of threads.</summary>
internal sealed class PageLinker
{
    private readonly LinkResolver _links;
    private readonly ClaimLinker _claims;
    private readonly DirectiveLinker _directives;
    private readonly DateOnly _asOf;

    /// <summary>Makes a linker for the pages of one site.</summary>
    /// <param name="data">The sources, facts and models.</param>
    /// <param name="addressed">The site, with its models and what looks up its sources.</param>
    /// <param name="neighbours">The sites that are published with it.</param>
    /// <param name="settings">The site's own address, and what its claims may be about.</param>
    /// <param name="asOf">The day of the build.</param>
    public PageLinker(
        SiteData data,
        AddressedSite addressed,
        ImmutableArray<SitePlace> neighbours,
        SiteSettings settings,
        DateOnly asOf)
    {
        _links = new LinkResolver(addressed.Place, neighbours, settings.BaseUrl);
        _claims = new ClaimLinker(addressed.Resolver, settings, addressed.Models);
        _directives = new DirectiveLinker(data);
        _asOf = asOf;
    }

    /// <summary>Links a page; what it refers to and is not there is reported.</summary>
    public LinkedPage Link(SitePage page, IDiagnosticSink diagnostics)
    {
        var claims = _claims.Link(page, diagnostics);
        return new LinkedPage(
            page,
            claims,
            _links.Resolve(page, diagnostics),
            CitationBinder.Bind(page.Markdown.Claims, claims, _asOf),
            [.. page.Markdown.Directives.Select(d => _directives.Link(d, diagnostics)).OfType<LinkedDirective>()]);
    }
}
