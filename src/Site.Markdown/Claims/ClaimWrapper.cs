using Markdig.Syntax.Inlines;
using Site.Citations.Vocabulary;
using Site.Text.Folding;

namespace Site.Markdown.Claims;

/// <summary>
/// Puts claims around stretches of a paragraph's text, cutting them at the edges of other markup so that everything nests.
/// </summary>
internal sealed class ClaimWrapper
{
    private readonly ContainerInline _root;
    private readonly Dictionary<Inline, (int Start, int End)> _ranges = new(ReferenceEqualityComparer.Instance);

    /// <summary>Cuts the paragraph's literals wherever a claim may begin or end, and takes out the brackets around words.</summary>
    public ClaimWrapper(ContainerInline root, FlatText flat, IEnumerable<int> edges, IReadOnlySet<int> brackets)
    {
        _root = root;
        var cuts = new SortedSet<int>(edges);
        foreach (var bracket in brackets)
        {
            cuts.Add(bracket);
            cuts.Add(bracket + 1);
        }

        foreach (var run in flat.Runs)
        {
            if (run.Inline is LiteralInline literal)
            {
                Cut(literal, run, cuts, brackets);
            }
            else
            {
                _ranges[run.Inline] = (run.Start, run.End);
            }
        }
    }

    /// <summary>Wraps a stretch.</summary>
    /// <returns>False where none of its words are left to wrap.</returns>
    public bool Wrap(int start, int end, string id, ClaimType? type)
    {
        var first = true;
        WrapIn(_root);
        return !first;

        void WrapIn(ContainerInline container)
        {
            var child = container.FirstChild;
            while (child is not null)
            {
                switch (CoverageOf(child, start, end))
                {
                    case Coverage.Whole:
                        child = WrapRun(child);
                        break;
                    case Coverage.Partial:
                        WrapIn((ContainerInline)child);
                        child = child.NextSibling;
                        break;
                    default:
                        child = child.NextSibling;
                        break;
                }
            }
        }

        Inline? WrapRun(Inline from)
        {
            var run = new List<Inline>();
            Inline? next = from;
            while (next is not null && CoverageOf(next, start, end) == Coverage.Whole)
            {
                run.Add(next);
                next = next.NextSibling;
            }

            // White space at the ends stays outside; a line break is not even rendered as the last thing inside. But what raw HTML leaves
            // open is closed behind the last tag there is, which must then be inside too.
            var hasTags = run.Exists(i => i is HtmlInline && !IsBlank(i));
            var last = run.FindLastIndex(i => !IsBlank(i) || (hasTags && i is HtmlInline));
            if (last < 0)
            {
                return next;
            }

            run.RemoveRange(last + 1, run.Count - last - 1);
            run.RemoveRange(0, run.FindIndex(i => !IsBlank(i)));

            var claim = new ClaimInline { Id = id, Type = type, First = first, Span = new(run[0].Span.Start, run[^1].Span.End) };

            Enclose(run, claim);
            first = false;
            return next;
        }
    }

    private static void Enclose(List<Inline> run, ClaimInline claim)
    {
        // Not InsertBefore: Markdig's leaves the new node without its previous sibling, and so out of backward walks.
        run[^1].InsertAfter(claim);
        foreach (var inline in run)
        {
            inline.Remove();
            claim.AppendChild(inline);
        }
    }

    private void Cut(LiteralInline literal, FlatText.Run run, SortedSet<int> cuts, IReadOnlySet<int> brackets)
    {
        var from = run.Start;
        var end = literal.Span.End;
        var current = literal;
        foreach (var cut in cuts.GetViewBetween(run.Start + 1, Math.Max(run.Start + 1, run.End - 1)))
        {
            if (cut >= run.End)
            {
                break;
            }

            var rest = new LiteralInline(current.Content)
            {
                Span = new(run.Source + cut - run.Start, end),
                Line = literal.Line,
                Column = literal.Column,
            };
            rest.Content.Start += cut - from;
            current.Content.End = rest.Content.Start - 1;
            current.Span.End = rest.Span.Start - 1;
            current.InsertAfter(rest);
            Keep(current, from, cut, brackets);
            current = rest;
            from = cut;
        }

        Keep(current, from, run.End, brackets);
    }

    private void Keep(LiteralInline piece, int start, int end, IReadOnlySet<int> brackets)
    {
        if (end == start + 1 && brackets.Contains(start))
        {
            piece.Remove();
        }
        else
        {
            _ranges[piece] = (start, end);
        }
    }

    private Coverage CoverageOf(Inline inline, int start, int end)
    {
        if (_ranges.TryGetValue(inline, out var range))
        {
            return range.End > range.Start && range.Start >= start && range.End <= end ? Coverage.Whole : Coverage.None;
        }

        if (inline is not ContainerInline container || inline is ClaimInline or ClaimValueInline)
        {
            return Coverage.None;
        }

        var whole = 0;
        var other = 0;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (CoverageOf(child, start, end))
            {
                case Coverage.Whole:
                    whole++;
                    break;
                case Coverage.Partial:
                    return Coverage.Partial;
                default:
                    other++;
                    break;
            }
        }

        return (whole, other) switch
        {
            (0, _) => Coverage.None,
            (_, 0) => Coverage.Whole,
            _ => Coverage.Partial,
        };
    }

    private static bool IsBlank(Inline inline) => inline switch
    {
        LiteralInline literal => IsBlank(literal.Content.AsSpan()),
        LineBreakInline => true,
        HtmlInline html => html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !PageTextFolding.IsDeleted(c))
            {
                return false;
            }
        }

        return true;
    }

    private enum Coverage
    {
        None,
        Partial,
        Whole,
    }
}
