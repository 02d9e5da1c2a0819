using System.Collections.Frozen;
using Site.CostModel.Formulas;
using Site.Quantities;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel;

/// <summary>
/// The names authors give to facts, inputs, formulas and results: lower-case words and digits joined by single hyphens,
/// <c>api-price</c>. In a formula the same name has underscores, <c>api_price</c>, since a hyphen subtracts there.
/// </summary>
public static class Names
{
    /// <summary>Words of JavaScript, and of formulas, that a formula could not use as names.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        [
            .. Spelling.Functions.Keys,
            "arguments", "as", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default",
            "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "get", "if",
            "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "of", "package", "private", "protected",
            "public", "return", "set", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var",
            "void", "while", "with", "yield",
        ],
        StringComparer.Ordinal);

    /// <summary>The form a name has in formulas.</summary>
    public static string ToIdentifier(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Replace('-', '_');
    }

    /// <summary>The name an identifier of a formula stands for.</summary>
    public static string FromIdentifier(string identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return identifier.Replace('_', '-');
    }

    /// <summary>The name that somebody means who writes <c>API_price</c> or <c>Api price</c>.</summary>
    public static string Meant(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CompatibleText.Of(text).Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
    }

    /// <summary>Whether a text is a name: <c>api-price</c>, <c>h100</c>, <c>2x-rtx-4090</c>.</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || afterHyphen))
            {
                return false;
            }

            afterHyphen = c == '-';
        }

        return text.Length > 0 && !afterHyphen;
    }

    /// <summary>Whether a name may stand in a formula: it begins with a letter and is no word JavaScript keeps for itself.</summary>
    public static bool IsFormulaName(string text) => IsName(text) && char.IsAsciiLetterLower(text[0]) && !Reserved.Contains(text);

    /// <summary>Reports a name that is not one.</summary>
    /// <returns>Whether it is one.</returns>
    internal static bool Check(string text, bool inFormulas, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (inFormulas ? IsFormulaName(text) : IsName(text))
        {
            return true;
        }

        diagnostics.Report(Reserved.Contains(text) && inFormulas
            ? Rules.Models.Name.At(location, $"'{text}' is a word formulas need for themselves.", "Choose a longer name.")
            : Rules.Models.Name.At(
                location,
                $"'{text}' cannot be a name.",
                $"Use lower-case words and digits joined by hyphens{(inFormulas ? ", beginning with a letter" : "")}, as in api-price."));
        return false;
    }
}
