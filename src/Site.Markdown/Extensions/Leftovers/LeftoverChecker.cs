using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Directives;
using Site.Markdown.Extensions.Code;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Markers;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>
/// Looks once over what is left as text in a parsed page, and reports what an author meant as markup: markers nearly right, markers where
/// none are read, footnotes without a definition. Code is never looked into. Each form is reported once a page.
/// </summary>
/// <param name="context">The page's.</param>
/// <param name="names">The names of the markers there are.</param>
internal sealed class LeftoverChecker(ParseContext context, IReadOnlyCollection<string> names)
{
    private readonly NearMiss _nearMiss = new(names);
    private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks over a paragraph, heading or cell whose markers are bound.</summary>
    public void Check(BoundText text, ContainerInline root)
    {
        CheckText(text.Flat);
        foreach (var link in InlineTree.Find<LinkInline>(root))
        {
            CheckLink(link);
        }
    }

    /// <summary>Looks over a block that holds no Markdown: raw HTML, or a formula.</summary>
    public void CheckRaw(LeafBlock block)
    {
        if (block is HtmlBlock html)
        {
            Check(html);
        }
        else if (block is MathBlock)
        {
            var start = context.Source.Text.AsSpan(block.Span.Start);
            var first = start[..(start.IndexOfAny('\r', '\n') is var end and >= 0 ? end : start.Length)].ToString();
            ReportForeign(new ForeignSyntax(ForeignSyntax.Formula, 0, first.Length), first, context.Source.LocationOf(block.Span.Start));
        }
        else if (block is FencedCodeBlock { Info: { } info } && CodeFence.IsDirective(info))
        {
            Report(
                Rules.Syntax.Leftover,
                info,
                context.Source.LocationOf(block.Span.Start),
                $"'{Shorten(info)}' is a directive of another tool; what stands in it is shown as code, what stands behind it is not.",
                "Write in Markdown what it stands for.");
        }
    }

    private void CheckText(FlatText flat)
    {
        Scan(flat.Shape, position => flat.Shape[position] is '\u3010' or '\u3011' || flat.IsTypedBracket(position), (start, end) =>
        {
            var (open, close) = (flat.SourceOffset(start, context.Source.Text), flat.SourceOffset(end, context.Source.Text));
            var location = context.Source.LocationOf(open);
            var written = open < close && close < context.Source.Text.Length ? context.Source.Text[open..(close + 1)] : "";
            CheckBrackets(flat.Text[(start + 1)..end], written, flat.Shape[start] != '[', IsReference(flat.Shape, start, end), location);
            if (end == start + 1 && flat.Markers.FirstOrDefault(m => m.Position == end).Marker is { } marker)
            {
                Report(
                    Rules.Syntax.NearlyMarker,
                    marker.Name + "]]",
                    location,
                    $"Two pairs of brackets stand around '{SourceOf(marker)}', and the outer ones are shown.",
                    $"Write {SourceOf(marker)}, with one pair.");
            }
        });
        foreach (var found in ForeignSyntax.Find(flat.Shape))
        {
            ReportForeign(
                found,
                flat.Text.Substring(found.Start, found.Length),
                context.Source.LocationOf(flat.SourceOffset(found.Start, context.Source.Text)));
        }

    }

    private void Check(HtmlBlock block)
    {
        var html = block.Lines.ToString();
        var code = 0;
        foreach (var token in HtmlTokenReader.Read(html))
        {
            code += token.Name is not ("code" or "pre" or "kbd" or "samp") ? 0 : token.Kind == HtmlTokenKind.Start ? 1 : -1;
            if (token.Kind == HtmlTokenKind.Text && code <= 0)
            {
                CheckUnread(
                    token.Text,
                    context.Source.LocationOf(block.Span.Start),
                    "raw HTML",
                    "Put an empty line between the tag and the text, so that the text is Markdown, or take the marker out.");
                foreach (var found in ForeignSyntax.Find(token.Text))
                {
                    ReportForeign(found, token.Text.Substring(found.Start, found.Length), context.Source.LocationOf(block.Span.Start));
                }
            }
        }
    }

    private void ReportForeign(ForeignSyntax found, string text, FileLocation location)
    {
        var shown = Shorten(text.Trim());
        if (found.Form == ForeignSyntax.Formula)
        {
            Report(
                Rules.Syntax.FormulaAsWritten,
                found.Form,
                location,
                $"'{shown}' is a formula, and is shown as it is written, as are others of the page.",
                "Leave it, or say it in words: formulas are not set.");
            return;
        }

        Report(
            Rules.Syntax.Leftover,
            found.Form,
            location,
            $"'{shown}' is syntax of another tool, and is shown as it stands.",
            found.Suggestion);
    }

    private void CheckLink(LinkInline link)
    {
        var location = context.Source.LocationOf(link.Span.Start);
        CheckUnread(link.Title ?? "", location, "a title", "Put it into the text; a title is not part of it.");
        if (link is { IsImage: false, FirstChild: null, Url.Length: > 0 })
        {
            Report(
                Rules.Syntax.Leftover,
                "empty link",
                location,
                $"The link to '{Shorten(link.Url)}' has no words, so that nobody sees it.",
                "Write the words between the brackets.");
        }

        if (link.IsImage && link.Descendants().FirstOrDefault(i => i is ClaimMarker or ClaimValueInline or DirectiveInline) is { } marker)
        {
            ReportUnread(SourceOf(marker), location, "the text of an image", "Put it after the image, or into the text.");
        }
    }

    private void CheckBrackets(string inner, string written, bool isWide, bool isReference, FileLocation location)
    {
        if (inner.Length > 1 && inner[0] == '^' && !inner.Any(char.IsWhiteSpace))
        {
            Report(
                Rules.Syntax.FootnoteMissing,
                inner,
                location,
                $"'[{inner}]' is shown as it stands: no footnote '{inner[1..]}' is defined.",
                $"Define it on a line of its own, [{inner}]: text, or remove it.");
        }
        else if (isReference)
        {
            Report(
                Rules.Syntax.Leftover,
                "reference",
                location,
                $"'[{Shorten(inner)}]' is shown as it stands: no link of that name is defined.",
                $"Define it on a line of its own, [{Shorten(inner)}]: address, or write \\[ for the first bracket.");
        }
        else if (_nearMiss.MarkerMeantBy(inner, exact: isWide) is { } meant)
        {
            // Where there is markup between the brackets, they are not written as they are read.
            var isPlain = written.Length == inner.Length + 2 && written.AsSpan(1, inner.Length).SequenceEqual(inner);
            context.Diagnostics.Report(Rules.Syntax.NearlyMarker.At(
                location,
                $"'[{Shorten(inner)}]' is not a marker, and is shown as it stands.",
                $"Did you mean '{Shorten(meant)}'? Where the brackets are meant, write \\[ for the first.") with
            {
                Habit = $"{context.Source.File}: {NearKey(inner)}",
                Fix = isPlain ? new DiagnosticFix(location, written, meant) : null,
            });
        }
    }

    private void CheckUnread(string text, FileLocation location, string where, string suggestion) =>
        Scan(text, position => text[position] is '[' or ']', (start, end) =>
        {
            var inner = text[(start + 1)..end];
            if (_nearMiss.MarkerMeantBy(inner, exact: true) is not null)
            {
                ReportUnread($"[{inner}]", location, where, suggestion);
            }
        });

    private void ReportUnread(string marker, FileLocation location, string where, string suggestion) => Report(
        Rules.Syntax.MarkerNotRead,
        where,
        location,
        $"'{Shorten(marker)}' stands in {where}, where no markers are read.",
        suggestion);

    private void Report(DiagnosticRule rule, string form, FileLocation location, string message, string suggestion)
    {
        if (_reported.Add($"{rule.Code} {form}"))
        {
            context.Diagnostics.Report(rule.At(location, message, suggestion));
        }
    }

    private string SourceOf(MarkdownObject node) => Shorten(context.Source.Text[node.Span.Start..(node.Span.End + 1)]);

    /// <summary>What is the same in all brackets of one form: all up to the source or the colon.</summary>
    private static string NearKey(string inner)
    {
        var end = inner.AsSpan().IndexOfAny(":\uFF1A@");
        return end < 0 ? inner : inner[..(end + 1)];
    }

    private static string Shorten(string text) => ShortText.Of(text.ReplaceLineEndings(" "));

    /// <summary>Whether brackets follow others, <c>[words][name]</c>, and those no word, as an index would.</summary>
    private static bool IsReference(string shape, int start, int end)
    {
        if (start < 2 || shape[start - 1] != ']' || end == start + 1 || shape.IndexOf(':', start, end - start) >= 0)
        {
            return false;
        }

        var open = shape.LastIndexOf('[', start - 2);
        return open >= 0 && (open == 0 || !char.IsLetterOrDigit(shape[open - 1])) && shape.IndexOf(']', open) == start - 1;
    }

    /// <summary>Finds each innermost pair of brackets.</summary>
    private static void Scan(string text, Func<int, bool> isBracket, Action<int, int> found)
    {
        var open = -1;
        for (var i = NextBracket(text, 0); i < text.Length; i = NextBracket(text, i + 1))
        {
            if (!isBracket(i))
            {
                continue;
            }

            if (text[i] is '[' or '\u3010')
            {
                open = i;
            }
            else if (open >= 0)
            {
                found(open, i);
                open = -1;
            }
        }
    }

    private static int NextBracket(string text, int from) =>
        text.AsSpan(from).IndexOfAny("[]\u3010\u3011") is var at and >= 0 ? from + at : text.Length;
}
