using Markdig.Syntax;
using Site.Markdown.Markers;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Footnotes;

/// <summary>Reports footnotes that are defined and never shown.</summary>
internal static class FootnoteChecker
{
    /// <summary>Reports those of a page.</summary>
    public static void Check(MarkdownDocument document, ParseContext context)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var footnote in CollectingFootnoteParser.DefinedIn(document).OrderBy(f => f.LabelSpan.Start))
        {
            var label = footnote.Label!;
            var isFirst = labels.Add(label);
            if (footnote.Order >= 0)
            {
                continue;
            }

            var location = context.Source.LocationOf(Math.Max(0, footnote.LabelSpan.Start - 1));
            context.Diagnostics.Report(isFirst
                ? Rules.Syntax.FootnoteUnused.At(
                    location,
                    $"Nothing refers to the footnote '[{label}]', and it is not shown.",
                    $"Write [{label}] where it belongs, or remove the footnote.")
                : Rules.Syntax.FootnoteUnused.At(
                    location,
                    $"The footnote '[{label}]' is defined twice, and only the first is shown.",
                    "Give the second a name of its own, or remove it."));
        }
    }
}
