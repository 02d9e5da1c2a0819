using System.Collections.Immutable;
using Site.Generator.Caching;
using Site.Generator.Parsing;
using Site.Generator.Phases;
using Site.Generator.Settings;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Links single pages. It may be used from any number of threads.</summary>
internal sealed class PageLinker
{
    private readonly LinkResolver _links;
    private readonly ClaimLinker _claims;
    private readonly DirectiveLinker _directives;
    private readonly KeptBasis _keptBasis;
    private readonly SiteCache _cache;
    private readonly CacheKey _entities;
    private readonly DateOnly _asOf;

    /// <summary>Makes a linker for the pages of one site.</summary>
    /// <param name="data">The sources, facts and models.</param>
    /// <param name="addressed">The site, with its models and what looks up its sources.</param>
    /// <param name="neighbours">The sites that are published with it.</param>
    /// <param name="settings">The site's own address, and what its claims may be about.</param>
    /// <param name="phase">The day of the build, and what the last one kept.</param>
    public PageLinker(
        SiteData data,
        AddressedSite addressed,
        ImmutableArray<SitePlace> neighbours,
        SiteSettings settings,
        PhaseContext phase)
    {
        _links = new LinkResolver(addressed.Place, neighbours, settings.BaseUrl, settings.ImageHosts);
        _claims = new ClaimLinker(addressed.Resolver, addressed.Entities, settings, addressed.Models);
        _directives = new DirectiveLinker(data);
        _keptBasis = new KeptBasis(data.Sources);
        _cache = phase.Cache;
        _entities = CacheKey.Of(writer =>
        {
            writer.List(addressed.Entities, writer.Entity);
            writer.Text(settings.Language);
        });
        _asOf = phase.AsOf;
    }

    /// <summary>Links a page; what it refers to and is not there is reported.</summary>
    public LinkedPage Link(SitePage page, IDiagnosticSink diagnostics)
    {
        var key = CacheKey.Of(writer =>
        {
            writer.Key(page.Key);
            writer.Key(_entities);
        });
        var (basis, markers) = Basis(page, key, diagnostics);
        return new LinkedPage(page, basis, _links.Resolve(page, diagnostics), markers) { Key = key };
    }

    /// <summary>What a page rests on: as the last build knew it, or else by looking up what its markers stand for.</summary>
    private (PageBasis Basis, Lazy<LinkedMarkers> Markers) Basis(SitePage page, CacheKey key, IDiagnosticSink diagnostics)
    {
        var name = page.Input.Value;
        if (_cache.Find(CacheTable.Bases, name, key, _keptBasis.Read) is { } kept)
        {
            _cache.TryKeep(CacheTable.Bases, name, key);
            kept.Tell(diagnostics);

            // What is wrong with the markers has just been told.
            return (kept.Result, new Lazy<LinkedMarkers>(() => Markers(page, new DiagnosticBag())));
        }

        var heard = new HeardDiagnostics(diagnostics);
        var markers = Markers(page, heard);
        var basis = PageBasis.Of(page.Markdown, markers);
        var writer = new CacheWriter(name);
        _keptBasis.Write(writer, basis, heard);
        _cache.Keep(CacheTable.Bases, name, key, writer.ToArray(), heard.With(basis));
        return (basis, new Lazy<LinkedMarkers>(markers));
    }

    private LinkedMarkers Markers(SitePage page, IDiagnosticSink diagnostics)
    {
        var claims = _claims.Link(page, diagnostics);
        return new LinkedMarkers(
            claims,
            CitationBinder.Bind(page.Markdown.Claims, claims, _asOf),
            [.. page.Markdown.Directives.Select(d => _directives.Link(d, diagnostics)).OfType<LinkedDirective>()]);
    }
}
