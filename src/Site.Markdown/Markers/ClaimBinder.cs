using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Models;
using Site.Markdown.Quantities;
using Site.Markdown.Sentences;
using Site.Markdown.Values;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>
/// Decides what each marker of a page is about, and wraps those words.
/// <para>
/// A marker right after words in brackets is about those words. Any other citation is about the sentence so far: from where the
/// sentence begins, or from the citation before it in the same sentence, up to the marker; after a full stop, about the sentence that
/// ended. Citations with no words between them are about the same claim.
/// </para>
/// </summary>
internal sealed class ClaimBinder(ParseContext context, bool checkQuantities)
{
    private readonly ClaimIds _ids = new();
    private readonly List<ClaimDraft> _claims = [];
    private readonly List<UncitedDraft> _uncited = [];
    private readonly List<PageComputation> _computations = [];

    /// <summary>The claims, in page order.</summary>
    public IReadOnlyList<ClaimDraft> Claims => _claims;

    /// <summary>What is deliberately left uncited, in page order.</summary>
    public IReadOnlyList<UncitedDraft> Uncited => _uncited;

    /// <summary>The computed claims and what computes them, in page order.</summary>
    public IReadOnlyList<PageComputation> Computations => _computations;

    /// <summary>Binds the markers of one paragraph, heading or cell.</summary>
    /// <returns>Its text, markup and brackets of bound words removed.</returns>
    public string Bind(LeafBlock block)
    {
        var root = block.Inline!;
        ReleaseDelimiters(root);
        TrimBeforeMarkers(root);
        var flat = FlatText.Of(root);
        var bindings = FindBindings(flat);
        var brackets = bindings.Where(b => b.IsSpan).SelectMany(b => (int[])[b.Start - 1, b.End]).ToHashSet();
        if (bindings.Count > 0)
        {
            Wrap(root, flat, bindings, brackets);
        }

        AddClaims(flat, bindings);
        if (checkQuantities)
        {
            UncitedChecker.Check(flat, [.. bindings.Select(b => (b.Start, b.End)), .. flat.Values.Select(v => (v.Start, v.End))], context);
        }

        return TextOf(flat, 0, flat.Text.Length, brackets);
    }

    /// <summary>
    /// Markdig leaves an opening bracket that became no link in the tree as a container of all that follows; here it becomes the
    /// character it is shown as, so that the tree has the shape of the page.
    /// </summary>
    private static void ReleaseDelimiters(ContainerInline root)
    {
        foreach (var delimiter in root.FindDescendants<DelimiterInline>().ToList())
        {
            delimiter.ReplaceBy(new LiteralInline(delimiter.ToLiteral())
            {
                Span = delimiter.Span,
                Line = delimiter.Line,
                Column = delimiter.Column,
            });
        }
    }

    /// <summary>The white space an author leaves before a marker belongs to the source, not to the page: “month [cite: …].”</summary>
    private static void TrimBeforeMarkers(ContainerInline root)
    {
        foreach (var marker in root.FindDescendants<MarkerInline>().ToList())
        {
            while (marker.PreviousSibling is LineBreakInline line)
            {
                line.Remove();
            }

            if (marker.PreviousSibling is LiteralInline literal)
            {
                var trimmed = literal.Content.AsSpan().TrimEnd().Length;
                literal.Span.End -= literal.Content.Length - trimmed;
                literal.Content.End = literal.Content.Start + trimmed - 1;
                if (trimmed == 0)
                {
                    literal.Remove();
                    while (marker.PreviousSibling is LineBreakInline line)
                    {
                        line.Remove();
                    }
                }
            }
        }
    }

    private List<Binding> FindBindings(FlatText flat)
    {
        var found = new List<Binding>();
        List<int>? sentences = null;
        Binding? previous = null;
        var taken = new HashSet<int>();
        foreach (var (marker, position) in flat.Markers)
        {
            if (IsInsideLink(marker))
            {
                Report(Rules.Syntax.MarkerInLink, marker, "A marker cannot stand inside a link.", "Put it after the link.");
                continue;
            }

            if (marker.Kind == MarkerKind.Cite && previous is not null && Continues(flat, previous, position))
            {
                previous.Markers.Add(marker);
                continue;
            }

            var binding = FindSpan(flat, position, taken) is { } span
                ? new Binding(span.Start, span.End, true, marker)
                : marker.Kind == MarkerKind.Cite
                    ? FindSentence(flat, position, sentences ??= SentenceSplitter.Starts(flat.Shape), previous, marker)
                    : null;
            if (binding is null)
            {
                ReportUnbound(marker);
                continue;
            }

            if (marker.Kind == MarkerKind.Cite)
            {
                previous = binding;
            }

            found.Add(binding);
        }

        return found;
    }

    /// <summary>Whether a citation follows another with no words between them, only white space or the stop of the sentence.</summary>
    private static bool Continues(FlatText flat, Binding previous, int position)
    {
        foreach (var c in flat.Text.AsSpan(previous.Position, Math.Max(0, position - previous.Position)))
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static Binding? FindSentence(FlatText flat, int position, List<int> sentences, Binding? previous, MarkerInline marker)
    {
        var end = position;
        while (end > 0 && char.IsWhiteSpace(flat.Text[end - 1]))
        {
            end--;
        }

        if (end == 0)
        {
            return null;
        }

        var index = sentences.BinarySearch(end - 1);
        var start = sentences[Math.Max(0, index >= 0 ? index : ~index - 1)];
        if (previous is not null)
        {
            start = Math.Max(start, previous.Position);
        }

        while (start < end && !char.IsLetterOrDigit(flat.Text[start]) && flat.Text[start] is not ('(' or '"' or '\u201C' or '\'' or '\u2018' or '$' or '£' or '€' or '¥' or '~' or '<' or '>' or '-' or '+' or '±' or '≈'))
        {
            start++;
        }

        var words = flat.Text.AsSpan(start, Math.Max(0, end - start));
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                return new Binding(start, end, false, marker);
            }
        }

        return null;
    }

    /// <summary>The words between the bracket that closes right before the position and the one that opens it.</summary>
    private static (int Start, int End)? FindSpan(FlatText flat, int position, HashSet<int> taken)
    {
        if (position == 0 || flat.Text[position - 1] != ']' || taken.Contains(position - 1) || !IsBracket(flat, position - 1))
        {
            return null;
        }

        var depth = 0;
        for (var i = position - 1; i >= 0; i--)
        {
            if (flat.Text[i] is not ('[' or ']') || taken.Contains(i) || !IsBracket(flat, i))
            {
                continue;
            }

            depth += flat.Text[i] == ']' ? 1 : -1;
            if (depth == 0)
            {
                if (flat.Text.AsSpan(i + 1, position - 2 - i).IsWhiteSpace())
                {
                    return null;
                }

                taken.Add(i);
                taken.Add(position - 1);
                return (i + 1, position - 1);
            }
        }

        return null;
    }

    /// <summary>Whether the character is a bracket the author typed as such: not in code, not escaped.</summary>
    private static bool IsBracket(FlatText flat, int position)
    {
        foreach (var run in flat.Runs)
        {
            if (position >= run.Start && position < run.End)
            {
                return run.Inline is LiteralInline literal && !(literal.IsFirstCharacterEscaped && position == run.Start);
            }
        }

        return false;
    }

    private void ReportUnbound(MarkerInline marker)
    {
        if (marker.Kind == MarkerKind.Cite)
        {
            Report(Rules.Syntax.NothingToBind, marker, "There are no words before the citation that it could be about.", "Put it after the sentence, or after [words in brackets].");
        }
        else
        {
            var name = marker.Kind switch { MarkerKind.Assume => "assume", MarkerKind.Opinion => "opinion", _ => "nocite" };
            Report(Rules.Syntax.NoSpan, marker, $"'[{name}: …]' must follow the words it is about, in brackets.", $"Write [the words][{name}: …] with nothing between the brackets.");
        }
    }

    private void Report(DiagnosticRule rule, MarkerInline marker, string message, string suggestion) =>
        context.Diagnostics.Report(rule.At(marker.Location, message, suggestion));

    private static bool IsInsideLink(Inline inline)
    {
        for (Inline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    private void Wrap(ContainerInline root, FlatText flat, List<Binding> bindings, HashSet<int> brackets)
    {
        var wrapper = new ClaimWrapper(root, flat, bindings.SelectMany(b => (int[])[b.Start, b.End]), brackets);

        // The shorter first: words in brackets inside a cited sentence keep their own claim, and the sentence's goes around them.
        foreach (var binding in bindings.OrderBy(b => b.End - b.Start))
        {
            var marker = binding.Markers[0];
            var text = TextOf(flat, binding.Start, binding.End, brackets);
            var type = TypeOf(marker.Kind);
            binding.Id = _ids.Next(type, text);
            binding.Text = text;
            if (!wrapper.Wrap(binding.Start, binding.End, binding.Id, type))
            {
                Report(Rules.Syntax.NothingToBind, marker, "The words before the citation all belong to another claim.", "Cite them once, or put other words into the sentence.");
                binding.Id = null;
            }
        }
    }

    /// <summary>Adds the block's claims in the order of their first words; of two that begin together, the longer comes first.</summary>
    private void AddClaims(FlatText flat, List<Binding> bindings)
    {
        var all = bindings.Where(b => b.Id is not null).Select(b => (b.Start, b.End, Binding: (Binding?)b, Value: (ValueInline?)null))
            .Concat(flat.Values.Select(v => (v.Start, v.End, Binding: (Binding?)null, Value: (ValueInline?)v.Value)))
            .OrderBy(c => c.Start).ThenByDescending(c => c.End).ThenBy(c => c.Value is not null);
        foreach (var (start, _, binding, value) in all)
        {
            if (binding is not null)
            {
                Add(binding, context.Source.LocationOf(flat.SourceOffset(start, context.Source.Text)));
            }
            else
            {
                Add(value!);
            }
        }
    }

    private void Add(ValueInline value)
    {
        if (IsInsideLink(value))
        {
            context.Diagnostics.Report(Rules.Syntax.MarkerInLink.At(value.Location, "A number with a citation of its own cannot stand inside a link.", "Put it before or after the link."));
        }

        var type = value.Calc is null ? ClaimType.Sourced : ClaimType.Computed;
        value.Id = _ids.Next(type, value.Reference);
        var claim = new ClaimDraft
        {
            Id = value.Id,
            Type = type,
            Text = value.Display,
            Wording = value.Wording,
            Values = value.Value is { } number ? [number] : [],
            Location = value.Location,
        };
        if (value.Calc is { } calc)
        {
            var inputs = calc.Derive().Inputs;
            claim = claim with
            {
                Inputs = [.. inputs.Select(i => i.Origin).OfType<InputOrigin.FromFact>().Select(o => new ClaimInput(o.Source.Label, ValueReader.ValueOf(o.Source), o.Source.ToCitation())).DistinctBy(i => i.Label)],
                Assumptions = [.. inputs.Where(i => i.Origin is not (InputOrigin.FromFact or InputOrigin.ByDefinition)).Select(i => i.Label ?? i.Identifier)],
            };
            _computations.Add(new PageComputation(value.Id, calc));
        }
        else
        {
            value.Citation = value.Fact!.ToCitation();
            claim = claim with { Citations = [value.Citation] };
        }

        _claims.Add(claim);
    }

    private void Add(Binding binding, FileLocation location)
    {
        var marker = binding.Markers[0];
        if (marker.Kind == MarkerKind.NoCite)
        {
            _uncited.Add(new UncitedDraft(binding.Id!, binding.Text, marker.Reason!, location));
            return;
        }

        var wording = binding.Markers.Select(m => m.Wording).FirstOrDefault(w => !string.IsNullOrEmpty(w));
        _claims.Add(new ClaimDraft
        {
            Id = binding.Id!,
            Type = TypeOf(marker.Kind)!.Value,
            Text = binding.Text,
            Wording = wording,
            Values = [.. QuantityScanner.Find(wording ?? binding.Text).Select(q => q.Value)],
            Citations = [.. binding.Markers.Select(m => m.Citation).OfType<CitationDraft>()],
            Reason = marker.Kind == MarkerKind.Assume ? marker.Reason : null,
            ReviewBy = marker.ReviewBy,
            Holder = marker.Kind == MarkerKind.Opinion ? marker.Reason : null,
            Location = location,
        });
    }

    private static ClaimType? TypeOf(MarkerKind kind) => kind switch
    {
        MarkerKind.Cite => ClaimType.Sourced,
        MarkerKind.Assume => ClaimType.Assumption,
        MarkerKind.Opinion => ClaimType.Opinion,
        _ => null,
    };

    private static string TextOf(FlatText flat, int start, int end, HashSet<int> brackets)
    {
        var text = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (brackets.Contains(i))
            {
                continue;
            }

            if (!char.IsWhiteSpace(flat.Text[i]))
            {
                text.Append(flat.Text[i]);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd().Normalize(System.Text.NormalizationForm.FormC);
    }

    private sealed class Binding(int start, int end, bool isSpan, MarkerInline marker)
    {
        public int Start { get; } = start;

        public int End { get; } = end;

        public bool IsSpan { get; } = isSpan;

        /// <summary>Where the text goes on after the marker.</summary>
        public int Position { get; } = isSpan ? end + 1 : end;

        public List<MarkerInline> Markers { get; } = [marker];

        public string? Id { get; set; }

        public string Text { get; set; } = "";
    }
}
