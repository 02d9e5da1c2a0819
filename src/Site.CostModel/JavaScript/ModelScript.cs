using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Models;
using Site.CostModel.Sums;

namespace Site.CostModel.JavaScript;

/// <summary>
/// Prints a model as the ES module a page runs. It computes from the same checked trees as the generator, in the same order, with the
/// same arithmetic, so raw values are equal and displayed ones are the same bytes. The module has no dependency but the runtime, does
/// nothing when loaded, and holds no code an author could have written: only what <see cref="FormulaPrinter"/> prints.
/// </summary>
/// <remarks>
/// It exports <c>name</c>; <c>inputs</c>, <c>{ value, low, high, by, min, max, infinite }</c> by identifier, where <c>by</c> is the choice
/// whose search sets it; <c>choices</c>, of which <c>sets</c> names the inputs, and <c>value</c> the option at first (the options and their
/// values stand in the page's lists, as <see cref="OptionValues"/> writes them); <c>results</c>, <c>scenarios</c> (choices, and inputs by
/// number), <c>charts</c> and <c>searches</c>; and the functions <c>compute(values)</c>, from an object of input values by identifier to
/// one of the results' values, of what else the verdict and the charts need, and as <c>Parts</c> of what the main result is the sum of;
/// <c>show(result, value)</c>; <c>verdict(values, bands)</c>, which looks at the bands where <c>isDrawn</c> says so;
/// <c>At(bands, result, shown, value)</c>, the number that is shown of a result;
/// <c>settle(inputs, options)</c>, <c>bands(inputs, count)</c> and <c>draw(chart, inputs, bands, keep, options)</c>, from inputs as
/// exported, with values changed, and <c>draws(inputs)</c>, a generator that returns what <c>bands</c> gives. <c>settle</c> finds the
/// options of searched choices anew, among lists of <c>{ name, values, over }</c> by choice; <c>draw</c> does so at each point, of inputs
/// that are settled. Names are identifiers, with underscores; those of options, scenarios and charts are as authors write them. Labels are
/// left to the page, which has them, except those in a drawing.
/// Formula names are lower case, so whatever else the module needs is capitalised and cannot be shadowed.
/// </remarks>
public static class ModelScript
{
    /// <summary>The module of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="runtime">The address of the runtime as the module imports it, such as <c>./cost-model.js</c>.</param>
    public static string For(Model model, string runtime = "./" + RuntimeScript.FileName)
    {
        ArgumentNullException.ThrowIfNull(model);
        var js = new ScriptWriter();
        js.Line($"import {{ At, Bands, Draw, Draws, Points, Pow, Settle, Show }} from {ScriptWriter.Text(runtime)};");
        js.Line($"export const name = {ScriptWriter.Text(model.Name)};");
        WriteInputs(js, model);
        WriteChoices(js, model);
        WriteResults(js, model);
        WriteScenarios(js, model);
        WriteCharts(js, model);
        WriteCompute(js, model);
        js.Line("export const show = (result, value) => Show(results[result].format, value, results[result].infinite);");
        WriteVerdict(js, model);
        js.Line("export const bands = (given = inputs, count) => Bands(compute, Object.keys(results), given, count);");
        js.Line("export const draws = (given = inputs) => Draws(compute, Object.keys(results), given);");
        js.Line("export { At, Show };");
        SearchScript.Write(js, model);
        js.Line("export const draw = (chart, given = inputs, bands, keep, options) => "
            + "Draw(charts[chart], results, compute, (laid) => settle(laid, options, charts[chart].x), given, bands, keep);");
        return js.ToString();
    }

    private static void WriteInputs(ScriptWriter js, Model model)
    {
        js.Open("export const inputs = {");
        foreach (var input in model.Inputs)
        {
            js.Line(ScriptWriter.Object(
                input.Identifier,
                ("value", ScriptWriter.Number(input.Default.Likely)),
                ("low", ScriptWriter.Number(input.Default.Low)),
                ("high", ScriptWriter.Number(input.Default.High)),
                ("by", model.Defaults.FoundBy(input) is { } choice ? ScriptWriter.Text(Names.ToIdentifier(choice.Name)) : null),
                ("min", ScriptWriter.Number(input.Min?.Value)),
                ("max", ScriptWriter.Number(input.Max?.Value)),
                ("infinite", ScriptWriter.Text(input.InfiniteWord))));
        }

        js.Close("};");
    }

    private static void WriteChoices(ScriptWriter js, Model model)
    {
        js.Open("export const choices = {");
        foreach (var choice in model.Choices)
        {
            js.Open($"{Names.ToIdentifier(choice.Name)}: {{");
            js.Line($"value: {ScriptWriter.Text(choice.Default) ?? "null"},");
            if (choice.Objective is not null)
            {
                js.Line("searched: true,");
            }

            js.Line($"sets: {ScriptWriter.List(choice.Inputs.Select(i => ScriptWriter.Text(Names.ToIdentifier(i))!))},");
            js.Close("},");
        }

        js.Close("};");
    }

    /// <summary>
    /// What an option sets, as its element in a page says it in <c>data-sets</c>: a JSON list in the order of the choice's inputs, each a
    /// number or <c>[value, low, high]</c>; <c>1e999</c> is infinite. A page lists its options in any case, so the module need not say
    /// them again.
    /// </summary>
    public static string OptionValues(ChoiceOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return $"[{string.Join(',', option.Values.Select(Value))}]";

        static string Value(InputValue value) => value.IsUncertain
            ? $"[{Json(value.Likely)},{Json(value.Low ?? value.Likely)},{Json(value.High ?? value.Likely)}]"
            : Json(value.Likely);

        // JSON has no word for it, and reads this number, which no double reaches, as infinite.
        static string Json(double value) => double.IsPositiveInfinity(value) ? "1e999" : ScriptWriter.Number(value)!;
    }

    private static void WriteResults(ScriptWriter js, Model model)
    {
        js.Open("export const results = {");
        foreach (var result in model.Results)
        {
            js.Line(ScriptWriter.Object(
                result.Formula.Identifier,
                ("format", Format(result.Format)),
                ("infinite", ScriptWriter.Text(result.InfiniteWord)),
                ("shown", result.ShownEnd is { } end ? ScriptWriter.Number((int)end) : null)));
        }

        js.Close("};");
    }

    private static void WriteScenarios(ScriptWriter js, Model model)
    {
        js.Open("export const scenarios = {");
        foreach (var scenario in model.Scenarios)
        {
            var choices = scenario.Settings.Where(s => model.FindChoice(s.Key) is not null)
                .Select(s => $"{Names.ToIdentifier(s.Key)}: {ScriptWriter.Text(s.Value)}");
            var inputs = scenario.Settings.Select(s => model.FindInput(s.Key)).OfType<ModelInput>()
                .Union(scenario.Ranges.Select(r => r.Input))
                .Select(i => $"{i.Identifier}: {Ranged(scenario.Inputs.Values[i.Slot])}");
            js.Line(
                $"{ScriptWriter.Text(scenario.Name)}: {{ choices: {{ {string.Join(", ", choices)} }}, " +
                $"inputs: {{ {string.Join(", ", inputs)} }} }},");
        }

        js.Close("};");
    }

    /// <summary>A value alone, or a list of it, its low end and its high end.</summary>
    private static string Ranged(InputValue value)
    {
        var likely = ScriptWriter.Number(value.Likely)!;
        return value.IsUncertain
            ? ScriptWriter.List([likely, ScriptWriter.Number(value.Low ?? value.Likely)!, ScriptWriter.Number(value.High ?? value.Likely)!])
            : likely;
    }

    private static string Points(ModelChart chart)
    {
        var (from, to) = (ScriptWriter.Number(chart.Points[0]), ScriptWriter.Number(chart.Points[^1]));
        return $"Points({from}, {to}, {chart.Points.Length}, {(chart.IsLogarithmic ? "true" : "false")})";
    }

    private static void WriteCharts(ScriptWriter js, Model model)
    {
        js.Open("export const charts = {");
        foreach (var chart in model.Charts)
        {
            js.Line(ScriptWriter.Object(
                ScriptWriter.Text(chart.Name)!,
                ("head", ScriptWriter.Text(chart.Head)),
                ("along", ScriptWriter.Text(chart.Along)),
                ("x", ScriptWriter.Text(chart.Input.Identifier)),
                ("format", Format(chart.Format)),
                ("log", chart.IsLogarithmic ? "true" : null),
                ("points", Points(chart)),
                ("results", ScriptWriter.List(chart.Results.Select(r => ScriptWriter.Text(r.Formula.Identifier)!))),
                ("names", ScriptWriter.List(chart.Names.Select(n => ScriptWriter.Text(n)!))),
                ("limit", chart.Limit is null ? null : ScriptWriter.Text(Names.ToIdentifier(chart.Limit))),
                ("limitName", chart.Limit is null ? null : ScriptWriter.Text(ChartData.LimitNameOf(model, chart)))));
        }

        js.Close("};");
    }

    private static void WriteCompute(ScriptWriter js, Model model)
    {
        js.Open($"export const compute = ({{ {string.Join(", ", model.Inputs.Select(i => i.Identifier))} }}) => {{");
        foreach (var conversion in model.Conversions)
        {
            js.Line($"const {conversion.Identifier} = {ScriptWriter.Number(conversion.Value.Value)};");
        }

        foreach (var formula in model.Formulas)
        {
            js.Line($"const {formula.Identifier} = {FormulaPrinter.PrintCode(formula.Tree)};");
        }

        var returned = VerdictSlots(model);
        returned.UnionWith(model.Results.Select(r => r.Formula.Slot));
        returned.UnionWith(model.Formulas.Where(f => model.Charts.Any(c => c.Limit == f.Name)).Select(f => f.Slot));
        var parts = Parts(model, Swing.MainOf(model).Result.Formula.Tree);
        var named = parts == "[]" ? "" : $", Parts: {parts}";
        js.Line($"return {{ {string.Join(", ", Identifiers(model, returned.Contains))}{named} }};");
        js.Close("};");
    }

    /// <summary>What the main result is the sum of: a list of labels and values, empty where it is no sum.</summary>
    private static string Parts(Model model, Expression tree)
    {
        if (tree is ConditionalExpression choice && Parts(model, choice.WhenTrue) is var yes && Parts(model, choice.WhenFalse) is var no)
        {
            return yes == no ? yes : $"({FormulaPrinter.PrintCode(choice.Condition)}) ? {yes} : {no}";
        }

        return ScriptWriter.List(SumTerms.In(tree).Select(t =>
            ScriptWriter.List([ScriptWriter.Text(ResultParts.LabelOf(model, t))!, FormulaPrinter.PrintCode(t)])));
    }

    private static void WriteVerdict(ScriptWriter js, Model model)
    {
        var drawn = DrawnIn(model).ToList();
        js.Line($"export const isDrawn = {(drawn.Count > 0 || model.Results.Any(r => r.ShownEnd is not null) ? "true" : "false")};");
        if (model.Verdict.IsEmpty)
        {
            js.Line("export const verdict = () => null;");
            return;
        }

        var slots = VerdictSlots(model);
        var names = string.Join(", ", Identifiers(model, slots.Contains));
        js.Open($"export const verdict = ({{ {names} }}{(drawn.Count > 0 ? ", Drawn = {}" : "")}) => {{");
        foreach (var name in drawn)
        {
            var result = name.Result.Formula.Identifier;
            js.Line($"const {name.Identifier} = At(Drawn, {ScriptWriter.Text(result)}, {(int)name.End}, {result});");
        }

        foreach (var rule in model.Verdict)
        {
            var pieces = rule.Parts.SelectMany(p => Pieces(model, p)).ToList();
            var sentence = pieces.Count == 0 ? "\"\"" : string.Join(" + ", pieces);
            js.Line(rule.Tree is null ? $"return {sentence};" : $"if ({FormulaPrinter.PrintCode(rule.Tree)}) return {sentence};");
        }

        js.Close("};");
    }

    /// <summary>The values that the verdict needs; of what it names of a result's draws, those of the result.</summary>
    private static HashSet<int> VerdictSlots(Model model) =>
        [.. VerdictPlaces(model).Select(slot => DrawnName.At(model, slot)?.Result.Formula.Slot ?? slot)];

    private static IEnumerable<DrawnName> DrawnIn(Model model) =>
        VerdictPlaces(model).Distinct().Order().Select(slot => DrawnName.At(model, slot)).OfType<DrawnName>();

    private static IEnumerable<int> VerdictPlaces(Model model) =>
    [
        .. model.Verdict.SelectMany(r => r.Parts).Where(p => p.Value is not null).Select(p => p.Slot),
        .. model.Verdict.Where(r => r.Tree is not null).SelectMany(r => UsedNames.In(r.Tree!)),
    ];

    private static IEnumerable<string> Pieces(Model model, VerdictPart part)
    {
        if (part.Text.Length > 0)
        {
            yield return ScriptWriter.Text(part.Text)!;
        }

        var result = DrawnName.At(model, part.Slot)?.Result ?? model.Results.FirstOrDefault(r => r.Formula.Slot == part.Slot);
        if (part.Value is not null && result is not null && result.Format == part.Format && result.InfiniteWord == part.InfiniteWord)
        {
            yield return $"show({ScriptWriter.Text(result.Formula.Identifier)}, {Names.ToIdentifier(part.Value)})";
        }
        else if (part.Value is not null)
        {
            var infinite = part.InfiniteWord is null ? "" : $", {ScriptWriter.Text(part.InfiniteWord)}";
            yield return $"Show({Format(part.Format!)}, {Names.ToIdentifier(part.Value)}{infinite})";
        }
    }

    private static IEnumerable<string> Identifiers(Model model, Func<int, bool> isWanted) =>
        model.Inputs.Where(i => isWanted(i.Slot)).Select(i => i.Identifier)
            .Concat(model.Conversions.Where(c => isWanted(c.Slot)).Select(c => c.Identifier))
            .Concat(model.Formulas.Where(f => isWanted(f.Slot)).Select(f => f.Identifier));

    /// <summary>A format as the runtime takes it.</summary>
    internal static string Format(DisplayFormat format) => ScriptWriter.List(
        [
            ScriptWriter.Number(format.Multiply)!, ScriptWriter.Number(format.Divide)!, ScriptWriter.Number(format.Digits)!,
            format.IsPlain ? "null" : format.IsSignificant ? "true" : "false",
            ScriptWriter.Text(format.Prefix), ScriptWriter.Text(format.Suffix),
            .. format.SuffixOfOne == format.Suffix ? Array.Empty<string>() : [ScriptWriter.Text(format.SuffixOfOne)],
        ]);
}
