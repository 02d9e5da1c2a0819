using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Markdown;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// A page's Markdown is its head, the page text with remarks for the page's marks, and lists of sources, claims and updates. Head, remarks
/// and lists are what the twin says; what remains, rendered, has the words and the links of the page, in order.
/// </summary>
internal static class MarkdownCheck
{
    private const int Nearby = 60;
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

        if (page.Document?.Parts.Markdown is { } shown)
        {
            var body = MarkdownCalculators.Remove(text[start..^expected.Length], page.Models);
            if (MarkdownReader.Read(body, new MarkdownRemarks(twin), out var problem) is not { } read)
            {
                Report($"A line of it has other signs than its text may have: '{ShortText.Of(problem ?? "")}'.");
                return;
            }

            CheckText((hasTitle ? PublishedPageText.Fold(twin.Page.Title) + '\n' : "") + read.Text, shown.Text, Report);
            CheckMarks((hasTitle ? TitleOf(twin) : "") + read.Marked, shown.Marked, Report);
            CheckRemarks(read, shown, Report);
            CheckSigns(read, shown, Report);
            CheckLinks(read, shown, page, report);
        }

        void Report(string what) => report.Report(Rules.Twin.MarkdownDiffers.At(new FileLocation(page.Index.Markdown), what, Rebuild));
    }

    private static void CheckText(string said, string shown, Action<string> report)
    {
        (said, shown) = (said.Replace('\n', ' ').Trim(), shown.Replace('\n', ' ').Trim());
        if (said == shown)
        {
            return;
        }

        var same = said.AsSpan().CommonPrefixLength(shown);
        var start = Math.Max(0, shown.LastIndexOf(' ', Math.Max(0, Math.Min(same, shown.Length) - 1)));
        report(
            $"After '{Around(shown, start - Nearby, start)}' it says '{Around(said, start, start + Nearby)}',"
            + $" but the page '{Around(shown, start, start + Nearby)}'.");
    }

    private static string TitleOf(TwinDocument twin)
    {
        var title = new MarkedText();
        title.Add(twin.Page.Title);
        return title.ToString();
    }

    /// <summary>Marks that change what words mean stand at the same words.</summary>
    private static void CheckMarks(string said, string shown, Action<string> report)
    {
        if (said != shown)
        {
            var same = said.AsSpan().CommonPrefixLength(shown);
            report(
                $"After '{Around(shown, same - Nearby, same)}' it has another remark, task, mark or cell than the page,"
                + " or strikes out, raises or lowers other words.");
        }
    }

    private static void CheckRemarks(MarkdownBody read, MarkdownBody shown, Action<string> report)
    {
        var unlike = read.Remarks.Zip(shown.Remarks).FirstOrDefault(p => !IsSame(p.First, p.Second));
        if (unlike != default)
        {
            report(
                $"A remark has '{unlike.First.Detail} {string.Join(", ", unlike.First.Sources)}'"
                + $" where the page has '{unlike.Second.Detail} {string.Join(", ", unlike.Second.Sources)}'.");
        }

        static bool IsSame(ShownRemark said, ShownRemark shown) =>
            said.Detail == shown.Detail
            && said.Sources.Length == shown.Sources.Length
            && said.Sources.Zip(shown.Sources).All(s => s.First.Split(' ').Contains(s.Second, StringComparer.Ordinal));
    }

    private static void CheckSigns(MarkdownBody read, MarkdownBody shown, Action<string> report)
    {
        if (read.Numbers.Except(shown.Numbers).Select(n => (int?)n).FirstOrDefault() is { } number)
        {
            report($"It counts an item of a list as {number}, which the page does not.");
        }

        if (read.Languages.Except(shown.Languages, StringComparer.Ordinal).FirstOrDefault() is { } language)
        {
            report($"It says of code that it is in '{language}', which the page does not.");
        }
    }

    private static void CheckLinks(MarkdownBody read, MarkdownBody shown, PublishedPage page, PageReport report)
    {
        if (FirstUnlike(
            read.Links.Select(page.TargetOf),
            shown.Links.Select(l => page.TargetOf(MarkdownLine.Encoded(l)))) is var (leads, led))
        {
            Report($"A link of the page leads to '{led}', where the Markdown's leads to '{leads}'.");
        }

        if (FirstUnlike(
            read.Images.Select(i => $"{page.TargetOf(i.Address)} ({i.Description})"),
            shown.Images.Select(i => $"{page.TargetOf(MarkdownLine.Encoded(i.Address))} ({i.Description})")) is var (said, has))
        {
            Report($"The page has the image '{has}', where its Markdown has '{said}'.");
        }

        void Report(string what) =>
            report.OnPage(Rules.Twin.LinkDiffers, what, "Build the site again, or find out who changed the link.");
    }

    private static (string Said, string Shown)? FirstUnlike(IEnumerable<string> said, IEnumerable<string> shown)
    {
        var (a, b) = (said.ToList(), shown.ToList());
        var same = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        return same == a.Count && same == b.Count ? null : (At(a, same), At(b, same));

        static string At(List<string> all, int index) => index < all.Count ? ShortText.Of(all[index]) : "";
    }

    private static string FirstMissing(string text, string expected)
    {
        var lines = text.Split('\n').ToHashSet(StringComparer.Ordinal);
        return expected.Split('\n').FirstOrDefault(l => !lines.Contains(l)) ?? expected.TrimStart('\n');
    }

    private static string Around(string text, int from, int to)
    {
        var start = Math.Clamp(from, 0, text.Length);
        return text[start..Math.Clamp(to, start, text.Length)].Trim();
    }
}
