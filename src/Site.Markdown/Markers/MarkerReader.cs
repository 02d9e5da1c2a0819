using System.Text.RegularExpressions;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Markdown.Markers;

/// <summary>Reads the parts of one marker and remembers whether any was not understood.</summary>
/// <param name="marker">The marker.</param>
internal partial class MarkerReader(MarkerText marker)
{
    private const string WordingKey = "as=";

    /// <summary>The marker.</summary>
    public MarkerText Marker { get; } = marker;

    /// <summary>Whether something was not understood, which is reported.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether a part is a wording: <c>as="…"</c>.</summary>
    public static bool IsWording(MarkerPart part) => part.Text.StartsWith(WordingKey, StringComparison.Ordinal);

    /// <summary>Reads <c>as="…"</c>; empty where it is not in quotation marks, which is reported.</summary>
    public string ReadWording(MarkerPart part)
    {
        if (MarkerParts.Unquote(part.Text[WordingKey.Length..].Trim()) is { } wording)
        {
            if (string.IsNullOrWhiteSpace(wording))
            {
                Report(Rules.Syntax.UnknownPart, part.Offset, $"'{part.Text}' says nothing.", "Write the wording, or leave it out.");
            }

            return wording;
        }

        Report(Rules.Syntax.UnknownPart, part.Offset, $"In '{part.Text}' the wording is not in quotation marks.", "Write as=\"…\".");
        return "";
    }

    /// <summary>Takes the wording that stands alone out of the parts.</summary>
    public string? TakeWording(List<MarkerPart> parts)
    {
        string? wording = null;
        foreach (var part in parts.FindAll(IsWording))
        {
            Once(ref wording, ReadWording(part), "wording", part);
        }

        parts.RemoveAll(IsWording);
        return wording;
    }

    /// <summary>Reads a reason: all parts that are left; an empty one is reported.</summary>
    public string ReadReason(IReadOnlyList<MarkerPart> parts, string message, string suggestion)
    {
        foreach (var part in parts.Where((p, i) => Review().IsMatch(p.Text) || (i > 0 && IsOfOtherMarker(p.Text))))
        {
            Report(
                Rules.Syntax.UnknownPart,
                part.Offset,
                $"'{ShortText.Of(part.Text)}' is no part that this marker has, and would be taken for words.",
                "An assumption may have '\u00B7 review 2027-03-01' at its end; write other things out, or leave them out.");
        }

        var reason = string.Join(" \u00B7 ", parts.Select(p => p.Text).Where(t => t.Length > 0));
        if (reason.Length == 0)
        {
            Failed = true;
            Marker.Context.Diagnostics.Report(Rules.Syntax.NoReason.At(Marker.Start, message, suggestion));
        }

        return reason;
    }

    /// <summary>Whether a part says what only other markers can say: a date, a confidence, how soon it changes.</summary>
    private static bool IsOfOtherMarker(string text) =>
        PartialDate.TryParse(text, out _)
        || VocabularyWords.ConfidenceLevels.ContainsKey(text)
        || VocabularyWords.Volatilities.ContainsKey(text)
        || text.StartsWith(WordingKey, StringComparison.Ordinal);

    /// <summary>The day of a review, in another form than is read.</summary>
    [GeneratedRegex(
        @"(?:^|[,;(]\s*)review(?:ed|s)?\s*[:=]?\s*(?:by\s+|on\s+|in\s+)?[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Review();

    /// <summary>Sets what a part gives; a second part that gives it is reported.</summary>
    public void Once<T>(ref T? slot, T? value, string what, MarkerPart part)
    {
        if (slot is not null)
        {
            Report(Rules.Syntax.RepeatedPart, part.Offset, $"The marker gives its {what} twice.", $"Leave one {what} out.");
        }

        slot = value;
    }

    /// <summary>Reports what is not understood.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="offset">Where it stands in the marker's text.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void Report(DiagnosticRule rule, int offset, string message, string? suggestion)
    {
        Failed = true;
        Marker.Context.Diagnostics.Report(rule.At(Marker.Locate(offset), message, suggestion));
    }
}
