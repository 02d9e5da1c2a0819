using System.Collections.Immutable;
using Site.CostModel.Models;
using Site.Theme.Markup;

namespace Site.Theme.Calculators;

/// <summary>A source as a calculator names it.</summary>
/// <param name="Label">The publisher or title.</param>
/// <param name="Href">Where it leads: the page's own list of sources, <c>#source-KEY</c>, or a web address.</param>
public sealed record CalculatorSource(string Label, string Href);

/// <summary>
/// A calculator: a model with its published answer. What is rendered is complete without script; <c>calculator.js</c> brings the controls
/// to life. Computed numbers elsewhere on the page follow them where they are marked up as
/// <see cref="Site.CostModel.JavaScript.CalcMarkup"/> says. A page has at most one calculator of a model: its state in the address,
/// <c>#calc.breakeven=v1;volume=20</c>, goes by the model's name.
/// </summary>
public sealed record CalculatorView
{
    /// <summary>The model, computed with its defaults.</summary>
    public required CalculatorAnswer Answer { get; init; }

    /// <summary>The model.</summary>
    public Model Model => Answer.Model;

    /// <summary>The address of the model's ES module, relative to the page.</summary>
    public required string ModuleHref { get; init; }

    /// <summary>The address of the model as JSON, relative to the page.</summary>
    public required string JsonHref { get; init; }

    /// <summary>The sources of facts by key, or by address where they have none; what is missing is named by its fact alone.</summary>
    public ImmutableDictionary<string, CalculatorSource> Sources { get; init; } = ImmutableDictionary<string, CalculatorSource>.Empty;

    /// <summary>The date and the confidence of facts, by the fact's id; of one that is missing, what the model says is told.</summary>
    public ImmutableDictionary<string, ModelOriginView> Origins { get; init; } = ImmutableDictionary<string, ModelOriginView>.Empty;

    /// <summary>The level of the calculator's heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>The id of the calculator's element; those of its parts begin with it.</summary>
    public string Id => ThemeIds.CalculatorPrefix + Model.Name;
}
