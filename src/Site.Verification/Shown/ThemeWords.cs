using System.Collections.Frozen;

namespace Site.Verification.Shown;

/// <summary>What the theme itself says around a page's text, in the words of <see cref="WordsOf"/>.</summary>
internal static class ThemeWords
{
    /// <summary>Its sentences.</summary>
    public static IReadOnlyList<string> Sentences { get; } =
    [
        "Confidence says how well the recorded evidence supports a sentence, not how likely it is to be true.",
        "The levels below have been so since",
        "another answer once", "rises by a factor of", "falls by a factor of", "What would change the answer",
        "to be had until", "It could be had until", "ended on",
        "Quote found, but in a copy that can change.", "Quote found, but in a copy that holds.", "Quote found in a pinned copy.",
        "Quote not found by machine.", "Source not readable by machine.", "Quote not yet checked by machine.", "No quote recorded.",
        "It lacks a quantity of the claim.", "A unit or relation is the author's word.", "What it is about is the author's word.",
        "How it is worded is the author's word.",
        "It may stand there more than once.", "The source is this site itself.", "Publisher not recorded.",
        "No known source supports it.", "Chosen, not known.", "Declared lower.", "agree, and a quote was checked.",
        "Every fact it is computed from is of high confidence.", "Rests on assumptions", "Confidence in and more is",
        "Each claim with its source, date and confidence",
        "Left without a source on purpose",
        "Computed by a published model", "Computed: by the model",
        "Source which disputes this", "Back to the text", "Skip to the content", "Skip to content",
        "With JavaScript you can put your own numbers in.",
        "Likely ranges are carried through to the results: eight times in ten a result lies in its range.",
        "What you enter yourself is taken as certain. The whole model, with its formulas:",
        "Behind it: the measurements and the predictions.", "Nothing was fitted to these measurements and their predictions.",
    ];

    /// <summary>Its words.</summary>
    public static FrozenSet<string> Words { get; } = (
        "accessed and are as assumed assumption assumptions author authors because by changes change check checked citation claim claims "
        + "cover community computed confidence copy date dated declared disputed disputes entities every evidence fact for found from good "
        + "half high in is json known list log low lower machine machines manifest markdown measurements medium model more not of on "
        + "opinion opinions pinned predicted primary published quantities quote quotes rated read reason reasons rests results same "
        + "secondary sentences since source sourced sources stale support supports the their they to twin uncited undated until update "
        + "updated updates used was with within without agree agrees holds past twice days its supported formulas question gpu best sum")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
