using System.Globalization;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Verification.Derivations;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>What the sections below a page's text say, by the page's twin; folded as page text is.</summary>
internal static class ExpectedWords
{
    /// <summary>How many claims there are, of which type and confidence, and how much of the page they cover.</summary>
    public static string Counts(TwinDocument twin)
    {
        var (types, levels, coverage) = (twin.Summary.ByType, twin.Summary.ByConfidence, twin.Summary.Coverage);
        var ofTypes = Some(
            ", ",
            (types.Sourced, ClaimType.Sourced.ToWord()),
            (types.Computed, ClaimType.Computed.ToWord()),
            (types.Assumption, Many(types.Assumption, ClaimType.Assumption.ToWord())),
            (types.Opinion, Many(types.Opinion, ClaimType.Opinion.ToWord())));
        var ofLevels = Some(
            " ",
            (levels.High, ConfidenceLevel.High.ToWord()),
            (levels.Medium, ConfidenceLevel.Medium.ToWord()),
            (levels.Low, ConfidenceLevel.Low.ToWord()));
        return Say($"{twin.Claims.Count} {Many(twin.Claims.Count, "claim")}: {ofTypes}.")
            + (ofLevels.Length > 0 ? $" Confidence: {ofLevels}." : "")
            + Say($" They cover {coverage.Sentences.InClaims} of {coverage.Sentences.Total} sentences and ")
            + Say($"{coverage.Quantities.InClaims} of {coverage.Quantities.Total} quantities.");
    }

    /// <summary>How many claims are past their date, above the page's text; null where none is.</summary>
    public static string? Age(TwinDocument twin)
    {
        var stale = twin.Claims.Where(c => c.StaleAfter < twin.Summary.AsOf).ToList();
        return stale.Count == 0 ? null : Fold(
            Say($"Stale: {stale.Count} of {twin.Claims.Count} {Many(twin.Claims.Count, "claim")}, since ")
            + PublishedDay.Text(stale.Min(c => c.StaleAfter)!.Value));
    }

    /// <summary>What is said beside the words of each sourced or computed claim that is past its date.</summary>
    public static IEnumerable<(string Claim, string Words)> Stale(TwinDocument twin) => twin.Claims
        .Where(c => c.StaleAfter < twin.Summary.AsOf && c.Type is ClaimType.Sourced or ClaimType.Computed)
        .Select(c => (c.Id, $"stale since {PublishedDay.Text(c.StaleAfter!.Value)}"));

    /// <summary>What is said of words left without a source.</summary>
    public static string Of(TwinUncited uncited) => Fold($"{uncited.Text}: {uncited.Reason}");

    /// <summary>The update log; null where there is none.</summary>
    public static string? Updates(TwinDocument twin) =>
        twin.Updates.Count == 0 ? null : Fold(twin.Updates.SelectMany(Lines).Prepend("Update log"));

    /// <summary>What the page is about; null where it does not say.</summary>
    public static string? Entities(TwinDocument twin) =>
        twin.Entities.Count == 0 ? null : Fold(twin.Entities.Select(Line).Prepend("Entities"));

    private static IEnumerable<string> Lines(TwinUpdate update)
    {
        yield return PublishedDay.Text(update.Date) + (update.Version is { } version ? $" \u00B7 {version}" : "");
        yield return update.Text;
        if (update.Changes is { Count: > 0 } changes)
        {
            yield return Say($"{changes.Count} {Many(changes.Count, "change")}");
            foreach (var change in changes)
            {
                yield return change;
            }
        }
    }

    private static string Line(TwinEntity entity) =>
        $"{entity.Name} {entity.Type}" + string.Concat((entity.SameAs ?? []).Select(a => $" \u00B7 same as {HostOf(a)}"));

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;

    private static string Some(string between, params ReadOnlySpan<(int Number, string Word)> counts)
    {
        var some = new List<string>();
        foreach (var (number, word) in counts)
        {
            if (number > 0)
            {
                some.Add(Say($"{number} {word}"));
            }
        }

        return string.Join(between, some);
    }

    private static string Many(int number, string one) => number == 1 ? one : one + "s";

    private static string Fold(params IEnumerable<string> lines) => PublishedPageText.Fold(string.Join('\0', lines));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
