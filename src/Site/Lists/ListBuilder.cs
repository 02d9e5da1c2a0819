using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Models;
using Site.Generator;
using Site.Reports;
using Site.Text.Files;

namespace Site.Lists;

/// <summary>Makes lists of what a site and those within it say.</summary>
/// <param name="survey">The sites.</param>
/// <param name="files">How the files of the site are shown.</param>
/// <param name="asOf">The day.</param>
internal sealed class ListBuilder(SiteSurvey survey, DiagnosticFiles files, DateOnly asOf)
{
    /// <summary>Every claim of every page, by place.</summary>
    public ImmutableArray<ListDocument.Claim> Claims() => InOrder(
        survey.Sites.SelectMany(site => site.Linked.Pages.SelectMany(page => page.Claims.Claims.Select(claim =>
        {
            var place = PlaceIn(site, claim.Location);
            return (place, new ListDocument.Claim(
                place.File,
                place.Line,
                place.Column,
                site.At.Append(page.Page.Output.Value).Value,
                claim.Id,
                claim.Type.ToWord(),
                claim.Confidence?.Level.ToWord(),
                claim.Confidence?.Ceiling.ToWord(),
                Day(claim.StaleAfter),
                claim.StaleAfter < asOf,
                KeysOf(claim.Evidence.Concat(claim.InputEvidence)),
                claim.Fact,
                claim.Derivation?.ModelName,
                claim.Text));
        }))));

    /// <summary>Every source that is described or cited, by place.</summary>
    public ImmutableArray<ListDocument.Source> Sources() => InOrder(survey.Sites.SelectMany(SourcesOf));

    /// <summary>Every claim in an author's own words, every fact and every assumption that is past its date, by place.</summary>
    public ImmutableArray<ListDocument.StaleThing> Stale() => InOrder(survey.Sites.SelectMany(site =>
        StaleClaims(site).Concat(StaleFacts(site)).Concat(StaleInputs(site))));

    private static ImmutableArray<T> InOrder<T>(IEnumerable<(FileLocation Place, T Item)> items) =>
        [.. items.OrderBy(i => i.Place).Select(i => i.Item)];

    private static ImmutableArray<string> KeysOf(IEnumerable<CitedEvidence> evidence) =>
        [.. evidence.Select(e => e.Source.Described ? e.Source.Id : e.Source.Url).Distinct(StringComparer.Ordinal)];

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private IEnumerable<(FileLocation, ListDocument.Source)> SourcesOf(SurveyedSite site)
    {
        var claims = site.Linked.Pages
            .SelectMany(p => p.Claims.Claims)
            .SelectMany(c => c.Evidence.Concat(c.InputEvidence).Select(e => (id: e.Source.Id, c)).DistinctBy(u => u.id))
            .ToLookup(u => u.id, u => u.c, StringComparer.Ordinal);
        var facts = site.Linked.Facts.Resolved.Values
            .SelectMany(f => f.Evidence.Select(e => e.Source.Id).Distinct(StringComparer.Ordinal))
            .ToLookup(id => id, StringComparer.Ordinal);
        var cited = site.Linked.Pages.SelectMany(p => p.Claims.Sources).Where(s => !s.Described).OrderBy(s => s.Location);
        return site.Parsed.Data.Sources.All.Concat(cited).DistinctBy(s => s.Id, StringComparer.Ordinal).Select(source =>
        {
            var place = PlaceIn(site, source.Location);
            var date = source.Date ?? source.Accessed;
            return (place, new ListDocument.Source(
                place.File,
                place.Line,
                place.Column,
                source.Id,
                source.Kind.ToWord(),
                source.Described,
                date?.ToString(),
                Day(ConfidenceRules.StaleAfter(date, source.Volatility, until: null)),
                source.IsPinned,
                claims[source.Id].Count(),
                claims[source.Id].Count(c => c.StaleAfter < asOf),
                facts[source.Id].Count(),
                source.Publisher,
                source.Title,
                source.Url));
        });
    }

    /// <summary>What shows a fact or a computed number is as old as the facts behind it, which are listed themselves.</summary>
    private IEnumerable<(FileLocation, ListDocument.StaleThing)> StaleClaims(SurveyedSite site) =>
        from claim in site.Linked.Pages.SelectMany(p => p.Claims.Claims)
        where claim.Fact is null && claim.Derivation is null && claim.StaleAfter < asOf
        select Thing(
            PlaceIn(site, claim.Location),
            claim.Type == ClaimType.Assumption ? "assumption" : "claim",
            claim.Id,
            claim.StaleAfter!.Value,
            claim.Confidence,
            KeysOf(claim.Evidence),
            claim.Text);

    private IEnumerable<(FileLocation, ListDocument.StaleThing)> StaleFacts(SurveyedSite site) =>
        from fact in site.Parsed.Data.Facts.Facts
        let resolved = site.Linked.Facts.Resolved.GetValueOrDefault(fact.Id)
        where resolved?.StaleAfter < asOf
        select Thing(
            PlaceIn(site, fact.Location),
            "fact",
            fact.Id,
            resolved.StaleAfter!.Value,
            resolved.Confidence,
            KeysOf(resolved.Evidence),
            $"{fact.Label}: {fact.Text}");

    private IEnumerable<(FileLocation, ListDocument.StaleThing)> StaleInputs(SurveyedSite site) =>
        from model in site.Parsed.Data.Models.Models
        from input in model.Inputs
        where input.Default.Origin is InputOrigin.Assumed { ReviewBy: { } review } && review < asOf
        group (model, input) by PlaceIn(site, input.Location) into same
        let first = same.First()
        let assumed = (InputOrigin.Assumed)first.input.Default.Origin
        select Thing(
            same.Key,
            "assumption",
            $"{first.model.Name}.{first.input.Name}",
            assumed.ReviewBy!.Value,
            null,
            [],
            $"{first.input.Label}: {assumed.Reason}");

    private (FileLocation, ListDocument.StaleThing) Thing(
        FileLocation place,
        string what,
        string name,
        DateOnly staleAfter,
        Confidence? confidence,
        ImmutableArray<string> sources,
        string text) => (place, new ListDocument.StaleThing(
            place.File,
            place.Line,
            place.Column,
            what,
            name,
            Day(staleAfter)!,
            asOf.DayNumber - staleAfter.DayNumber,
            confidence?.Level.ToWord(),
            sources,
            text));

    private FileLocation PlaceIn(SurveyedSite site, FileLocation location) => location with
    {
        File = files.Shown(site.Folder.Length == 0 ? location.File : $"{site.Folder}/{location.File}"),
    };
}
