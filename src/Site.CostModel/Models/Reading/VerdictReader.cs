using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// Reads the rules of a verdict: a list of <c>when</c> (a condition over the model's names) and <c>say</c> (a sentence with values in
/// braces, <c>{breakeven-volume}</c> or <c>{breakeven-volume | Mtok0}</c>), the last without <c>when</c>. Both may name what the draws of a
/// result come to: <c>own_cost_middle</c>, <c>{own-wins-mean}</c>.
/// </summary>
internal sealed class VerdictReader(ModelParts model, FormulaScope scope, IDiagnosticSink diagnostics)
{
    /// <summary>Reads every rule.</summary>
    public ImmutableArray<VerdictRule> Read(IReadOnlyList<YamlMap> maps)
    {
        var rules = ImmutableArray.CreateBuilder<VerdictRule>();
        for (var i = 0; i < maps.Count; i++)
        {
            var map = maps[i];
            var tree = ReadCondition(map, isLast: i == maps.Count - 1);
            map.RequiredText("say");
            if (map.Scalar("say") is { } sentence)
            {
                var condition = tree is null ? null : FormulaPrinter.Print(tree);
                rules.Add(new VerdictRule(condition, ReadParts(sentence), map.Location) { Tree = tree });
            }

            map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Rule);
        }

        return rules.ToImmutable();
    }

    private Expression? ReadCondition(YamlMap map, bool isLast)
    {
        if (map.Scalar("when") is not { } scalar)
        {
            if (!isLast)
            {
                diagnostics.Report(Rules.Models.Verdict.At(
                    map.Location,
                    "A rule without 'when' always holds, so those after it are never reached.",
                    "Add 'when: condition', or move it to the end."));
            }

            return null;
        }

        if (isLast)
        {
            diagnostics.Report(Rules.Models.Verdict.At(
                map.LocationOfKey("when"),
                "The last rule has a condition, so some cases have no sentence.",
                "Add a last rule with 'say' only."));
        }

        var tree = FormulaParser.Parse(scalar.Text, scope, out var problems);
        foreach (var problem in tree is null ? problems : UnitChecker.CheckCondition(tree, scope))
        {
            diagnostics.Report(problem.At(scalar.LocationAt));
        }

        return tree;
    }

    private ImmutableArray<VerdictPart> ReadParts(YamlScalar sentence)
    {
        var parts = ImmutableArray.CreateBuilder<VerdictPart>();
        var text = sentence.Text.TrimEnd();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (open < 0)
            {
                parts.Add(new VerdictPart(text[position..], null, null, null));
                break;
            }

            if (close < 0)
            {
                diagnostics.Report(Rules.Models.Verdict.At(
                    sentence.LocationAt(open),
                    "A brace is not closed.",
                    "Write a value as {name} or {name | format}."));
                break;
            }

            if (ReadValue(sentence, text[position..open], open + 1, text[(open + 1)..close]) is { } part)
            {
                parts.Add(part);
            }

            position = close + 1;
        }

        return parts.ToImmutable();
    }

    private VerdictPart? ReadValue(YamlScalar sentence, string before, int offset, string value)
    {
        var bar = value.IndexOfAny(['|', '·']);
        var name = (bar < 0 ? value : value[..bar]).Trim();
        if (!scope.TryGetSlot(Names.ToIdentifier(name), out var slot) || scope.UnitAt(slot) is not { } unit)
        {
            if (!scope.TryGetSlot(Names.ToIdentifier(name), out _))
            {
                diagnostics.Report(Rules.Models.UnknownInput.At(
                    sentence.LocationAt(offset),
                    $"'{name}' is not a value of this model.",
                    Nearest.Suggest(name, scope.Names.Select(Names.FromIdentifier))));
            }

            return null;
        }

        var result = model.Results.FirstOrDefault(r => r.Name == name)
            ?? model.Results.FirstOrDefault(r => BandEnds.All.Any(e => $"{r.Name}-{e.Word}" == name));
        if (bar < 0)
        {
            return new VerdictPart(before, name, result?.Format ?? DisplayFormat.For(unit), result?.InfiniteWord) { Slot = slot };
        }

        var written = value[(bar + 1)..];
        var format = DisplayFormat.Parse(written.Trim(), unit, out var problem);
        if (format is null)
        {
            var shift = offset + bar + 1 + (written.Length - written.TrimStart().Length);
            diagnostics.Report(problem!.Shifted(shift).At(sentence.LocationAt));
            return null;
        }

        return new VerdictPart(before, name, format, result?.InfiniteWord) { Slot = slot };
    }
}
