using System.Globalization;
using Site.Citations.SecondParty;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Verification.SecondParty;

/// <summary>
/// Says in which way what was found differs from what another party says. What only concerns a source is said once for all that rests
/// on it.
/// </summary>
/// <param name="who">The other party, as the subject of a sentence.</param>
/// <param name="diagnostics">Takes what is said.</param>
internal sealed class DifferenceReport(string who, IDiagnosticSink diagnostics)
{
    private const string Doubt = "Do not rely on it, and ask who published it.";

    private readonly Dictionary<(string Url, DifferenceKind Kind), OfSource> _ofSources = [];

    /// <summary>Takes a difference.</summary>
    /// <param name="file">The file that makes the claim.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="source">What came of reading its source; null where that is not known.</param>
    /// <param name="said">What the other party says.</param>
    /// <param name="found">What was found.</param>
    /// <param name="difference">How they differ.</param>
    public void Add(string file, string claim, string quote, ReportedSource? source, Finding said, Finding found, Difference difference)
    {
        var url = source?.Url ?? "its source";
        if (difference.Kind is DifferenceKind.Changed or DifferenceKind.Unread)
        {
            var of = _ofSources.GetValueOrDefault((url, difference.Kind)) ?? new OfSource(file, source?.Problem, 0);
            _ofSources[(url, difference.Kind)] = of with { Quotes = of.Quotes + 1 };
        }
        else if (Explain(url, quote, said, found, difference) is var (rule, message))
        {
            diagnostics.Report(rule.At(new FileLocation(file), $"Claim '{claim}': {message}", Doubt));
        }
    }

    /// <summary>Says what concerns sources.</summary>
    public void Complete()
    {
        foreach (var ((url, kind), (file, problem, quotes)) in _ofSources)
        {
            var count = quotes == 1 ? "1 quote" : string.Create(CultureInfo.InvariantCulture, $"{quotes} quotes");
            diagnostics.Report(kind == DifferenceKind.Changed
                ? Rules.Twin.SourceChanged.At(
                    new FileLocation(file),
                    $"'{url}' has other bytes than those {who} read; {count} from it that {who} found still stand in it.",
                    null)
                : Rules.Twin.SourceUnread.At(
                    new FileLocation(file),
                    $"'{url}' could not be read, so nothing is known of {count} from it: {problem ?? "it is not said why"}.",
                    "Try again later, or from elsewhere."));
        }
    }

    private (DiagnosticRule Rule, string Message)? Explain(string url, string quote, Finding said, Finding found, Difference difference)
    {
        var shown = $"the quote '{ShortText.Of(quote)}'";
        return difference.Kind switch
        {
            DifferenceKind.Invented => (
                Rules.Twin.QuoteInvented,
                $"{who} found {shown} in {Bytes(found)} of '{url}', and it does not stand there."),
            DifferenceKind.OtherFinding => (
                Rules.Twin.FindingDiffers,
                $"of {shown} in {Bytes(found)} of '{url}', {who} says {Words(said, difference)}, "
                + $"and this is so: {Words(found, difference)}."),
            DifferenceKind.OtherFixedBytes => (
                Rules.Twin.FixedBytesDiffer,
                $"{who} read {Bytes(said)} at '{url}', which can only be {Bytes(found)}; {shown} {Stands(found)} in that."),
            DifferenceKind.Gone => (
                Rules.Twin.QuoteGone,
                found.QuoteFound is null
                    ? $"'{url}', where {shown} should stand, is gone."
                    : $"{shown} does not stand in '{url}', {Then(said)}."),
            _ => null,
        };
    }

    private string Then(Finding said) => said.IsConclusive ? $"which has other bytes than those {who} read" : $"where {who} did not look";

    private static string Stands(Finding found) => found.QuoteFound == true ? "stands" : "does not stand";

    private static string Bytes(Finding finding) =>
        finding.GitBlob is { } blob ? "git:" + blob : finding.Sha256 is { } sha256 ? "sha256:" + sha256 : "no bytes";

    /// <summary>What a party says in the members in which two differ.</summary>
    private static string Words(Finding finding, Difference difference) => string.Join(", ", difference.Members.Select(m => m switch
    {
        "status" => finding.Status.ToWord(),
        "quoteFound" => finding.QuoteFound == true ? "found" : "not found",
        "occurrences" => $"found {finding.Occurrences?.ToString(CultureInfo.InvariantCulture) ?? "uncounted"} times",
        "lines" => $"at lines {finding.Lines ?? "unknown"}",
        "context" => $"with {finding.Context.Count.ToString(CultureInfo.InvariantCulture)} texts of context",
        "quantities" => $"quantities {finding.Quantities?.ToWord() ?? "none"}",
        _ => $"subject {(finding.Subject == true ? "named" : "not named")}",
    }));

    /// <summary>What is to be said of a source.</summary>
    /// <param name="File">The first file that rests on it.</param>
    /// <param name="Problem">Why it could not be read.</param>
    /// <param name="Quotes">How many quotes it is said of.</param>
    private sealed record OfSource(string File, string? Problem, int Quotes);
}
