using System.Globalization;

namespace Site.Quantities.Prose;

/// <summary>
/// Tells whether a stretch of a text says other than the text does where it stands: the <c>8 GB</c> of <c>128 GB</c>, of <c>under 8 GB</c>
/// and of <c>8 GB or more</c>, the <c>$9</c> of <c>A$9</c>, the <c>deletes prompts</c> of <c>never deletes prompts</c>. What is quoted so
/// is not what the source says, and what is claimed so not what the page says.
/// </summary>
public static class CutText
{
    /// <summary>Nothing farther from a stretch than this is looked at, in UTF-16 units.</summary>
    public const int Farthest = 2 * Reach;

    /// <summary>How far around a stretch what belongs to its numbers is looked for; on to the end of a word, up to twice as far.</summary>
    private const int Reach = 64;

    /// <summary>
    /// Whether an end of a stretch cuts a word, a number or what makes it another, or leaves out a denial right beside it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">One past its end; it is not empty.</param>
    public static bool IsCut(ReadOnlySpan<char> text, int start, int end) =>
        CutsWord(text, start) || CutsWord(text, end) || LeavesOutDenial(text, start, end) || CutsQuantity(text, start, end);

    /// <summary>
    /// What a claim of a stretch leaves out: as for <see cref="IsCut"/>, but only stated quantities count, one that leaves its unit beyond
    /// an end is cut, and an s of the plural behind it is no part of a word.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">One past its end; it is not empty.</param>
    public static ClaimCut OfClaim(ReadOnlySpan<char> text, int start, int end)
    {
        var isPlural = text[end..] is ['s', ..] && UnitReader.EndOfWord(text, end) == end + 1;
        if (CutsNumber(text, start) || (CutsNumber(text, end) && !isPlural))
        {
            return ClaimCut.Part;
        }

        var cut = LeavesOutDenial(text, start, end) ? ClaimCut.Bound : ClaimCut.None;
        var alone = QuantityScanner.Find(text[start..end]);
        if (alone.Count == 0)
        {
            return cut;
        }

        var from = BeginOfReach(text, start);
        var around = text[from..EndOfReach(text, end)];
        var inPlace = QuantityScanner.FindNumbers(around);
        foreach (var quantity in alone)
        {
            var whole = inPlace.FirstOrDefault(p => p.Start == quantity.Start + start - from);
            var left = whole is null ? ClaimCut.Part : LeftOut(quantity, whole, around, isPlural);
            cut = left > cut ? left : cut;
        }

        // What is glued to the number is a part of it: [5 USD]/ktok.
        return cut == ClaimCut.Bound && text[end..] is ['/', not ' ', ..] ? ClaimCut.Part : cut;
    }

    private static ClaimCut LeftOut(WrittenQuantity alone, WrittenQuantity whole, ReadOnlySpan<char> text, bool isPlural)
    {
        var hasUnit = alone.Unit is { IsOne: false };
        var wholeHasUnit = whole.Unit is { IsOne: false };
        var isLarger = hasUnit && wholeHasUnit && alone.Unit != whole.Unit;
        if (alone.Digits != whole.Digits || alone.IsNegative != whole.IsNegative || !alone.Multiplier.Equals(whole.Multiplier)
            || (!hasUnit && wholeHasUnit && !alone.IsDate && !isPlural)
            || (isLarger && !(alone.Unit! / whole.Unit!).Symbols.All(s => s.Value > 0)))
        {
            return ClaimCut.Part;
        }

        if (alone.Relation != whole.Relation)
        {
            var before = text[..whole.Start].TrimEnd(UnitReader.Spaces);
            var isSign = text[whole.End..] is ['+', ..] || (before.Length > 0 && !char.IsLetterOrDigit(before[^1]) && before[^1] != '.');
            return isSign ? ClaimCut.Part : ClaimCut.Bound;
        }

        return alone.Unread == whole.Unread ? isLarger ? ClaimCut.Bound : ClaimCut.None
            : whole.Unread?.Any(char.IsLetter) is true ? ClaimCut.Bound
            : ClaimCut.Part;
    }

    /// <summary>
    /// Whether a border parts letters or digits of one word. Words of scripts without case stand side by side without spaces.
    /// </summary>
    private static bool CutsWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length
        && (BelongsToWord(text[at]) || WrittenNumber.IsRaised(text[at])) && BelongsToWord(text[at - 1])
        && !IsEscape(text, at);

    /// <summary>Whether a border parts a word at a digit. Who claims a part of a word of letters alone means that.</summary>
    private static bool CutsNumber(ReadOnlySpan<char> text, int at) =>
        CutsWord(text, at)
        && (char.IsNumber(text[at]) || char.IsNumber(text[at - 1])
            || (QuantityScanner.FindNumbers(text[Math.Max(0, at - Reach)..at]) is [.., var last] && last.End == Math.Min(at, Reach)));

    private static bool BelongsToWord(char c) =>
        (char.IsLetter(c) && WrittenNumber.IsLetterOfName(c)) || char.IsDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether the letter before an offset stands for a line break or a tab, as in the strings of JSON.</summary>
    private static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        at > 1 && text[at - 1] is 'n' or 'r' or 't' && text[at - 2] == '\\' && !(at > 2 && text[at - 3] == '\\');

    private static bool LeavesOutDenial(ReadOnlySpan<char> text, int start, int end)
    {
        var before = text[..start].TrimEnd(UnitReader.Spaces);
        var isApart = before.Length < start || (start > 0 && UnitReader.Spaces.Contains(text[start], StringComparison.Ordinal));
        return (isApart && RelationWords.IsDenial(RelationWords.WordAtEnd(before)))
            || (text[end..] is [' ' or '\u00A0', ..] && text[end - 1] is not ('.' or '!' or '?')
                && RelationWords.IsDenial(text[(end + 1)..UnitReader.EndOfWord(text, end + 1)]));
    }

    /// <summary>Whether a number of the stretch is another one, or has another sign, multiplier, bound or unit, where it stands.</summary>
    private static bool CutsQuantity(ReadOnlySpan<char> text, int start, int end)
    {
        var alone = QuantityReader.FindAll(text[start..end]);
        if (alone.Count == 0)
        {
            return false;
        }

        var from = BeginOfReach(text, start);
        var inPlace = QuantityReader.FindAll(text[from..EndOfReach(text, end)]);
        var offset = start - from;
        return alone.Any(a => !inPlace.Any(p => p.Start == a.Start + offset && IsSame(a, p)));
    }

    /// <summary>
    /// A unit that the stretch leaves out is missed where one is claimed, and one that is not read in place stands beside letters of
    /// another script; but another one than the stretch has makes it another quantity.
    /// </summary>
    private static bool IsSame(WrittenQuantity alone, WrittenQuantity inPlace) =>
        alone.Digits == inPlace.Digits
        && alone.IsNegative == inPlace.IsNegative
        && alone.Multiplier.Equals(inPlace.Multiplier)
        && alone.Relation == inPlace.Relation
        && alone.Unread == inPlace.Unread
        && (alone.Unit is null || inPlace.Unit is null || alone.Unit == inPlace.Unit);

    private static int BeginOfReach(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(0, start - Reach);
        for (var i = start - 2; i >= from; i--)
        {
            if (EndsSentence(text, i))
            {
                return i + 1;
            }
        }

        // A reach that begins within a number would read another one.
        while (from > 0 && !char.IsWhiteSpace(text[from]) && start - from < Farthest)
        {
            from--;
        }

        return from;
    }

    private static int EndOfReach(ReadOnlySpan<char> text, int end)
    {
        var to = Math.Min(text.Length, end + Reach);
        for (var i = Math.Max(0, end - 1); i < to - 1; i++)
        {
            if (EndsSentence(text, i))
            {
                return Math.Max(end, i + 1);
            }
        }

        while (to < text.Length && !char.IsWhiteSpace(text[to]) && to - end < Farthest)
        {
            to++;
        }

        return to;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or '!' or '?' && at + 1 < text.Length && text[at + 1] == ' ';
}
