using System.Collections.Frozen;

namespace Site.Theme.Words;

/// <summary>The languages that the frame speaks, and those that are written from right to left.</summary>
public static class LanguageTable
{
    private static readonly FrozenSet<string> RightToLeft = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi");

    private static readonly FrozenSet<string> RightToLeftScripts =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

    private static readonly FrozenDictionary<string, FrameWords> All = new Dictionary<string, FrameWords>
    {
        ["en"] = LanguagesOfEurope.English,
        ["de"] = LanguagesOfEurope.German,
        ["fr"] = LanguagesOfEurope.French,
        ["es"] = LanguagesOfEurope.Spanish,
        ["zh"] = OtherLanguages.Chinese,
        ["ar"] = OtherLanguages.Arabic,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages there are words of.</summary>
    public static IReadOnlyCollection<string> Languages => All.Keys;

    /// <summary>The words of a language; those of English where there are none.</summary>
    /// <param name="language">BCP 47.</param>
    public static FrameWords WordsOf(string language) => All.GetValueOrDefault(Primary(language), LanguagesOfEurope.English);

    /// <summary>Whether the frame speaks a language.</summary>
    /// <param name="language">BCP 47.</param>
    public static bool Speaks(string language) => All.ContainsKey(Primary(language));

    /// <summary>Whether a language is English.</summary>
    /// <param name="language">BCP 47.</param>
    public static bool IsEnglish(string language) => Primary(language).Equals("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a language is written from right to left: in its usual script, or in the one that is named.</summary>
    /// <param name="language">BCP 47.</param>
    public static bool IsRightToLeft(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var script = language.Split('-').Skip(1).FirstOrDefault(p => p.Length == 4);
        return script is null ? RightToLeft.Contains(Primary(language)) : RightToLeftScripts.Contains(script);
    }

    private static string Primary(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Split('-', '_')[0];
    }
}
