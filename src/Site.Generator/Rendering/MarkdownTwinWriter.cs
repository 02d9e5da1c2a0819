using System.Globalization;
using System.Text;
using Site.Citations.Vocabulary;
using Site.Generator.Linking;
using Site.Generator.Settings;

namespace Site.Generator.Rendering;

/// <summary>
/// Completes a page's Markdown twin. Most crawlers read one file and fetch nothing else, so address, date and confidence of every
/// claim stand in this one: beside the claim in the text, and once more in a list at the end.
/// </summary>
internal static class MarkdownTwinWriter
{
    public static string Write(LinkedPage linked, string body, SiteSettings settings)
    {
        var page = linked.Page;
        var front = page.FrontMatter;
        var text = new StringBuilder(body.Length + 1024);
        if (!page.Reading.Headings.Any(h => h.Level == 1))
        {
            text.Append("# ").Append(MarkdownText.Line(page.Title)).Append("\n\n");
        }

        if (front.Description is { } description)
        {
            text.Append("> ").Append(MarkdownText.Line(description)).Append("\n\n");
        }

        var facts = new List<string>();
        if (front.Date is { } date)
        {
            facts.Add($"Published {Day(date)}.");
        }

        if (front.Updates.Length > 0)
        {
            facts.Add($"Updated {Day(front.Updates[0].Date)}.");
        }

        if (settings.License is { } license)
        {
            facts.Add($"Licence: {MarkdownText.Line(license)}.");
        }

        facts.Add($"Machine-checkable claims: [{page.Twin.Name}]({page.Twin.HrefFrom(page.Output)}).");
        text.Append(string.Join(' ', facts)).Append("\n\n");
        text.Append(body.ReplaceLineEndings("\n").Trim('\n')).Append('\n');
        WriteSources(text, linked);
        WriteClaims(text, linked);
        WriteUpdates(text, linked);
        return text.ToString();
    }

    private static void WriteSources(StringBuilder text, LinkedPage linked)
    {
        if (linked.Claims.Sources.Length == 0)
        {
            return;
        }

        text.Append("\n## Sources\n\n");
        for (var i = 0; i < linked.Claims.Sources.Length; i++)
        {
            var source = linked.Claims.Sources[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {MarkdownText.Line(source.Title)}. ");
            text.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Line(source.Publisher)} ({source.Kind.ToWord()}");
            text.Append(source.Date is { } date ? $", {date}" : "").Append(source.Accessed is { } accessed ? $", read {accessed}" : "");
            text.Append("). <").Append(source.Url).Append('>');
            text.Append(source.Pinned is { } pinned && pinned != source.Url ? $" Pinned: <{pinned}>" : "").Append('\n');
        }
    }

    private static void WriteClaims(StringBuilder text, LinkedPage linked)
    {
        if (linked.Claims.Claims.Length == 0)
        {
            return;
        }

        text.Append("\n## Citation manifest\n\n");
        foreach (var claim in linked.Claims.Claims)
        {
            text.Append("- `").Append(claim.Id).Append("` (").Append(claim.Type.ToWord());
            text.Append(claim.Confidence is { } confidence ? $", confidence {confidence.Level.ToWord()}" : "").Append("): ");
            text.Append(MarkdownText.Line(claim.Text));
            text.Append(claim.Reason is { } reason ? $" Assumed: {MarkdownText.Line(reason)}." : "");
            text.Append(claim.Holder is { } holder ? $" Held by {MarkdownText.Line(holder)}." : "").Append('\n');
            foreach (var evidence in claim.Evidence)
            {
                text.Append("  - ").Append(evidence.Relation == CitationRelation.Disputes ? "disputed by " : "");
                text.Append('<').Append(evidence.Source.Url).Append(">, ").Append(evidence.Date?.ToString() ?? "undated");
                text.Append(evidence.Terms.Words is { } terms ? $", {MarkdownText.Line(terms)}" : "");
                text.Append(evidence.Quote is { } quote ? $": \u201C{MarkdownText.Line(quote)}\u201D" : "").Append('\n');
            }
        }
    }

    private static void WriteUpdates(StringBuilder text, LinkedPage linked)
    {
        if (linked.Page.FrontMatter.Updates.Length == 0)
        {
            return;
        }

        text.Append("\n## Update log\n\n");
        foreach (var update in linked.Page.FrontMatter.Updates)
        {
            text.Append("- ").Append(Day(update.Date)).Append(update.Version is { } version ? $" ({MarkdownText.Line(version)})" : "");
            text.Append(": ").Append(MarkdownText.Line(update.Text)).Append('\n');
            foreach (var change in update.Changes)
            {
                text.Append("  - ").Append(MarkdownText.Line(change)).Append('\n');
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
