using System.Collections.Frozen;

namespace Site.Verification.Shown;

/// <summary>What the theme itself says around a page's text, in the words of <see cref="WordsOf"/>.</summary>
internal static class ThemeWords
{
    /// <summary>Its sentences.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "Confidence says how well the recorded evidence supports a sentence, not how likely it is to be true.",
        "It was reckoned on", "It was computed on",
        "Each claim with its source, date and confidence",
        "Left without a source on purpose",
        "Computed by a published model", "Computed: by the model",
        "Source which disputes this", "Back to the text", "Skip to the content", "Skip to content",
        "With JavaScript you can put your own numbers in.",
        "Likely ranges are carried through to the results: eight times in ten a result lies in its range.",
        "What you enter yourself is taken as certain. The whole model, with its formulas:",
        "half are predicted within", "half within where the factors were fitted without the in question.",
        "further measurements, which nothing was fitted to", "The measurements", "These measurements",
    ];

    /// <summary>Its words.</summary>
    public static FrozenSet<string> Words { get; } = (
        "accessed and are as assumed assumption assumptions author authors because by changes change check checked citation claim claims "
        + "community computed confidence copy date dated declared disputed disputes entities every evidence fact for found from good half "
        + "high in is json known list log low lower machine machines manifest markdown measurements medium model more not of on opinion "
        + "opinions pinned predicted primary published quote quotes rated read reason reasons rests results same secondary since source sourced "
        + "sources stale support supports the their to twin uncited undated until update updated updates used was with within without "
        + "within agree agrees holds past twice days its supported formulas question gpu")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
