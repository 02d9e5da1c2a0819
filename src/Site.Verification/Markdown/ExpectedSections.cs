using System.Globalization;
using System.Text;
using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Verification.Derivations;

namespace Site.Verification.Markdown;

/// <summary>What the lists at the end of a page's Markdown say, by the page's twin.</summary>
internal static class ExpectedSections
{
    /// <summary>The lists, as they are written.</summary>
    public static string Of(TwinDocument twin)
    {
        var text = new StringBuilder();
        if (twin.Sources.Count > 0)
        {
            text.Append("\n## Sources\n\n");
            for (var i = 0; i < twin.Sources.Count; i++)
            {
                Write(twin.Sources[i], i + 1, text);
            }
        }

        if (twin.Claims.Count > 0)
        {
            text.Append("\n## Citation manifest\n\n");
            var addresses = twin.Sources.DistinctBy(s => s.Id, StringComparer.Ordinal)
                .ToDictionary(s => s.Id, s => s.Url, StringComparer.Ordinal);
            foreach (var claim in twin.Claims)
            {
                Write(claim, addresses, text);
            }
        }

        if (twin.Updates.Count > 0)
        {
            text.Append("\n## Update log\n\n");
            foreach (var update in twin.Updates)
            {
                Write(update, text);
            }
        }

        return text.ToString();
    }

    private static void Write(TwinSource source, int number, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{number}. {MarkdownLine.Of(source.Title)}. ");
        text.Append(CultureInfo.InvariantCulture, $"{MarkdownLine.Of(source.Publisher)} ({source.Kind.ToWord()}");
        text.Append(source.Issued is { } issued ? $", {Date(issued)}" : "");
        text.Append(source.Accessed is { } accessed ? $", read {Date(accessed)}" : "");
        text.Append("). <").Append(source.Url).Append('>');
        text.Append(source.Pinned is { } pinned && pinned != source.Url ? $" Pinned: <{pinned}>" : "").Append('\n');
    }

    private static void Write(TwinClaim claim, Dictionary<string, string> addresses, StringBuilder text)
    {
        text.Append("- `").Append(claim.Id).Append("` (").Append(claim.Type.ToWord());
        text.Append(claim.Confidence is { } confidence ? $", confidence {confidence.Level.ToWord()}" : "").Append("): ");
        text.Append(MarkdownLine.Of(claim.Text));
        text.Append(claim.Reason is { } reason ? $" Assumed: {MarkdownLine.Of(reason)}." : "");
        text.Append(claim.Holder is { } holder ? $" Held by {MarkdownLine.Of(holder)}." : "").Append('\n');
        foreach (var evidence in claim.Evidence ?? [])
        {
            text.Append("  - ").Append(evidence.Relation == CitationRelation.Disputes ? "disputed by " : "");
            text.Append('<').Append(addresses.GetValueOrDefault(evidence.Source)).Append(">, ");
            text.Append(evidence.Date?.ToString() ?? "undated");
            var terms = new OfferTerms(evidence.Conditions, evidence.AvailableUntil).Words;
            text.Append(terms is null ? "" : $", {MarkdownLine.Of(terms)}");
            text.Append(evidence.Quote is { } quote ? $": \u201C{MarkdownLine.Of(quote)}\u201D" : "").Append('\n');
        }
    }

    private static void Write(TwinUpdate update, StringBuilder text)
    {
        text.Append("- ").Append(PublishedDay.Text(update.Date));
        text.Append(update.Version is { } version ? $" ({MarkdownLine.Of(version)})" : "");
        text.Append(": ").Append(MarkdownLine.Of(update.Text)).Append('\n');
        foreach (var change in update.Changes ?? [])
        {
            text.Append("  - ").Append(MarkdownLine.Of(change)).Append('\n');
        }
    }

    /// <summary>A date of a source, as precise as it is known.</summary>
    public static string Date(TwinCslDate date) =>
        date.DateParts is [var parts, ..]
            ? string.Join('-', parts.Select((p, i) => p.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture)))
            : "";
}
