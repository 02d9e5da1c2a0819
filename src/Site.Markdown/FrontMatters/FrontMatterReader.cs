using System.Collections.Immutable;
using System.Globalization;
using Markdig.Syntax;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.FrontMatters;

/// <summary>Parts a page's front matter from its text, and reports where that is not as this program wants it.</summary>
internal static class FrontMatterReader
{
    /// <summary>Reads a page's front matter.</summary>
    /// <param name="source">The page.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>
    /// The front matter and where it stands, null where there is none; and the text to parse, whose offsets are the page's.
    /// </returns>
    public static (PageFrontMatter? Front, SourceSpan? Span, string Body) Read(InputText source, IDiagnosticSink diagnostics)
    {
        var block = FrontMatterFinder.Find(source.Text, out var second);
        var isRead = block is not { Form: FrontMatterForm.Toml };
        ImmutableArray<UnreadKey> unread =
            [.. isRead ? [] : UnreadKeys.OfToml(source, block!), .. UnreadKeys.AtTop(source, block)];
        ImmutableArray<PageMark> marks = [.. PageMarks.AtTop(source, block)];
        if (block is null)
        {
            return (unread.IsEmpty && marks.IsEmpty ? null : new PageFrontMatter(null, 0, unread, marks), null, source.Text);
        }

        if (block.Form != FrontMatterForm.Regular)
        {
            var (message, suggestion) = Explain(block);
            diagnostics.Report(Rules.Pages.FrontMatterForm.At(source.LocationOf(block.Span.Start), message, suggestion) with
            {
                Habit = block.Form == FrontMatterForm.Toml ? nameof(FrontMatterForm.Toml) : null,
            });
        }

        var body = block.BlankOut(source.Text);
        if (second is not null)
        {
            diagnostics.Report(Rules.Pages.FrontMatterForm.At(
                source.LocationOf(second.Span.Start),
                "A page has one front matter, and this is a second: what it says is neither read nor shown.",
                "Move its keys into the first."));
            body = second.BlankOut(body);
        }

        return (new PageFrontMatter(isRead ? block.Content : null, block.LinesBefore, unread, marks), block.Span, body);
    }

    private static (string Message, string Suggestion) Explain(FrontMatterBlock block)
    {
        var last = block.LastLine.ToString(CultureInfo.InvariantCulture);
        return block.Form switch
        {
            FrontMatterForm.Misplaced => (
                "Front matter begins in the first line of its file, and this does not; it is read all the same.",
                "Move it to the first line, with nothing before it."),
            FrontMatterForm.Unclosed => (
                $"The front matter that begins here is not closed; it is read as far as line {last}.",
                $"Write a line '---' after line {last}, and the same as the first line of the file."),
            FrontMatterForm.Unopened => (
                $"The lines down to line {last} look like front matter that nothing opens; they are read as such.",
                "Write a line '---' before them, as the first of the file, and another after them."),
            FrontMatterForm.OtherFence => (
                "The lines around front matter are '---', and these are others; it is read all the same.",
                "Write '---' for both, the first in the first line of the file."),
            FrontMatterForm.Json => (
                "Front matter is YAML between two lines '---', and this is JSON; it is read all the same.",
                "Write a line '---' before it, as the first of the file, and another after it."),
            _ => (
                "The front matter is TOML, which is not read: nothing of what it says holds for the page, unless it is to be hidden.",
                "Write it as YAML between two lines '---', with 'title: …' for 'title = \"…\"'."),
        };
    }
}
