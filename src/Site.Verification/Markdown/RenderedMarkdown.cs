using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Markdig;
using Site.Evidence.Html;
using Site.Verification.Pages;

namespace Site.Verification.Markdown;

/// <summary>What the text of a page's Markdown shows when it is rendered as Markdown is: its words and where its links lead.</summary>
/// <param name="Words">The words, folded as page text is.</param>
/// <param name="Links">Where its links lead, as written, in document order.</param>
internal sealed partial record RenderedMarkdown(string Words, ImmutableArray<string> Links)
{
    private const int MaxLength = 2_000_000;
    private const int DeepestLine = 200;
    private const int MostBrackets = 20_000;

    private static readonly SearchValues<char> Openers = SearchValues.Create("> -*+\t0123456789.)");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseAlertBlocks()
        .Build();

    /// <summary>
    /// Whether a text keeps to what every renderer reads alike: no HTML, entities, escapes, nested brackets, heading ids, callouts or
    /// formulas, and no address written without marks.
    /// </summary>
    public static bool IsPlain(string markdown) => !Unlike().IsMatch(markdown);

    /// <summary>Renders a text.</summary>
    /// <param name="markdown">Any text.</param>
    /// <param name="cancellationToken">Stops the reading of what was rendered.</param>
    /// <returns>What it shows; null where it is too long or nested too deeply to be rendered.</returns>
    public static RenderedMarkdown? Of(string markdown, CancellationToken cancellationToken)
    {
        if (markdown.Length > MaxLength || markdown.AsSpan().Count('[') > MostBrackets || IsDeep(markdown))
        {
            return null;
        }

        string html;
        try
        {
            html = Markdig.Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // "Markdown elements in the input are too deeply nested".
            return null;
        }

        var reading = HtmlReader.Read($"<!doctype html><body>{html}", cancellationToken);
        if (!reading.IsRead)
        {
            return null;
        }

        using var document = reading.Document;
        return document.Body is { } body
            ? new RenderedMarkdown(
                PublishedPageText.FoldApart(body, IsSkipped),
                [.. body.QuerySelectorAll("a[href]").Where(a => !IsFootnote(a)).Select(a => a.GetAttribute("href")!)])
            : null;
    }

    [GeneratedRegex(
        @"<(?![^\s<>/]+[.:/][^\s<>]+>)|[&\\{}]|\$\$|\[[^\]\n]*\[|\]\[|:::|!!!|\?\?\?|===|\[!|(?m:^\s*:)|(?<![(<])https?://",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unlike();

    private static bool IsSkipped(IElement element) => PublishedPageText.IsSkipped(element) || IsFootnote(element);

    private static bool IsFootnote(IElement element) =>
        element.ClassList.Contains("footnote-ref") || element.ClassList.Contains("footnote-back-ref");

    /// <summary>Whether a line opens so many quotes and lists that the time they take grows beyond measure.</summary>
    private static bool IsDeep(string markdown)
    {
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var open = line.IndexOfAnyExcept(Openers);
            if ((open < 0 ? line.Length : open) > DeepestLine)
            {
                return true;
            }
        }

        return false;
    }
}
