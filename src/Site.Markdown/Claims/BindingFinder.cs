using System.Globalization;
using System.Text.RegularExpressions;
using Site.Markdown.Markers;
using Site.Markdown.Sentences;
using Site.Quantities.Prose;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;

namespace Site.Markdown.Claims;

/// <summary>
/// Decides what each marker of a paragraph is about.
/// <para>
/// A marker right after words in brackets is about those words. Any other citation is about the sentence so far: from where the
/// sentence begins, or from the citation before it in the same sentence, up to the marker; after a full stop, about the sentence that
/// ended. Citations with no words between them are about the same claim.
/// </para>
/// </summary>
/// <param name="flat">The paragraph's text.</param>
/// <param name="context">The page's.</param>
internal sealed partial class BindingFinder(FlatText flat, ParseContext context)
{
    private readonly HashSet<int> _brackets = [];
    private List<int>? _sentences;

    /// <summary>The positions of the brackets around words that a marker is about.</summary>
    public IReadOnlySet<int> Brackets => _brackets;

    /// <summary>Finds what the markers are about, in their order; one that is about nothing is reported.</summary>
    public List<ClaimBinding> Find()
    {
        var found = new List<ClaimBinding>();
        ClaimBinding? previous = null;
        foreach (var (marker, position) in flat.Markers)
        {
            if (marker.IsInsideLink())
            {
                context.Diagnostics.Report(Rules.Syntax.MarkerInLink.At(
                    marker.Location, "A marker cannot stand inside a link.", "Put it after the link."));
                continue;
            }

            if (marker.BindsSentences && previous is not null && Continues(previous, position))
            {
                previous.Markers.Add(marker);
                continue;
            }

            var binding = FindSpan(position, marker) ?? (marker.BindsSentences ? FindSentence(position, previous, marker) : null);
            if (binding is null)
            {
                ReportUnbound(marker);
                continue;
            }

            if (marker.BindsSentences)
            {
                previous = binding;
            }

            if (marker.Type is not null)
            {
                ReportCutNumber(binding, marker);
            }

            found.Add(binding);
        }

        return found;
    }

    /// <summary>Whether a citation follows another with no words between them, only white space or the stop of the sentence.</summary>
    private bool Continues(ClaimBinding previous, int position) =>
        !HasWords(flat.Text.AsSpan(previous.Position, Math.Max(0, position - previous.Position)));

    private ClaimBinding? FindSentence(int position, ClaimBinding? previous, ClaimMarker marker)
    {
        var end = EndBefore(position);

        if (end == 0)
        {
            return null;
        }

        _sentences ??= SentenceSplitter.Starts(flat.Shape);
        var index = _sentences.BinarySearch(end - 1);
        var start = _sentences[Math.Max(0, index >= 0 ? index : ~index - 1)];
        if (previous is not null && previous.Position > start)
        {
            start = ClaimStart.AfterCitation(flat.Text, previous.Position, end);
        }

        while (start < end &&
            (_brackets.Contains(start) || char.IsWhiteSpace(flat.Text[start]) || PageTextFolding.IsDeleted(flat.Text[start])))
        {
            start++;
        }

        start = flat.BeforeCode(start);
        return start < end && HasWords(flat.Text.AsSpan(start, end - start))
            ? new ClaimBinding(start, end, false, marker) { Position = position }
            : null;
    }

    /// <summary>
    /// Where the words end that a citation is about: before white space, and before what opens around the citation alone, as in
    /// <c>5 USD ([cite: @a])</c> and <c>5 USD (see [cite: @a])</c>.
    /// </summary>
    private int EndBefore(int position)
    {
        const int LongestLeadIn = 20;
        var end = position;
        var from = Math.Max(0, position - LongestLeadIn);
        if (position < flat.Text.Length && flat.Text[position] is ')' &&
            LeadIn().Match(flat.Text, from, position - from) is { Success: true } lead)
        {
            end = lead.Index;
        }

        while (end > 0 && (char.IsWhiteSpace(flat.Text[end - 1]) || Opens(end - 1)))
        {
            end--;
        }

        return end;
    }

    private bool Opens(int at) =>
        flat.Text[at] == '[' ? flat.IsTypedBracket(at)
        : char.GetUnicodeCategory(flat.Text[at]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
            || (flat.Text[at] is '"' or '\'' && at > 0 && (char.IsWhiteSpace(flat.Text[at - 1]) || Opens(at - 1)));

    /// <summary>What leads in to a citation in parentheses.</summary>
    [GeneratedRegex(
        @"\((?:see(?:\ also)?|cf\.?|sources?:?|from|per|via|as\ in|according\ to|ref\.?:?|e\.g\.,?|after)\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    /// <summary>The words between the bracket that closes right before the position and the one that opens it.</summary>
    private ClaimBinding? FindSpan(int position, ClaimMarker marker)
    {
        // What stands between them in the file, a space, is not in the text.
        var close = position - 1;
        if (close < 0 || flat.Text[close] != ']' || !IsFreeBracket(close) || char.IsWhiteSpace(context.Source.Text[marker.Span.Start - 1]))
        {
            return null;
        }

        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            if (flat.Text[i] is not ('[' or ']') || !IsFreeBracket(i))
            {
                continue;
            }

            depth += flat.Text[i] == ']' ? 1 : -1;
            if (depth == 0)
            {
                if (flat.Text.AsSpan(i + 1, close - 1 - i).IsWhiteSpace())
                {
                    return null;
                }

                _brackets.Add(i);
                _brackets.Add(close);
                return new ClaimBinding(i + 1, close, true, marker);
            }
        }

        return null;
    }

    /// <summary>Whether the character is a bracket that the author typed as such and that is not used yet.</summary>
    private bool IsFreeBracket(int position) => !_brackets.Contains(position) && flat.IsTypedBracket(position);

    /// <summary>
    /// Reports brackets within a number, or between it and what makes it another: readers see another claim than is made.
    /// </summary>
    private void ReportCutNumber(ClaimBinding binding, ClaimMarker marker)
    {
        if (!binding.IsSpan)
        {
            return;
        }

        var words = flat.Text[binding.Start..binding.End];
        var before = flat.Text[Math.Max(0, binding.Start - 1 - CutText.Farthest)..(binding.Start - 1)];
        var behind = flat.Text[(binding.End + 1)..Math.Min(flat.Text.Length, binding.End + 1 + CutText.Farthest)];
        switch (CutText.OfClaim(before + words + behind, before.Length, before.Length + words.Length))
        {
            case ClaimCut.Part:
                context.Diagnostics.Report(Rules.Syntax.CutNumber.At(
                    marker.Location,
                    $"The brackets around '{ShortText.Of(words)}' leave out a part of a number.",
                    "Put all of it between them, with its sign and its unit."));
                break;
            case ClaimCut.Bound:
                context.Diagnostics.Report(Rules.Syntax.NoBound.At(
                    marker.Location,
                    $"The brackets around '{ShortText.Of(words)}' leave out words that bound or deny it, or say what it is for.",
                    "Put these between them, too, for the claim stands alone: [at most 8 GB], [$5 a month], [not free]."));
                break;
            default:
                break;
        }
    }

    private void ReportUnbound(ClaimMarker marker) => context.Diagnostics.Report(marker.BindsSentences
        ? Rules.Syntax.NothingToBind.At(
            marker.Location,
            "There are no words before the citation that it could be about.",
            "Put it after the sentence, or after [words in brackets].")
        : Rules.Syntax.NoSpan.At(
            marker.Location,
            $"'[{marker.Name}: …]' must follow the words it is about, in brackets.",
            $"Write [the words][{marker.Name}: …] with nothing between the brackets."));

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsNumber(c))
            {
                return true;
            }
        }

        return false;
    }
}
