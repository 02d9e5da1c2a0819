using Site.Citations.Twins;
using Site.Verification.Derivations;

namespace Site.Verification.Markdown;

/// <summary>The lines above the text of a page's Markdown: the title where the text has none, the description, the page's dates.</summary>
internal static class MarkdownHead
{
    private const string Link = "Machine-checkable claims: [";

    /// <summary>Finds where the text begins.</summary>
    /// <param name="markdown">The file, with line feeds alone.</param>
    /// <param name="page">What the twin says of the page.</param>
    /// <param name="updated">The day of the newest entry of its log; null where it has none.</param>
    /// <param name="isTwin">Whether an address is that of the twin.</param>
    /// <param name="hasTitle">Whether the title stands in the head.</param>
    /// <returns>The offset; -1 where the head is not what the twin says.</returns>
    public static int EndOf(string markdown, TwinPage page, DateOnly? updated, Func<string, bool> isTwin, out bool hasTitle)
    {
        var facts = new List<string>();
        facts.AddRange(page.DatePublished is { } published ? [$"Published {PublishedDay.Text(published)}."] : []);
        facts.AddRange(updated is { } day ? [$"Updated {PublishedDay.Text(day)}."] : []);
        facts.AddRange(page.License is { } license ? [$"Licence: {MarkdownLine.Of(license)}."] : []);
        facts.Add(Link);
        var head = (page.Description is { } description ? $"> {MarkdownLine.Of(description)}\n\n" : "") + string.Join(' ', facts);
        var title = $"# {MarkdownLine.Of(page.Title)}\n\n";
        hasTitle = markdown.StartsWith(title + head, StringComparison.Ordinal);
        if (!hasTitle && !markdown.StartsWith(head, StringComparison.Ordinal))
        {
            return -1;
        }

        var start = head.Length + (hasTitle ? title.Length : 0);
        var middle = markdown.IndexOf("](", start, StringComparison.Ordinal);
        var end = markdown.IndexOf(").\n\n", start, StringComparison.Ordinal);
        return middle >= 0 && middle < end && IsLink(markdown[start..middle], markdown[(middle + 2)..end], isTwin)
            ? end + ").\n\n".Length
            : -1;
    }

    /// <summary>Whether an address is that of the twin, and its words are the name of the file.</summary>
    private static bool IsLink(string words, string address, Func<string, bool> isTwin) =>
        isTwin(address) && words == Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]);
}
