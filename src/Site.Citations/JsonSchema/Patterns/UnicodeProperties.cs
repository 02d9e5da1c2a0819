using System.Collections.Frozen;
using System.Globalization;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>
/// The Unicode properties <c>\p{…}</c> can name. General categories come from the runtime's tables; of the binary properties only
/// those with a short definition are here, and scripts are not, as the runtime has no tables for them.
/// </summary>
internal static class UnicodeProperties
{
    private static readonly Lazy<CodePointSet[]> ByCategory = new(ReadCategories);

    // Value names and aliases as in PropertyValueAliases.txt of the Unicode Character Database.
    private static readonly FrozenDictionary<string, UnicodeCategory[]> Categories = new Dictionary<string, UnicodeCategory[]>
    {
        ["Lu Uppercase_Letter"] = [UnicodeCategory.UppercaseLetter],
        ["Ll Lowercase_Letter"] = [UnicodeCategory.LowercaseLetter],
        ["Lt Titlecase_Letter"] = [UnicodeCategory.TitlecaseLetter],
        ["LC Cased_Letter"] = [UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter],
        ["Lm Modifier_Letter"] = [UnicodeCategory.ModifierLetter],
        ["Lo Other_Letter"] = [UnicodeCategory.OtherLetter],
        ["L Letter"] = Span(UnicodeCategory.UppercaseLetter, UnicodeCategory.OtherLetter),
        ["Mn Nonspacing_Mark"] = [UnicodeCategory.NonSpacingMark],
        ["Mc Spacing_Mark"] = [UnicodeCategory.SpacingCombiningMark],
        ["Me Enclosing_Mark"] = [UnicodeCategory.EnclosingMark],
        ["M Mark Combining_Mark"] = Span(UnicodeCategory.NonSpacingMark, UnicodeCategory.EnclosingMark),
        ["Nd Decimal_Number digit"] = [UnicodeCategory.DecimalDigitNumber],
        ["Nl Letter_Number"] = [UnicodeCategory.LetterNumber],
        ["No Other_Number"] = [UnicodeCategory.OtherNumber],
        ["N Number"] = Span(UnicodeCategory.DecimalDigitNumber, UnicodeCategory.OtherNumber),
        ["Pc Connector_Punctuation"] = [UnicodeCategory.ConnectorPunctuation],
        ["Pd Dash_Punctuation"] = [UnicodeCategory.DashPunctuation],
        ["Ps Open_Punctuation"] = [UnicodeCategory.OpenPunctuation],
        ["Pe Close_Punctuation"] = [UnicodeCategory.ClosePunctuation],
        ["Pi Initial_Punctuation"] = [UnicodeCategory.InitialQuotePunctuation],
        ["Pf Final_Punctuation"] = [UnicodeCategory.FinalQuotePunctuation],
        ["Po Other_Punctuation"] = [UnicodeCategory.OtherPunctuation],
        ["P Punctuation punct"] = Span(UnicodeCategory.ConnectorPunctuation, UnicodeCategory.OtherPunctuation),
        ["Sm Math_Symbol"] = [UnicodeCategory.MathSymbol],
        ["Sc Currency_Symbol"] = [UnicodeCategory.CurrencySymbol],
        ["Sk Modifier_Symbol"] = [UnicodeCategory.ModifierSymbol],
        ["So Other_Symbol"] = [UnicodeCategory.OtherSymbol],
        ["S Symbol"] = Span(UnicodeCategory.MathSymbol, UnicodeCategory.OtherSymbol),
        ["Zs Space_Separator"] = [UnicodeCategory.SpaceSeparator],
        ["Zl Line_Separator"] = [UnicodeCategory.LineSeparator],
        ["Zp Paragraph_Separator"] = [UnicodeCategory.ParagraphSeparator],
        ["Z Separator"] = Span(UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator),
        ["Cc Control cntrl"] = [UnicodeCategory.Control],
        ["Cf Format"] = [UnicodeCategory.Format],
        ["Cs Surrogate"] = [UnicodeCategory.Surrogate],
        ["Co Private_Use"] = [UnicodeCategory.PrivateUse],
        ["Cn Unassigned"] = [UnicodeCategory.OtherNotAssigned],
        ["C Other"] = [.. Span(UnicodeCategory.Control, UnicodeCategory.PrivateUse), UnicodeCategory.OtherNotAssigned],
    }.SelectMany(c => c.Key.Split(' ').Select(n => KeyValuePair.Create(n, c.Value))).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CodePointSet> Binary = new Dictionary<string, CodePointSet>
    {
        ["Any"] = CodePointSet.All,
        ["ASCII"] = CodePointSet.Of((0, 0x7F)),
        ["ASCII_Hex_Digit AHex"] = CodePointSet.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        ["Hex_Digit Hex"] = CodePointSet.Of(
            ('0', '9'), ('A', 'F'), ('a', 'f'), (0xFF10, 0xFF19), (0xFF21, 0xFF26), (0xFF41, 0xFF46)),
        ["Join_Control Join_C"] = CodePointSet.Of((0x200C, 0x200D)),
        ["Noncharacter_Code_Point NChar"] = CodePointSet.Of(
            Enumerable.Range(0, 17).Select(p => ((p << 16) | 0xFFFE, (p << 16) | 0xFFFF)).Append((0xFDD0, 0xFDEF))),
        ["Regional_Indicator RI"] = CodePointSet.Of((0x1F1E6, 0x1F1FF)),
        ["White_Space space"] = CodePointSet.Of(
            (0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029),
            (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)),
    }.SelectMany(c => c.Key.Split(' ').Select(n => KeyValuePair.Create(n, c.Value))).ToFrozenDictionary(StringComparer.Ordinal);

    // The remaining properties ECMA-262 lists (table 68, binary Unicode property aliases): valid, and not supported here.
    private static readonly FrozenSet<string> Unsupported = (
        "Alphabetic Alpha Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF "
        + "Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT "
        + "Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp "
        + "Emoji_Modifier EMod Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic ExtPict Extender Ext "
        + "Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start "
        + "IDS Ideographic Ideo Logical_Order_Exception LOE Lowercase Lower Math Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS "
        + "Quotation_Mark QMark Radical Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo "
        + "Uppercase Upper Variation_Selector VS XID_Continue XIDC XID_Start XIDS").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The code points a property expression names: what stands between the braces of <c>\p{…}</c>.</summary>
    /// <param name="expression">A property, or a property and its value with an equals sign between.</param>
    /// <param name="isUnsupported">Whether the property is valid and not available here.</param>
    /// <returns>The set; null where the property is unknown or not available.</returns>
    public static CodePointSet? Find(string expression, out bool isUnsupported)
    {
        isUnsupported = false;
        var equals = expression.IndexOf('=', StringComparison.Ordinal);
        if (equals >= 0)
        {
            var value = expression[(equals + 1)..];
            switch (expression[..equals])
            {
                case "General_Category" or "gc":
                    return FindCategory(value);
                case "Script" or "sc" or "Script_Extensions" or "scx":
                    isUnsupported = value.Length > 0;
                    return null;
                default:
                    return null;
            }
        }

        isUnsupported = Unsupported.Contains(expression);
        return expression == "Assigned"
            ? ByCategory.Value[(int)UnicodeCategory.OtherNotAssigned].Complement()
            : Binary.GetValueOrDefault(expression) ?? FindCategory(expression);
    }

    private static CodePointSet? FindCategory(string name) =>
        Categories.TryGetValue(name, out var categories)
            ? categories.Aggregate(CodePointSet.Empty, (set, c) => set.Union(ByCategory.Value[(int)c]))
            : null;

    private static UnicodeCategory[] Span(UnicodeCategory first, UnicodeCategory last) =>
        [.. Enumerable.Range((int)first, last - first + 1).Select(c => (UnicodeCategory)c)];

    private static CodePointSet[] ReadCategories()
    {
        var ranges = new List<(int, int)>[(int)UnicodeCategory.OtherNotAssigned + 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = [];
        }

        var start = 0;
        for (var codePoint = 1; codePoint <= CodePointSet.Last + 1; codePoint++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(start);
            if (codePoint > CodePointSet.Last || CharUnicodeInfo.GetUnicodeCategory(codePoint) != category)
            {
                ranges[(int)category].Add((start, codePoint - 1));
                start = codePoint;
            }
        }

        return [.. ranges.Select(r => CodePointSet.Of(r))];
    }
}
