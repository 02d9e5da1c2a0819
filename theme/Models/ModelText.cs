using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Site.CostModel.Display;
using Site.CostModel.Models;
using Site.CostModel.Sums;
using Site.Theme.Calculators;
using Site.Theme.Markup;

namespace Site.Theme.Models;

/// <summary>What the templates of a model's page say.</summary>
internal static class ModelText
{
    private const string InputPrefix = "i-";
    private const string FormulaPrefix = "f-";

    /// <summary>The inputs under the headings they are declared with, in order; those without one come first.</summary>
    public static IEnumerable<IGrouping<string, ModelInput>> Groups(Model model) =>
        model.Inputs.GroupBy(i => i.Group ?? "").OrderBy(g => g.Key.Length > 0);

    /// <summary>The anchor of an input.</summary>
    public static string InputId(ModelInput input) => InputPrefix + input.Name;

    /// <summary>The anchor of a formula.</summary>
    public static string FormulaId(ModelFormula formula) => FormulaPrefix + formula.Name;

    /// <summary>In which unit a formula is computed; empty for a plain number.</summary>
    public static string InUnit(ModelFormula formula) => formula.Unit.ToString() is var unit && unit != "1" ? ", in " + unit : "";

    /// <summary>The title of the page with the sums of a model.</summary>
    public static string SumsTitle(Model model) => $"How the numbers of “{model.Title}” follow";

    /// <summary>An input's value as shown, and its range.</summary>
    public static string WithRange(string shown, ModelInput input, InputValue value) =>
        CalculatorText.Range(input, value) is { Length: > 0 } range ? $"{shown} (likely {range})" : shown;

    /// <summary>How a line comes to its number, as a sign.</summary>
    public static string SignOf(SumRelation relation) => relation switch
    {
        SumRelation.Equal => " = ",
        SumRelation.About => " \u2248 ",
        _ => ", because: ",
    };

    /// <summary>A formula, each name a link to what it stands for.</summary>
    /// <param name="parts">The formula.</param>
    /// <param name="page">The address of the model's page; empty on that page itself.</param>
    public static IHtmlContent Parts(ImmutableArray<SumPart> parts, string page)
    {
        var content = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part.Kind is SumPartKind.Input or SumPartKind.Formula)
            {
                var prefix = part.Kind == SumPartKind.Input ? InputPrefix : FormulaPrefix;
                var href = $"{page}#{prefix}{CostModel.Names.FromIdentifier(part.Identifier!)}";
                content.AppendHtml("<a" + Phrases.Attribute("href", href) + ">").Append(part.Text).AppendHtml("</a>");
            }
            else if (part.Kind == SumPartKind.Text)
            {
                content.Append(part.Text);
            }

            if (part.Shown is { } shown)
            {
                content.Append(part.Text.Length > 0 ? " " : "").AppendHtml("<b>").Append(shown).AppendHtml("</b>");
            }
        }

        return content;
    }

    /// <summary>Where a value comes from: what it rests on with its date, or why it was chosen.</summary>
    /// <param name="model">The model it is a value of.</param>
    /// <param name="origins">What its facts rest on, by the fact's id.</param>
    /// <param name="value">The value.</param>
    public static IHtmlContent Origin(Model model, ImmutableDictionary<string, ModelOriginView> origins, InputValue value)
    {
        var content = new HtmlContentBuilder();
        switch (value.Origin)
        {
            case InputOrigin.FromFact { Source: var fact } when origins.TryGetValue(fact.Id, out var origin):
                content.AppendHtml("<a" + Phrases.Attribute("href", origin.Href) + ">").Append(origin.Title).AppendHtml("</a>, ");
                content.AppendHtml(Phrases.Time(origin.Date)).Append(" ").AppendHtml(Phrases.Level(origin.Level));
                if (origin.StaleSince is { } day)
                {
                    content.Append(" Stale since ").AppendHtml(Phrases.Time(day));
                }

                break;
            case InputOrigin.FromFact { Source: var fact }:
                content.Append("Fact: " + fact.Label);
                break;
            case InputOrigin.Assumed { Reason: var reason, ReviewBy: var review }:
                content.Append("Assumed: " + reason);
                if (review is { } until)
                {
                    content.Append("; to be looked at again by ").AppendHtml(Phrases.Time(until));
                }

                break;
            case InputOrigin.FromScenario { Scenario: var name }:
                content.Append($"Set by the case “{model.FindScenario(name)?.Title ?? name}”");
                break;
            case InputOrigin.Given:
                content.Append("Set where the number is shown");
                break;
            default:
                content.Append("By definition");
                break;
        }

        return content;
    }

    /// <summary>What a case sets, in words.</summary>
    public static string Setting(Model model, KeyValuePair<string, string> setting)
    {
        if (model.FindChoice(setting.Key) is { } choice)
        {
            return $"{choice.Label}: {choice.Find(setting.Value)?.Label ?? setting.Value}";
        }

        var input = model.FindInput(setting.Key);
        var isNumber = double.TryParse(setting.Value, CultureInfo.InvariantCulture, out var number);
        var value = input is not null && isNumber ? DisplayFormat.Plain(input.Unit).Show(number) : setting.Value;
        return $"{input?.Label ?? setting.Key}: {value}";
    }
}
