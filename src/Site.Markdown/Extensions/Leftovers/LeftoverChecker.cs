using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
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
internal sealed partial class LeftoverChecker(ParseContext context, IReadOnlyCollection<string> names)
{
    private readonly NearMiss _nearMiss = new(names, context);
    private readonly HashSet<string> _reported = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks over a paragraph, heading or cell whose markers are bound.</summary>
    public void Check(BoundText text, ContainerInline root)
    {
        CheckText(text.Flat, isCell: root.ParentBlock?.Parent is TableCell);
        if (root.ParentBlock is ParagraphBlock { Span: { IsEmpty: false } span } &&
            LostTable.Is(context.Source.Text.AsSpan(span.Start, span.Length)))
        {
            Report(
                Rules.Syntax.Leftover,
                "table",
                context.Source.LocationOf(span.Start),
                "These lines look like a table, and are shown as text.",
                "Write a row of dashes below the first, |---|---|, and a '|' in every row; end the table with an empty line.");
        }

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
        else if (block is FencedCodeBlock { Info: { } info } fence && CodeFence.IsDirective(fence))
        {
            Report(
                Rules.Syntax.Leftover,
                info,
                context.Source.LocationOf(block.Span.Start),
                $"'{Shorten(info)}' is a directive of another tool; what stands in it is shown as code, what stands behind it is not.",
                "Write in Markdown what it stands for.");
        }
    }

    private void CheckText(FlatText flat, bool isCell)
    {
        var source = context.Source.Text;
        BracketPairs.Scan(flat.Shape, flat.IsTyped, (start, end) =>
        {
            var (open, close) = (flat.SourceOffset(start, source), flat.SourceOffset(end, source));
            var location = context.Source.LocationOf(open);
            var written = open < close && close < source.Length ? source[open..(close + 1)] : "";
            var isSquare = flat.Shape[start] == '[';
            var pair = new Pair(
                flat.Text[(start + 1)..end],
                written,
                isSquare,
                isSquare && IsReference(flat.Shape, start, end),
                isSquare && start > 0 && flat.Shape[start - 1] == ']',
                flat.Shape.AsSpan(0, start).IsWhiteSpace() && flat.Shape.AsSpan(end + 1).IsWhiteSpace(),
                location);
            if (isSquare && start > 0 && flat.Shape[start - 1] == '!' && _nearMiss.MarkerMeantBy(pair.Inner, exact: true) is { } behind)
            {
                ReportNearly(
                    $"'!' before '{Shorten(behind)}' makes neither an image nor a marker of it, and all of it is shown.",
                    "Remove the '!'.",
                    "!",
                    location);
                return;
            }

            CheckBrackets(pair);
            if (isSquare && end == start + 1 && flat.Markers.FirstOrDefault(m => m.Position == end).Marker is { } marker)
            {
                Report(
                    Rules.Syntax.NearlyMarker,
                    marker.Name + "]]",
                    location,
                    $"Two pairs of brackets stand around '{SourceOf(marker)}', and the outer ones are shown.",
                    $"Write {SourceOf(marker)}, with one pair.");
            }
        });
        CheckAroundMarkers(flat);
        if (_nearMiss.FindBare(flat.Shape) is var (index, found, meant))
        {
            ReportNearly(
                $"'{Shorten(found)}' stands outside of square brackets, so that it is no marker, and is shown as it stands.",
                $"Write '{Shorten(meant)}'; where it is meant so, write it as code.",
                found,
                context.Source.LocationOf(flat.SourceOffset(index, source)));
        }

        foreach (var foreign in ForeignSyntax.Find(flat.Shape).Where(f => IsMeant(f, flat, isCell)))
        {
            ReportForeign(
                foreign,
                flat.Text.Substring(foreign.Start, foreign.Length),
                context.Source.LocationOf(flat.SourceOffset(foreign.Start, source)));
        }
    }

    /// <summary>Whether its first sign is not escaped, the name of an element no code, and a share over a column no comment.</summary>
    private static bool IsMeant(ForeignSyntax found, FlatText flat, bool isCell) => found.Form == ForeignSyntax.Formula ||
        (flat.IsTyped(found.Start) && (found.Form != "component" || flat.IsTyped(found.Start + 1)) &&
            !(isCell && flat.Shape.AsSpan(found.Start).StartsWith("% ")));

    /// <summary>What touches a marker and makes a link of brackets that are none.</summary>
    private void CheckAroundMarkers(FlatText flat)
    {
        var source = context.Source.Text;
        foreach (var (marker, _) in flat.Markers)
        {
            var after = marker.Span.End + 1;
            if (after < source.Length && source[after] == '(' && source.AsSpan(after).IndexOf(')') > 0)
            {
                ReportNearly(
                    $"'{SourceOf(marker)}' is a marker and no link, so that the address in parentheses behind it is shown.",
                    "Remove the address; a citation leads to its source by itself.",
                    "(",
                    context.Source.LocationOf(after));
            }
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
                if (MarkdownInHtml().Match(token.Text) is { Success: true } markdown)
                {
                    Report(
                        Rules.Syntax.Leftover,
                        "Markdown in HTML",
                        context.Source.LocationOf(block.Span.Start),
                        $"'{Shorten(markdown.Value)}' stands in raw HTML, where Markdown is not read, and is shown as it stands.",
                        "Put an empty line between the tag and the text, so that the text is Markdown.");
                }

                foreach (var found in ForeignSyntax.Find(token.Text))
                {
                    ReportForeign(found, token.Text.Substring(found.Start, found.Length), context.Source.LocationOf(block.Span.Start));
                }
            }
        }
    }

    /// <summary>What is Markdown everywhere else: strong words, a link, code.</summary>
    [GeneratedRegex(
        @"(?<![\\*])\*\*(?![\s*])[^*\r\n]{1,200}(?<!\s)\*\*(?!\*)" +
        @"|(?<![\\!\w])\[[^\[\]\r\n]{1,200}\]\([^()\s]{2,300}\)|(?<![\\`])`[^`\r\n]{1,200}`(?!`)",
        RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownInHtml();

    [GeneratedRegex(@"^[\w./-]+\.(?:md|markdown|html?)(?:#[\w-]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PathInBrackets();

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

    /// <summary>
    /// Whether a link to nothing is all that an item of a list says, as mdBook has chapters that are still to be written.
    /// </summary>
    private static bool IsPlannedChapter(LinkInline link) =>
        link is { PreviousSibling: null, NextSibling: null, Parent: { Parent: null, ParentBlock.Parent: ListItemBlock } };

    private void CheckLink(LinkInline link)
    {
        var location = context.Source.LocationOf(link.Span.Start);
        CheckUnread(link.Title ?? "", location, "a title", "Put it into the text; a title is not part of it.");
        if (link is { IsAutoLink: false, FirstChild: not null } && string.IsNullOrWhiteSpace(link.Url)
            && !IsPlannedChapter(link))
        {
            Report(
                Rules.Syntax.Leftover,
                "link to nothing",
                location,
                $"'{Shorten(context.Source.Text[link.Span.Start..(link.Span.End + 1)])}' has no address, so that only its words are shown.",
                "Write the address between the parentheses, or take the brackets out.");
        }

        if (link is { IsImage: false, Url.Length: > 0 } && (link.FirstChild is null ||
            (link.FirstChild is LiteralInline { NextSibling: null, Content: var only } && only.IsEmptyOrWhitespace())))
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

    private void CheckBrackets(Pair pair)
    {
        var inner = pair.Inner;
        var isMarkedUp = pair.Written.Length > inner.Length + 2 && pair.Written.AsSpan().ContainsAny('*', '_');
        if (pair.IsSquare && inner.Length > 1 && inner[0] == '^' && !inner.Any(char.IsWhiteSpace))
        {
            Report(
                Rules.Syntax.FootnoteMissing,
                inner,
                pair.Location,
                $"'[{inner}]' is shown as it stands: no footnote '{inner[1..]}' is defined.",
                $"Define it on a line of its own, [{inner}]: text, or remove it.");
        }
        else if (pair.IsReference && _nearMiss.MarkerMeantBy(inner, exact: false, followsWords: true) is null)
        {
            Report(
                Rules.Syntax.Leftover,
                "reference",
                pair.Location,
                inner.Length == 0
                    ? "'[]' is shown as it stands: no link has the name that stands before it."
                    : $"'[{Shorten(inner)}]' is shown as it stands: no link of that name is defined.",
                inner.Length == 0
                    ? "Define it on a line of its own, [name]: address, or remove the brackets."
                    : $"Define it on a line of its own, [{Shorten(inner)}]: address, or write \\[ for the first bracket.");
        }
        else if (pair.Written is ['<', ..] && PathInBrackets().IsMatch(inner))
        {
            Report(
                Rules.Syntax.Leftover,
                "path",
                pair.Location,
                $"'<{Shorten(inner)}>' is no link, and is shown as it stands: only whole web addresses may stand so.",
                $"Write [words]({inner}).");
        }
        else if (_nearMiss.MarkerMeantBy(inner, exact: !pair.IsSquare || isMarkedUp, pair.IsAlone, pair.FollowsWords) is { } meant &&
            (pair.IsSquare || pair.Written is ['\u3010' or '\uFF3B' or '\u3014', ..] ||
                meant.StartsWith("[cite: @", StringComparison.Ordinal)))
        {
            // Where there is markup between the brackets, they are not written as they are read.
            var isPlain = pair.Written.Length == inner.Length + 2 && pair.Written.AsSpan(1, inner.Length).SequenceEqual(inner);
            var shown = isPlain || isMarkedUp ? pair.Written : $"[{inner}]";
            ReportNearly(
                $"'{Shorten(shown)}' is not a marker, and is shown as it stands.",
                $"Did you mean '{Shorten(meant)}'? Where the brackets are meant, write " +
                    (shown[0] == '[' ? @"\[ for the first." : "them as code."),
                NearKey(inner),
                pair.Location,
                isPlain && _nearMiss.IsCertain(inner, meant, pair.FollowsWords)
                    ? new DiagnosticFix(pair.Location, pair.Written, meant)
                    : null);
        }
    }

    private void ReportNearly(string message, string suggestion, string key, FileLocation location, DiagnosticFix? fix = null) =>
        context.Diagnostics.Report(Rules.Syntax.NearlyMarker.At(location, message, suggestion) with
        {
            Habit = $"{context.Source.File}: {key}",
            Fix = fix,
        });

    private void CheckUnread(string text, FileLocation location, string where, string suggestion) =>
        BracketPairs.Scan(text, position => text[position] is '[' or ']', (start, end) =>
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
        if (start < 2 || shape[start - 1] != ']' || shape.IndexOf(':', start, end - start) >= 0)
        {
            return false;
        }

        var open = shape.LastIndexOf('[', start - 2);
        return open >= 0 && (open == 0 || !char.IsLetterOrDigit(shape[open - 1])) && shape.IndexOf(']', open) == start - 1;
    }

    /// <summary>Brackets and what stands between them.</summary>
    /// <param name="Inner">What readers see between them.</param>
    /// <param name="Written">All of it as it is written; empty where that is not known.</param>
    /// <param name="IsSquare">Whether they are those of a marker.</param>
    /// <param name="IsReference">Whether they are those of a link that is defined elsewhere.</param>
    /// <param name="FollowsWords">Whether other brackets stand right before them.</param>
    /// <param name="IsAlone">Whether there is nothing else in the paragraph.</param>
    /// <param name="Location">Where they stand.</param>
    private readonly record struct Pair(
        string Inner,
        string Written,
        bool IsSquare,
        bool IsReference,
        bool FollowsWords,
        bool IsAlone,
        FileLocation Location);
}
