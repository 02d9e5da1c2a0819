using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.SecondParty;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Text.Diagnostics;

namespace Site.Verification.SecondParty;

/// <summary>
/// Looks the evidence of a site's claims up anew, and says where what is found is not what the publisher says. It reads what the site
/// names, so its reader must know who named it: <see cref="Site.Evidence.Fetching.NamedBy.Published"/>.
/// </summary>
/// <param name="reader">Reads sources.</param>
/// <param name="today">The day.</param>
/// <param name="by">The program and its version.</param>
/// <param name="time">The clock of the limits of time.</param>
public sealed class SecondPartyCheck(SourceReader reader, DateOnly today, string by, TimeProvider time)
{
    /// <summary>How much is looked up.</summary>
    public SecondPartyLimits Limits { get; init; } = SecondPartyLimits.Default;

    /// <summary>Told of each source that was read, from any thread; null where nobody is.</summary>
    public IProgress<SourceProgress>? Progress { get; init; }

    /// <summary>Looks it up.</summary>
    /// <param name="claims">The claims of the site, whose index was read.</param>
    /// <param name="diagnostics">Takes each difference.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The report; null where the site has no index.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal async Task<ReportDocument?> RunAsync(CollectedClaims claims, IDiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        if (claims.Site is not { } site)
        {
            return null;
        }

        claims.ReportLimit(diagnostics);
        using var checker = new SourceChecker(reader, today, by, time);
        var lookUp = new SourceLookUp(checker, Limits, time, Progress);
        await lookUp.RunAsync(claims.Files, diagnostics, cancellationToken).ConfigureAwait(false);

        var differences = new DifferenceReport("the publisher", diagnostics);
        var sources = lookUp.Sources;
        var byUrl = sources.ToDictionary(s => s.Url, StringComparer.Ordinal);
        var reported = claims.Files.SelectMany(f => f.Claims.Select(c => Report(f, c))).ToImmutableArray();
        differences.Complete();
        return new ReportDocument
        {
            Format = FileFormat.Report,
            Site = site,
            By = by,
            CheckedAt = today,
            Summary = Summarise(sources, reported),
            Sources = sources,
            Claims = reported,
        };

        ReportedClaim Report(ClaimsOfFile file, TwinClaim claim) => OfClaim(file, claim, lookUp, byUrl, differences);
    }

    private static ReportedClaim OfClaim(
        ClaimsOfFile file,
        TwinClaim claim,
        SourceLookUp lookUp,
        Dictionary<string, ReportedSource> sources,
        DifferenceReport differences)
    {
        var found = file.Evidence.With(claim, (e, source) => lookUp.CheckOf(source, e.Quote, e.Context ?? []));
        var evidence = ImmutableArray.CreateBuilder<ReportedEvidence>();
        foreach (var (said, i) in claim.Evidence!.Select((e, i) => (e, i)))
        {
            if (file.Evidence.SourceOf(said) is not { } source)
            {
                continue;
            }

            var url = SourceLookUp.AddressOf(source);
            var check = OfCheck(found?[i], found?[i].Check ?? lookUp.CheckOf(source, said.Quote, said.Context ?? []));
            var (theirs, ours) = (Finding.Of(said, file.Evidence.Published(said)), Finding.Of(check, sources.GetValueOrDefault(url)));
            var difference = said.Quote is null ? Difference.None : Difference.Between(theirs, ours);
            evidence.Add(new ReportedEvidence
            {
                Source = said.Source,
                Url = url,
                Quote = said.Quote,
                Check = check,
                Differs = difference.Members.IsEmpty ? null : difference.Members,
            });
            if (said.Quote is { } quote)
            {
                differences.Add(file.File, claim.Id, quote, sources.GetValueOrDefault(url), theirs, ours, difference);
            }
        }

        var ceiling = found is { } all && claim.Confidence is not null
            ? ConfidenceRules.OfEvidence(all, file.AsOf).Ceiling
            : (ConfidenceLevel?)null;
        return new ReportedClaim
        {
            File = file.File,
            Id = claim.Id,
            Ceiling = ceiling,
            Differs = ceiling == claim.Confidence?.Best || ceiling is null ? null : ["ceiling"],
            Evidence = evidence.ToImmutable(),
        };
    }

    private static ReportedCheck OfCheck(CitedEvidence? judged, EvidenceCheck check) => new()
    {
        Status = check.Status,
        QuoteFound = check.QuoteFound,
        Occurrences = check.Occurrences,
        Lines = check.Lines,
        Context = check.Context.IsEmpty ? null : check.Context,
        Quantities = judged?.Quantities,
        Subject = judged?.NamesSubject,
    };

    private static ReportSummary Summarise(ImmutableArray<ReportedSource> sources, ImmutableArray<ReportedClaim> claims)
    {
        var checks = claims.SelectMany(c => c.Evidence).Where(e => e.Quote is not null).Select(e => e.Check.Status).ToList();
        return new ReportSummary(
            sources.Length,
            sources.Count(s => s.Status == CheckStatus.Ok),
            claims.Length,
            claims.Count(c => c.Differs is null && c.Evidence.All(e => e.Differs is null)),
            checks.Count,
            checks.Count(s => s == CheckStatus.Ok),
            checks.Count(s => s == CheckStatus.Broken),
            checks.Count(s => s == CheckStatus.Unknown));
    }
}
