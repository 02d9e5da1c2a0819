using Site.CostModel.Comparisons;
using Site.Theme.Markup;

namespace Site.Theme.Comparisons;

/// <summary>
/// A model's results side by side, with the first scenario shown. What is rendered is complete without script; <c>comparison.js</c> brings
/// slider and choice to life.
/// </summary>
public sealed record ComparisonView
{
    /// <summary>All that can be shown, computed.</summary>
    public required ComparisonAnswer Answer { get; init; }

    /// <summary>The address of the same as JSON (<see cref="ComparisonJson"/>), relative to the page.</summary>
    public required string CasesHref { get; init; }

    /// <summary>The address of the model as JSON, relative to the page.</summary>
    public required string JsonHref { get; init; }

    /// <summary>The address of the model's calculator, without what it is set to; null where no page has one.</summary>
    public string? CalculatorHref { get; init; }

    /// <summary>The level of the heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>The id of the comparison's element; those of its parts begin with it.</summary>
    public string Id => ThemeIds.ComparisonPrefix + Answer.Model.Name;

    /// <summary>The case that is shown at first.</summary>
    public ComparisonCase First => Answer.Cases[0];

    /// <summary>What is shown of it.</summary>
    public ComparisonFrame Frame => First.Frames[First.Own];

    /// <summary>The address of the calculator as a scenario sets it.</summary>
    /// <param name="scenario">The scenario's name.</param>
    public string CalculatorFor(string scenario) => $"{CalculatorHref}#calc.{Answer.Model.Name}=v1;scenario={scenario}";
}
