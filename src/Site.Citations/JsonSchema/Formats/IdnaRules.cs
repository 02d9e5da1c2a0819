using System.Globalization;
using System.Text;

namespace Site.Citations.JsonSchema.Formats;

/// <summary>
/// What an internationalised label may hold (IDNA2008): the code points of RFC 5892 with their contextual rules, and the Bidi rule of
/// RFC 5893. Categories and normalisation come from the runtime; scripts and joining and bidirectional classes, of which it has no
/// tables, from <see cref="IdnaTables"/>.
/// </summary>
internal static class IdnaRules
{
    /// <summary>Whether a label that is not ASCII may be registered (RFC 5891 section 4.2).</summary>
    public static bool IsULabel(string label)
    {
        var runes = label.EnumerateRunes().ToArray();
        return runes.Length > 0
            && !runes.Contains(Rune.ReplacementChar)
            && label[0] != '-'
            && label[^1] != '-'
            && !(runes.Length > 3 && runes[2].Value == '-' && runes[3].Value == '-')
            && !IsMark(runes[0])
            && Enumerable.Range(0, runes.Length).All(i => IsAllowed(runes, i))
            && label.IsNormalized(NormalizationForm.FormC);
    }

    /// <summary>Whether a name has a right-to-left label and some label that breaks the rule for such names (RFC 5893 section 2).</summary>
    public static bool BreaksBidi(IReadOnlyList<string> labels)
    {
        var classes = labels.Select(l => l.EnumerateRunes().Select(IdnaTables.BidiClassOf).ToArray()).ToList();
        var isBidi = classes.Any(l => l.Any(c => c is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.ArabicNumber));
        return isBidi && !classes.All(FollowsBidiRule);
    }

    private static bool FollowsBidiRule(BidiClass[] label)
    {
        var last = label.LastOrDefault(c => c != BidiClass.NonspacingMark);
        return label.FirstOrDefault() switch
        {
            BidiClass.LeftToRight =>
                !label.Any(c => c is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.ArabicNumber)
                && last is BidiClass.LeftToRight or BidiClass.EuropeanNumber,
            BidiClass.RightToLeft or BidiClass.ArabicLetter =>
                !label.Contains(BidiClass.LeftToRight)
                && !(label.Contains(BidiClass.EuropeanNumber) && label.Contains(BidiClass.ArabicNumber))
                && last is not BidiClass.Other,
            _ => false,
        };
    }

    private static bool IsAllowed(Rune[] label, int index)
    {
        var rune = label[index];
        int? before = index > 0 ? label[index - 1].Value : null;
        int? after = index + 1 < label.Length ? label[index + 1].Value : null;

        // RFC 5892 appendix A.
        switch (rune.Value)
        {
            case 0x200C:
                return IsAfterVirama(before) || JoinsAround(label, index);
            case 0x200D:
                return IsAfterVirama(before);
            case 0xB7:
                return before == 'l' && after == 'l';
            case 0x375:
                return after is { } greek && IdnaTables.Greek.Contains(greek);
            case 0x5F3 or 0x5F4:
                return before is { } hebrew && IdnaTables.Hebrew.Contains(hebrew);
            case 0x30FB:
                return label.Any(r => IdnaTables.HiraganaKatakanaHan.Contains(r.Value));
            case >= 0x660 and <= 0x669:
                return !label.Any(r => r.Value is >= 0x6F0 and <= 0x6F9);
            case >= 0x6F0 and <= 0x6F9:
                return !label.Any(r => r.Value is >= 0x660 and <= 0x669);
            default:
                return IdnaTables.Exceptions.TryGetValue(rune.Value, out var isValid) ? isValid : IsProtocolValid(rune);
        }
    }

    // RFC 5892 section 3, in the order of its algorithm, for what has no exception and no contextual rule.
    private static bool IsProtocolValid(Rune rune)
    {
        if (rune.IsAscii)
        {
            return char.IsAsciiLetterLower((char)rune.Value) || char.IsAsciiDigit((char)rune.Value) || rune.Value == '-';
        }

        var isLetterOrDigit = Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ModifierLetter || IsCombining(rune);
        return isLetterOrDigit && !IdnaTables.Disallowed.Contains(rune.Value) && !IsUnstable(rune);
    }

    // RFC 5892 section 2.2: changed by NFKC(casefold(NFKC(cp))). Folding is lower-casing, except where a small letter folds to a
    // capital (Cherokee) or to several letters (anything with an iota below).
    private static bool IsUnstable(Rune rune)
    {
        if (IdnaTables.Cherokee.Contains(rune.Value))
        {
            return Rune.GetUnicodeCategory(rune) == UnicodeCategory.LowercaseLetter;
        }

        var text = rune.ToString();
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
        return !string.Equals(text, folded, StringComparison.Ordinal)
            || text.Normalize(NormalizationForm.FormD).Contains('\u0345', StringComparison.Ordinal);
    }

    private static bool IsMark(Rune rune) => IsCombining(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.EnclosingMark;

    private static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsAfterVirama(int? before) => before is { } mark && IdnaTables.Viramas.Contains(mark);

    // RFC 5892 appendix A.1: a letter that joins onwards, transparent marks, the non-joiner, marks, a letter that joins backwards.
    private static bool JoinsAround(Rune[] label, int index)
    {
        var left = index - 1;
        while (left >= 0 && IsMark(label[left]))
        {
            left--;
        }

        var right = index + 1;
        while (right < label.Length && IsMark(label[right]))
        {
            right++;
        }

        return left >= 0
            && right < label.Length
            && IdnaTables.DualJoining.Contains(label[left].Value)
            && (IdnaTables.DualJoining.Contains(label[right].Value) || IdnaTables.RightJoining.Contains(label[right].Value));
    }
}
