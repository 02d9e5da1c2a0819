using System.Collections.Immutable;
using Site.CostModel.Formulas;
using Site.CostModel.Models;

namespace Site.CostModel.JavaScript;

/// <summary>
/// Prints how a model's searched choices are found. For choices that are searched together, <c>scoreOf</c> computes of given values what no
/// option changes, and gives the function that computes the rest for each combination of options; <c>needs</c> has the inputs it depends
/// on, of those that a chart moves along: nothing else asks.
/// </summary>
internal static class SearchScript
{
    /// <summary>Writes the searches and the function <c>settle</c>.</summary>
    public static void Write(ScriptWriter js, Model model)
    {
        js.Open("export const searches = {");
        foreach (var group in model.Search?.Groups ?? [])
        {
            Write(js, model, group);
        }

        js.Close("};");
        js.Line("export const settle = (given, options, changed) => Settle(searches, choices, options, given, changed);");
    }

    private static void Write(ScriptWriter js, Model model, SearchedTogether group)
    {
        var names = group.Choices.Select(c => Names.ToIdentifier(model.Choices[c.Index].Name)).ToList();
        var set = group.Choices.SelectMany(c => c.Slots).ToHashSet();
        ImmutableArray<ModelFormula> all = [.. group.Before, .. group.Varying];
        js.Open($"{names[0]}: {{");
        js.Line($"most: {(group.Objective.IsMost ? "true" : "false")},");
        js.Line($"names: {ScriptWriter.List(names.Select(n => ScriptWriter.Text(n)!))},");
        var moved = model.Charts.Select(c => c.Input.Slot).ToHashSet();
        js.Line($"needs: {ScriptWriter.List(Used(model, all, moved.Contains).Select(n => ScriptWriter.Text(n)!))},");
        js.Open($"scoreOf: ({{ {string.Join(", ", Used(model, all, s => !set.Contains(s)))} }}) => {{");
        var needed = all.SelectMany(f => UsedNames.In(f.Tree)).ToHashSet();
        foreach (var conversion in model.Conversions.Where(c => needed.Contains(c.Slot)))
        {
            js.Line($"const {conversion.Identifier} = {ScriptWriter.Number(conversion.Value.Value)};");
        }

        WriteFormulas(js, group.Before);
        js.Open($"return ({{ {string.Join(", ", Used(model, group.Varying, set.Contains))} }}) => {{");
        WriteFormulas(js, group.Varying);
        js.Line($"return {group.Varying.First(f => f.Slot == group.Slot).Identifier};");
        js.Close("};");
        js.Close("},");
        js.Close("},");
    }

    private static void WriteFormulas(ScriptWriter js, IEnumerable<ModelFormula> formulas)
    {
        foreach (var formula in formulas)
        {
            js.Line($"const {formula.Identifier} = {FormulaPrinter.PrintCode(formula.Tree)};");
        }
    }

    /// <summary>The inputs that formulas name, of some.</summary>
    private static IEnumerable<string> Used(Model model, IEnumerable<ModelFormula> formulas, Func<int, bool> isWanted)
    {
        var named = formulas.SelectMany(f => UsedNames.In(f.Tree)).Where(isWanted).ToHashSet();
        return model.Inputs.Where(i => named.Contains(i.Slot)).Select(i => i.Identifier);
    }
}
