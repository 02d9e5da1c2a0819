using System.Collections.Frozen;
using Site.Text.Diagnostics;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// Which of the numbered rules of the format each code of <c>site verify</c> stands for; the one it mostly means comes first.
/// </summary>
internal static class FormatRules
{
    /// <summary>The rules, by code.</summary>
    public static FrozenDictionary<string, string[]> ByCode { get; } = new Dictionary<string, string[]>
    {
        ["CITE603"] = ["I1", "I2"],
        ["CITE604"] = ["I3"],
        ["CITE605"] = ["I3", "W5"],
        ["CITE606"] = ["W2", "I1", "I2", "I3", "I4"],
        ["CITE607"] = ["W2", "I1"],
        ["CITE608"] = ["W1"],
        ["CITE609"] = ["T7", "T8"],
        ["CITE610"] = ["W7"],
        ["CITE611"] = ["W6"],
        ["CITE612"] = ["W6"],
        ["CITE613"] = ["W8", "W30", "F2", "W5"],
        ["CITE614"] = ["W10", "V4"],
        ["CITE615"] = ["W9", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11", "F3"],
        ["CITE616"] = ["P1", "P2", "P3", "P4", "P6", "W17", "W22"],
        ["CITE617"] = ["W7"],
        ["CITE618"] = ["T1"],
        ["CITE619"] = ["W11", "W24"],
        ["CITE620"] = ["W12"],
        ["CITE621"] = ["I2", "I3"],
        ["CITE622"] = ["I3"],
        ["CITE624"] = ["W13", "W29", "F3"],
        ["CITE625"] = ["W14"],
        ["CITE626"] = ["W14"],
        ["CITE627"] = ["W15", "W7", "W14"],
        ["CITE628"] = ["W16", "F4"],
        ["CITE629"] = ["W17", "W26"],
        ["CITE630"] = ["W18"],
        ["CITE631"] = ["W19"],
        ["CITE632"] = ["W20", "W22", "F4"],
        ["CITE633"] = ["W18", "W17"],
        ["CITE634"] = ["W18"],
        ["CITE635"] = ["W21"],
        ["CITE637"] = ["I5", "I6", "I4"],
        ["CITE638"] = ["I7"],
        ["CITE639"] = ["I6"],
        ["CITE640"] = ["F5", "F1", "F6", "F8", "W23"],
        ["CITE650"] = ["W25"],
        ["CITE660"] = ["W27"],
        ["CITE659"] = ["I8", "I9", "I10", "I11"],
        ["CITE661"] = ["W28"],
        ["CITE662"] = ["F7"],
        ["CITE663"] = ["W31"],
        ["CITE664"] = ["W32", "P5"],
        ["CITE665"] = ["W33"],
        ["CITE666"] = ["W34"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The rules a code stands for.</summary>
    public static string[] Of(string code) => ByCode[code];

    /// <summary>Whether one of some diagnostics stands for a rule.</summary>
    public static bool Breaks(IEnumerable<Diagnostic> diagnostics, string rule) =>
        diagnostics.Any(d => ByCode.TryGetValue(d.Rule.Code, out var rules) && rules.Contains(rule));
}
