using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Markdown;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// A page's Markdown is its head, the page text with remarks for the page's marks, and lists of sources, claims and updates. Head, remarks
/// and lists are what the twin says; what remains, rendered, has the words and the links of the page, in order.
/// </summary>
internal static class MarkdownCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the Markdown.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin || page.Markdown is not { } file)
        {
            return;
        }

        var (text, expected) = (file.Text, ExpectedSections.Of(twin));
        if (!text.EndsWith(expected, StringComparison.Ordinal))
        {
            Report($"Its lists are not those of the twin: '{ShortText.Of(FirstMissing(text, expected))}' is missing.");
            return;
        }

        DateOnly? updated = twin.Updates is [var newest, ..] ? newest.Date : null;
        var start = MarkdownHead.EndOf(text, twin.Page, updated, a => page.PathOf(a) == page.Index.Twin, out var hasTitle);
        if (start < 0 || start > text.Length - expected.Length)
        {
            Report("Its first lines are not the title, description and dates of the twin.");
            return;
        }

        if (page.Document?.Parts is { MarkdownWords: { } shown } parts)
        {
            var body = text[start..^expected.Length];
            var title = hasTitle ? $"# {MarkdownLine.Of(twin.Page.Title)}\n\n" : "";
            CheckBody(title + WithoutParts(body, twin, parts, page), shown, parts, page, report);
        }

        void Report(string what) => report.Report(Rules.Twin.MarkdownDiffers.At(new FileLocation(page.Index.Markdown), what, Rebuild));
    }

    private static string WithoutParts(string body, TwinDocument twin, PageParts parts, PublishedPage page)
    {
        foreach (var measurements in parts.Measurements)
        {
            body = body.Replace($"<{measurements}>", "", StringComparison.Ordinal);
        }

        return new MarkdownRemarks(twin).Empty(MarkdownCalculators.Remove(body, page.Models));
    }

    private static void CheckBody(string body, string shown, PageParts parts, PublishedPage page, PageReport report)
    {
        var location = new FileLocation(page.Index.Markdown);
        if (RenderedMarkdown.Of(body, page.Stopping) is not { } rendered)
        {
            report.Report(Rules.Twin.Limit.At(location, "It is too long or too deeply nested to be compared.", "Split the page."));
            return;
        }

        var (said, expected) = (WordsOf.Text(rendered.Words), WordsOf.Text(shown));
        var same = said.Zip(expected).TakeWhile(p => p.First == p.Second).Count();
        var unlike = same < said.Count || same < expected.Count;

        // Where the page shows a link as it was written, its text was raw HTML, in which Markdown is not read.
        var isPlain = RenderedMarkdown.IsPlain(body) && !shown.Contains("](", StringComparison.Ordinal);
        if (unlike && !isPlain)
        {
            report.Report(Rules.Twin.MarkdownNotRead.At(
                location,
                $"After '{Around(expected, same - 4, same)}' it is not read as the page has it, so its words were not compared.",
                "Read the Markdown beside the page."));
            return;
        }

        if (unlike)
        {
            report.Report(Rules.Twin.MarkdownDiffers.At(
                location,
                $"After '{Around(expected, same - 4, same)}' it says '{Around(said, same, same + 4)}',"
                + $" but the page '{Around(expected, same, same + 4)}'.",
                Rebuild));
            return;
        }

        var links = rendered.Links.Select(page.TargetOf).ToHashSet(StringComparer.Ordinal);
        var unknown = parts.Links.Where(l => !links.Contains(page.TargetOf(l))).Distinct(StringComparer.Ordinal);
        foreach (var link in unknown.TakeWhile(_ => !report.IsFull && isPlain))
        {
            report.OnPage(
                Rules.Twin.LinkDiffers,
                $"A link of the page leads to '{ShortText.Of(link)}', where no link of its Markdown leads.",
                "Build the site again, or find out who changed the link.");
        }
    }

    private static string FirstMissing(string text, string expected)
    {
        var lines = text.Split('\n').ToHashSet(StringComparer.Ordinal);
        return expected.Split('\n').FirstOrDefault(l => !lines.Contains(l)) ?? expected.TrimStart('\n');
    }

    private static string Around(List<string> words, int from, int to) =>
        string.Join(' ', words.Skip(Math.Max(0, from)).Take(to - Math.Max(0, from)));
}
