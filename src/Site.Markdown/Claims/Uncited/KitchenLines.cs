using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Site.Markdown.Claims.Uncited;

/// <summary>Tells the lines of a recipe: what to take, and how much of it, without a verb.</summary>
internal static partial class KitchenLines
{
    /// <summary>How long a line of a recipe is at most, in words.</summary>
    private const int MostWords = 13;

    /// <summary>
    /// Whether a paragraph is one: an amount in a kitchen's measures and what it is of; or a share of it, where the list has such amounts.
    /// </summary>
    public static bool Contains(LeafBlock block, string text) =>
        IsVerbless(text) && (Weighed().IsMatch(text) || (Shared().IsMatch(text) && IsInRecipe(block)));

    private static bool IsVerbless(string text) => text.Count(' ') < MostWords && !FiniteVerb().IsMatch(text);

    private static bool IsInRecipe(LeafBlock block) =>
        block.Parent is ListItemBlock { Parent: ListBlock list } &&
        list.Descendants<ParagraphBlock>().Any(p => p.Inline is { } inline && Weighed().IsMatch(FlatText.Of(inline).Shape));

    [GeneratedRegex(
        @"^\W*~?\d[\d.,/–-]*\ ?(?:g|grams?|ml|cups?|tbsps?|tsps?|tablespoons?|teaspoons?|oz|cloves?|pinch(?:es)?)\ (?:of\ )?[a-z]" +
        @"|^\W*\d+\ (?:large|small|medium)\ [a-z]+\ per\ \d",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Weighed();

    [GeneratedRegex(@"^\W*~?\d[\d.,–-]*\ ?%\ (?:of\ )?(?:[a-z-]+\ ?){1,4}(?:$|\(|or\ \d)", RegexOptions.CultureInvariant)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(?:is|are|was|were|has|have|had|takes?|needs?|costs?|weighs?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FiniteVerb();
}
