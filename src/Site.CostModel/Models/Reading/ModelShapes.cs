using System.Collections.Immutable;
using Site.Text.Yaml;
using static Site.Text.Yaml.YamlShape;

namespace Site.CostModel.Models.Reading;

/// <summary>The keys of files in <c>_models/</c>.</summary>
public static class ModelShapes
{
    private static readonly ImmutableArray<YamlKey> Computed =
    [
        Key("label", YamlForm.Text, "What it is, in words."),
        Required("unit", YamlForm.Text, "The unit it is computed in; 1 for pure numbers."),
        Required("formula", YamlForm.Text, "The formula, over names with underscores; quote it where it has ': ' or ' #' in it."),
    ];

    /// <summary>An input.</summary>
    public static YamlShape Input { get; } = Of(
        "an input",
        Required("label", YamlForm.Text, "What it is, in words."),
        Required("unit", YamlForm.Text, "The unit that formulas compute it in; 1 for pure numbers."),
        Key("fact", YamlForm.Texts, "The fact that is its default; of several the first that can still be had."),
        Key("default", YamlForm.Text, "The value where nothing else is said; it needs an 'assumption'."),
        Key("assumption", YamlForm.Text, "Why this value was chosen."),
        Key("review", YamlForm.Day, "When the assumption should be looked at again."),
        Key("low", YamlForm.Text, "The low end of what is likely."),
        Key("high", YamlForm.Text, "The high end of what is likely."),
        Key("min", YamlForm.Text, "The smallest value that a reader may set."),
        Key("max", YamlForm.Text, "The largest value that a reader may set."),
        Key("step", YamlForm.Text, "The step of its slider."),
        Key("help", YamlForm.Text, "What a reader should know before changing it."),
        Key("group", YamlForm.Text, "The heading it stands under."),
        Key("infinite", YamlForm.Text, "A word for no limit at all."),
        Key("fixed", YamlForm.Boolean, "Whether it is not the reader's to change."));

    /// <summary>A search for the best option.</summary>
    public static YamlShape Search { get; } = Of(
        "a search",
        Key("least", YamlForm.Text, "The formula or result that is to be least."),
        Key("most", YamlForm.Text, "The formula or result that is to be greatest."));

    /// <summary>What a choice sets an input from.</summary>
    public static YamlShape Setter { get; } = Of(
        "what a choice sets",
        Required("column", YamlForm.Text, "The column of the table."),
        Key("otherwise", YamlForm.Text, "What an empty cell means."));

    /// <summary>An option that the model lists itself; beside these it says each input that the choice sets.</summary>
    public static YamlShape Option { get; } = Of(
        "an option",
        Required("label", YamlForm.Text, "What it is called."),
        Key("aliases", YamlForm.Texts, "What else it is called.")) with
    { Others = YamlForm.Text };

    /// <summary>A choice.</summary>
    public static YamlShape Choice { get; } = Of(
        "a choice",
        Key("label", YamlForm.Text, "What is chosen, in words."),
        Key("help", YamlForm.Text, "What a reader should know before choosing."),
        Key(
            "table",
            YamlForm.Text,
            "The table of facts whose rows are the options. Without it, the choice adds to one of a model that is used."),
        Key("options", YamlForm.Map(Option), "Options that the model lists itself, by name."),
        Key("assumption", YamlForm.Text, "Why the options are as they are, where the model lists them itself."),
        Key(
            "default",
            YamlForm.Any(YamlForm.Texts, YamlForm.Of(Search)),
            "The option where nothing else is said; of several the first that can be had."),
        Key(
            "sets",
            YamlForm.Any(YamlForm.Texts, new YamlForm.MapOf(YamlForm.Any(YamlForm.Text, YamlForm.Of(Setter)))),
            "The inputs it sets, each with the column it is taken from."));

    /// <summary>What a model adds to a choice of a model it uses.</summary>
    public static YamlShape ChoiceAddition { get; } = new("what is added to a choice", [Choice.Keys.First(k => k.Name == "sets")]);

    /// <summary>A formula.</summary>
    public static YamlShape Formula { get; } = new("a formula", Computed);

    /// <summary>A result.</summary>
    public static YamlShape Result { get; } = new(
        "a result",
        [
            .. Computed,
            Required("format", YamlForm.Text, "How it is written: a unit and a number of decimals, as in USD2."),
            Key("help", YamlForm.Text, "What a reader should know about it."),
            Key("infinite", YamlForm.Text, "The word for an infinite value, such as never."),
            Key("shown", YamlForm.Words(FormulaReader.ShownWords), "What of its draws is shown: the share of them, where it is 1 or 0."),
            Key("says", YamlForm.Text, "The sentence that claims of it are, with {value} in it."),
        ]);

    /// <summary>A range that a scenario gives to an input.</summary>
    public static YamlShape Range { get; } = Of(
        "a range",
        Required("low", YamlForm.Text, "The low end."),
        Required("high", YamlForm.Text, "The high end."));

    /// <summary>A scenario.</summary>
    public static YamlShape Scenario { get; } = Of(
        "a scenario",
        Required("title", YamlForm.Text, "What it is called."),
        Key("description", YamlForm.Text, "What it is, in a sentence."),
        Key("set", YamlForm.Pairs, "Inputs and choices, each with its value."),
        Key("ranges", YamlForm.Map(Range), "Inputs whose values are not certain in it."));

    /// <summary>A chart.</summary>
    public static YamlShape Chart { get; } = Of(
        "a chart",
        Required("title", YamlForm.Text, "What it shows."),
        Required("x", YamlForm.Text, "The input along its axis."),
        Key("from", YamlForm.Text, "Where the axis begins."),
        Key("to", YamlForm.Text, "Where it ends."),
        Required("results", YamlForm.Texts, "The results that are drawn, of one unit."),
        Key("names", YamlForm.Texts, "Shorter names for its lines, in the order of 'results'."),
        Key("scale", YamlForm.Words(ScenarioAndChartReader.ScaleWords), "The scale of the axis."),
        Key("points", YamlForm.Number, "How many points are drawn."),
        Key("format", YamlForm.Text, "How the values of the axis are written."),
        Key("limit", YamlForm.Text, "A formula whose value is marked on the axis."));

    /// <summary>A rule of a verdict.</summary>
    public static YamlShape Rule { get; } = Of(
        "a rule of the verdict",
        Key("when", YamlForm.Text, "The condition; the last rule has none."),
        Required("say", YamlForm.Text, "The sentence, with results in braces."));

    /// <summary>The main part.</summary>
    public static YamlShape Main { get; } = Of(
        "the main part of a model",
        Required("result", YamlForm.Text, "The result that readers come for."),
        Key("inputs", YamlForm.Texts, "The inputs and choices that are asked first."));

    /// <summary>How predictions are held against measurements.</summary>
    public static YamlShape Accuracy { get; } = Of(
        "a model's accuracy",
        Required("result", YamlForm.Text, "The result that was measured."),
        Required("fitted", YamlForm.Text, "The choice whose options were fitted each for itself."),
        Required("without", YamlForm.Text, "The choice whose options were left out one at a time."),
        Required("source", YamlForm.Text, "The source of the measurements."));

    /// <summary>A bar of a comparison.</summary>
    public static YamlShape Bar { get; } = Of(
        "a bar of a comparison",
        Required("label", YamlForm.Text, "What it is called."),
        Key("brief", YamlForm.Text, "What it is called where there is little room."),
        Required("result", YamlForm.Text, "The result it shows."),
        Key("to", YamlForm.Text, "The result that its range runs to."));

    /// <summary>A comparison.</summary>
    public static YamlShape Comparison { get; } = Of(
        "a comparison",
        Required("title", YamlForm.Text, "What is compared."),
        Required("across", YamlForm.Text, "What the strip below the bars shows."),
        Required("x", YamlForm.Text, "The input that the slider moves."),
        Key("from", YamlForm.Text, "Where the slider begins."),
        Key("to", YamlForm.Text, "Where it ends."),
        Required("scenarios", YamlForm.Texts, "The scenarios to choose from; the first is shown at first."),
        Required("bars", YamlForm.List(Bar), "Two to four results of one unit."),
        Key("flip", YamlForm.List(Rule), "Rules like those of the verdict, of what would change it."));

    /// <summary>A model.</summary>
    public static YamlShape Model { get; } = Of(
        "a model",
        Required("title", YamlForm.Text, "The question it answers."),
        Required("version", YamlForm.Text, "A change of answers asks for a new one; between quotes."),
        Key("description", YamlForm.Text, "What it computes, in a sentence."),
        Key(
            "uses",
            YamlForm.Any(
                YamlForm.Texts,
                new YamlForm.MapOf(new YamlForm.MapOf(YamlForm.Any(YamlForm.Texts, YamlForm.Of(Search))))),
            "Models it builds on, each with other options for its choices or without."),
        Key("inputs", YamlForm.Map(Input), "What results depend on, and a reader may change."),
        Key("conversions", YamlForm.Pairs, "Names for factors of exactly one, as in hours-per-month: 730 h/month."),
        Key("choices", YamlForm.Map(Choice), "What sets several inputs at once."),
        Key("formulas", YamlForm.Map(Formula), "Steps of the computation, in any order."),
        Required("results", YamlForm.Map(Result), "Formulas that are answers."),
        Key("scenarios", YamlForm.Map(Scenario), "Named cases."),
        Key("charts", YamlForm.Map(Chart), "Charts of results over an input."),
        Key("verdict", YamlForm.List(Rule), "What the results come to, in words: the first rule that holds."),
        Key("main", YamlForm.Of(Main), "What a reader comes for, and is asked first."),
        Key("comparison", YamlForm.Of(Comparison), "Results side by side."),
        Key("accuracy", YamlForm.Of(Accuracy), "How it is held against measurements."));
}
