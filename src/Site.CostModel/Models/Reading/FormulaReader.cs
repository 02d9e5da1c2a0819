using System.Collections.Immutable;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.Yaml;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>Reads formulas and results, checks each and puts them in order of computation.</summary>
internal sealed class FormulaReader(Dictionary<string, FileLocation> taken, IDiagnosticSink diagnostics)
{
    private static readonly Dictionary<string, BandEnd> ShownEnds =
        BandEnds.All.Where(e => e.End == BandEnd.Mean).ToDictionary(e => e.Word, e => e.End, StringComparer.Ordinal);

    private readonly List<Draft> _drafts = [];
    private readonly List<(Draft Draft, int Slot, HashSet<int> Used, Diagnostic Found)> _mismatches = [];

    /// <summary>The formulas and results that were refused.</summary>
    public Refusals Refused { get; } = new();

    /// <summary>The words for what of a result's draws is shown.</summary>
    public static IEnumerable<string> ShownWords => ShownEnds.Keys;

    /// <summary>The identifier and unit of each formula and result, in the order written; a unit that could not be read is null.</summary>
    public IEnumerable<(string Identifier, Unit? Unit)> Declared => _drafts.Select(d => (Names.ToIdentifier(d.Entry.Name), d.Unit));

    /// <summary>Takes the names and units, so that formulas may use each other whatever their order.</summary>
    public void Declare(ModelSections sections)
    {
        foreach (var (entries, isResult) in new[] { (sections.Formulas(), false), (sections.Results(), true) })
        {
            foreach (var entry in entries)
            {
                if (entry.Map() is { } map && taken.Take(entry.Name, entry.Location, diagnostics))
                {
                    var watch = new ErrorWatch(diagnostics);
                    if (!map.Has("unit"))
                    {
                        watch.Report(map.MissingUnit());
                    }

                    _drafts.Add(new Draft(entry, map, map.Unit("unit", watch), isResult, watch));
                }
            }
        }
    }

    /// <summary>Reads the formulas themselves.</summary>
    /// <param name="scope">Every name of the model.</param>
    /// <param name="firstSlot">The place of the first formula among the model's values.</param>
    /// <returns>All formulas in order of computation, and the results in the order written.</returns>
    public (ImmutableArray<ModelFormula> Ordered, ImmutableArray<ModelResult> Results) Read(FormulaScope scope, int firstSlot)
    {
        var formulas = new List<ModelFormula?>();
        var results = ImmutableArray.CreateBuilder<ModelResult>();
        for (var i = 0; i < _drafts.Count; i++)
        {
            var formula = ReadFormula(_drafts[i], scope, firstSlot + i);
            formulas.Add(formula);
            var result = _drafts[i].IsResult ? ReadResult(_drafts[i], formula) : null;
            if (result is not null)
            {
                results.Add(result);
            }

            if (formula is null || (_drafts[i].IsResult && result is null))
            {
                // What no watch has seen is a key that is missing or misread, which was reported where the entry was read.
                Refused.Add(_drafts[i].Entry.Name, _drafts[i].Watch.Cause ?? _drafts[i].Entry.Location);
            }

            if (_drafts[i].Entry.UsedFrom is null)
            {
                var shape = _drafts[i].IsResult ? ModelShapes.Result : ModelShapes.Formula;
                _drafts[i].Map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, shape);
            }
        }

        ReportMismatches();
        return (new FormulaOrder(formulas, firstSlot, diagnostics).Sort(), results.ToImmutable());
    }

    /// <summary>
    /// Reports units that do not match. Where a formula uses another whose unit does not match, its own may do once that one is corrected.
    /// </summary>
    private void ReportMismatches()
    {
        var wrong = _mismatches.Select(m => m.Slot).ToHashSet();
        foreach (var (draft, slot, used, found) in _mismatches)
        {
            if (!used.Any(s => s != slot && wrong.Contains(s)))
            {
                draft.Watch.Report(found);
            }
        }
    }

    private ModelFormula? ReadFormula(Draft draft, FormulaScope scope, int slot)
    {
        var label = draft.Map.Text("label");
        if (draft.Map.Scalar("formula") is not { } scalar)
        {
            if (!draft.Map.Has("formula"))
            {
                diagnostics.Report(draft.Map.Missing("formula", "Add 'formula: …'."));
            }

            return null;
        }

        var tree = FormulaParser.Parse(scalar.Text, scope, out var problems);
        problems = tree is null ? problems : UnitChecker.Check(tree, scope, draft.Unit, draft.IsResult ? "result" : "formula's unit");
        foreach (var problem in problems)
        {
            var found = problem.At(scalar.LocationAt);
            if (tree is null || found.Rule != Rules.Models.UnitMismatch)
            {
                draft.Watch.Report(found);
            }
            else
            {
                _mismatches.Add((draft, slot, UsedNames.In(tree).ToHashSet(), found));
            }
        }

        return tree is null || draft.Unit is null ? null : new ModelFormula(tree, slot)
        {
            Name = draft.Entry.Name,
            Label = label,
            Unit = draft.Unit,
            Text = FormulaPrinter.Print(tree),
            Location = scalar.LocationAt(0),
        };
    }

    private ModelResult? ReadResult(Draft draft, ModelFormula? formula)
    {
        var label = draft.Map.RequiredText("label");
        var help = draft.Map.Text("help");
        var infinite = draft.Map.Text("infinite");
        var shown = draft.Map.OneOf("shown", ShownEnds);
        var says = ReadSentence(draft.Map);
        draft.Map.RequiredText("format");
        if (draft.Unit is null || draft.Map.Scalar("format") is not { } written)
        {
            return null;
        }

        var format = DisplayFormat.Parse(written.Text, draft.Unit, out var problem);
        if (problem is not null)
        {
            draft.Watch.Report(problem.At(written.LocationAt));
        }

        return formula is null || format is null || label is null
            ? null
            : new ModelResult
            {
                Formula = formula,
                Label = label,
                Help = help,
                Says = says,
                Format = format,
                InfiniteWord = infinite,
                ShownEnd = shown,
            };
    }

    private string? ReadSentence(YamlMap map)
    {
        if (map.Text("says") is not { } sentence || sentence.Split(ModelResult.ValuePlace).Length == 2)
        {
            return map.Text("says");
        }

        diagnostics.Report(Rules.Models.Verdict.At(
            map.LocationOf("says"),
            $"The sentence must say the value once, and has no or several '{ModelResult.ValuePlace}'.",
            $"Write it like 'It costs {ModelResult.ValuePlace} a month'."));
        return null;
    }

    private sealed record Draft(ModelEntry Entry, YamlMap Map, Unit? Unit, bool IsResult, ErrorWatch Watch);

    /// <summary>Puts formulas after those they use.</summary>
    private sealed class FormulaOrder(List<ModelFormula?> formulas, int firstSlot, IDiagnosticSink diagnostics)
    {
        private readonly HashSet<int> _done = [];
        private readonly List<int> _path = [];
        private readonly ImmutableArray<ModelFormula>.Builder _ordered = ImmutableArray.CreateBuilder<ModelFormula>();

        public ImmutableArray<ModelFormula> Sort()
        {
            for (var i = 0; i < formulas.Count; i++)
            {
                Visit(i);
            }

            return _ordered.ToImmutable();
        }

        private void Visit(int index)
        {
            if (index < 0 || formulas[index] is not { } formula || _done.Contains(index))
            {
                return;
            }

            var from = _path.IndexOf(index);
            if (from >= 0)
            {
                var circle = string.Join(" -> ", _path.Skip(from).Append(index).Select(i => formulas[i]!.Name));
                diagnostics.Report(Rules.Models.FormulaCycle.At(
                    formula.Location,
                    $"'{formula.Name}' depends on itself: {circle}.",
                    "Break the circle: one of them must be an input or follow from others."));
                return;
            }

            _path.Add(index);
            foreach (var slot in UsedNames.In(formula.Tree))
            {
                Visit(slot - firstSlot);
            }

            _path.RemoveAt(_path.Count - 1);
            if (_done.Add(index))
            {
                _ordered.Add(formula);
            }
        }
    }
}
