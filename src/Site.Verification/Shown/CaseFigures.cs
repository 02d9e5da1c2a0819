using Site.Verification.Models;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>
/// The words with figures that sentences about a case may have: those of the model's texts, of its results and inputs and their ranges, of
/// what moves a result, and of the formula of one whose terms are shown.
/// </summary>
internal static class CaseFigures
{
    private static readonly char[] Spaces = [' ', '\n'];
    private static readonly char[] Marks = ['.', ',', ';', ':', '(', ')', '!', '?'];

    /// <summary>The words.</summary>
    /// <param name="shown">What is shown, which is held against the case by itself.</param>
    /// <param name="given">The case.</param>
    public static HashSet<string> Of(CalculatorPart shown, ModelCase given)
    {
        var texts = ModelTexts.Of(given.Document)
            .Concat(shown.Results.SelectMany(r => new[] { r.Shown, r.Range }))
            .Concat(shown.Fields.Concat(shown.Assumptions).SelectMany(f => f.Cells))
            .Concat(shown.Swings.SelectMany(s => s.Rows).SelectMany(r => r.Cells))
            .Concat(shown.Sums.SelectMany(s => given.NumbersOf(s.Name)));
        return texts.OfType<string>()
            .SelectMany(t => t.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
            .Select(w => w.Trim(Marks))
            .ToHashSet(StringComparer.Ordinal);
    }
}
