using System.Collections.Immutable;
using Site.CostModel.Formulas;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Facts;

/// <summary>Holds the facts of a site against what their files say of them.</summary>
internal sealed class FactRelationChecker(FactSet facts, IDiagnosticSink diagnostics)
{
    /// <summary>Single facts that a formula can name, by that name.</summary>
    private readonly ImmutableSortedDictionary<string, Fact> _single = facts.Facts
        .Where(f => Names.IsFormulaName(f.Id))
        .ToImmutableSortedDictionary(f => Names.ToIdentifier(f.Id), f => f, StringComparer.Ordinal);

    /// <summary>Reports each fact or row that breaks a relation, and each relation that holds anything against nothing.</summary>
    public void Check(FactRelation relation)
    {
        var table = relation.Table is { } name ? facts.FindTable(name) : null;
        var columns = table?.Columns.Where(c => Names.IsFormulaName(c.Name)).ToList() ?? [];
        var own = columns.Select(c => Names.ToIdentifier(c.Name)).ToHashSet(StringComparer.Ordinal);
        var single = _single.Where(f => !own.Contains(f.Key)).Select(f => f.Value).ToList();
        var scope = new FormulaScope(
        [
            .. columns.Select(c => (Names.ToIdentifier(c.Name), (Unit?)c.Unit.Base)),
            .. single.Select(f => (Names.ToIdentifier(f.Id), (Unit?)f.Value.Unit.Base)),
        ]);
        if (Parse(relation, scope) is not { } condition)
        {
            return;
        }

        var used = UsedNames.In(condition);
        var held = 0;
        foreach (var row in table?.Rows ?? [new FactRow("", "", ImmutableDictionary<string, Fact>.Empty, [])])
        {
            Fact?[] known = [.. columns.Select(c => row.Cells.GetValueOrDefault(c.Name)), .. single];
            if (used.All(slot => known[slot] is not null))
            {
                held++;
                Hold(relation, condition, row, [.. used.Select(slot => known[slot]!)], known);
            }
        }

        // A cell that was refused may be the one that is named.
        if (held == 0 && facts.Refused.IsEmpty)
        {
            diagnostics.Report(Rules.Models.RelationOfNothing.At(
                relation.Condition.Location,
                $"No row of '{relation.Table}' has a cell in each column that '{relation.Condition.Text}' names.",
                "Name columns that are filled, or remove it."));
        }
    }

    private void Hold(FactRelation relation, Expression condition, FactRow row, ImmutableArray<Fact> used, Fact?[] known)
    {
        var values = Array.ConvertAll(known, fact => fact?.Value.In(fact.Value.Unit.Base)?.Value ?? double.NaN);
        if (used.Any(f => f.Value.Unit.IsUnknown) || Arithmetic.Holds(condition, values))
        {
            return;
        }

        var given = string.Join(", ", used.Select(fact => $"{fact.Id} is {fact.Value}"));
        diagnostics.Report(Rules.Models.FactsDisagree.At(
            used.IsEmpty ? relation.Condition.Location : used[0].Location,
            $"{(row.Label.Length > 0 ? row.Label : "The facts")}: '{relation.Condition.Text}' does not hold, " +
            $"and {relation.Reason}. {given}.",
            $"Correct the one that is wrong, or the check at {relation.Condition.Location}."));
    }

    private Expression? Parse(FactRelation relation, FormulaScope scope)
    {
        var tree = FormulaParser.Parse(relation.Condition.Text, scope, out var problems);
        problems = tree is null ? problems : UnitChecker.CheckCondition(tree, scope);
        foreach (var problem in problems)
        {
            diagnostics.Report(problem.At(relation.Condition.LocationAt));
        }

        return problems.IsEmpty ? tree : null;
    }
}
