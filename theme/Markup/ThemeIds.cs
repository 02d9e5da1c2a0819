using System.Collections.Immutable;

namespace Site.Theme.Markup;

/// <summary>
/// The ids that the theme's templates give to elements of a page. Whoever gives ids to the page's own text leaves these out, so that no id
/// stands twice on a page and every link lands where it should.
/// </summary>
public static class ThemeIds
{
    /// <summary>What the ids of the page's sources begin with; the source's own id follows.</summary>
    public const string SourcePrefix = "source-";

    /// <summary>What the ids of calculators and their parts begin with; the model's name follows.</summary>
    public const string CalculatorPrefix = "calc-";

    /// <summary>What a link to a calculator with numbers in it begins with, as its address has them; the model's name follows.</summary>
    public const string CasePrefix = "calc.";

    /// <summary>What the ids of comparisons and their parts begin with; the model's name follows.</summary>
    public const string ComparisonPrefix = "compare-";

    /// <summary>The sections a page may have beside its own text; authors may link to them.</summary>
    public static ImmutableArray<string> Sections { get; } = ["sources", "manifest", "updates", "entities"];

    /// <summary>Whether the theme may give an element this id.</summary>
    public static bool IsReserved(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Sections.Contains(id, StringComparer.Ordinal) || id == "Content" ||
            id.StartsWith(SourcePrefix, StringComparison.Ordinal) || id.StartsWith(CalculatorPrefix, StringComparison.Ordinal) ||
            id.StartsWith(ComparisonPrefix, StringComparison.Ordinal);
    }
}
