using System.Collections.Immutable;
using Site.CostModel.Formulas;
using Site.Text.Diagnostics;

namespace Site.CostModel.Models.Reading;

/// <summary>Plans the search for options: which choices are searched together, in which order, and what has to be computed.</summary>
internal sealed class SearchReader
{
    private const string NameDefault = "Name an option as the default of one of them.";

    private readonly ModelParts _model;
    private readonly IDiagnosticSink _diagnostics;
    private readonly List<ImmutableArray<ModelChoice>> _groups;
    private readonly Dictionary<string, int> _slots;
    private readonly List<int> _ordered = [];
    private readonly List<int> _path = [];

    private SearchReader(ModelParts model, IDiagnosticSink diagnostics)
    {
        _model = model;
        _diagnostics = diagnostics;
        _slots = model.Inputs.ToDictionary(i => i.Name, i => i.Slot, StringComparer.Ordinal);
        _groups =
        [
            .. model.Choices.Where(c => c.Objective is not null)
                .GroupBy(c => (c.Objective!.Formula, c.Objective.IsMost))
                .Select(g => g.ToImmutableArray()),
        ];
    }

    /// <summary>Plans the search of a model, and gives its inputs and choices the values and options found for its defaults.</summary>
    /// <param name="model">The model, in which nothing is wrong so far.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ModelParts Plan(ModelParts model, IDiagnosticSink diagnostics)
    {
        var reader = new SearchReader(model, diagnostics);
        if (reader._groups.Count == 0 || reader.Order() is not { } groups)
        {
            return model;
        }

        var slotCount = model.Inputs.Length + model.Conversions.Length + model.Formulas.Length;
        var search = new OptionSearch(slotCount, model.Conversions, groups);
        var defaults = ModelInputs.Defaults(model.Inputs, model.Choices, search);
        return model with
        {
            Search = search,
            Inputs = [.. model.Inputs.Select(i => i with { Default = defaults.Values[i.Slot] })],
            Choices = [.. model.Choices.Select((c, i) => c with { Default = defaults.Chosen[i] })],
        };
    }

    private ImmutableArray<SearchedTogether>? Order()
    {
        var isSound = true;
        var needs = new List<IReadOnlySet<int>>();
        foreach (var group in _groups)
        {
            needs.Add(_model.Formulas.FirstOrDefault(f => f.Name == group[0].Objective!.Formula) is { } formula
                ? Dependencies.Of(_model.Formulas, formula)
                : ImmutableHashSet<int>.Empty);
            isSound &= IsSound(group, needs[^1]);
        }

        for (var i = 0; isSound && i < _groups.Count; i++)
        {
            isSound = Visit(i, needs);
        }

        return isSound ? [.. _ordered.Select(i => Together(_groups[i], needs[i]))] : null;
    }

    /// <summary>Puts a group after those whose choices its objective depends on.</summary>
    /// <returns>Whether that can be.</returns>
    private bool Visit(int group, List<IReadOnlySet<int>> needs)
    {
        if (_ordered.Contains(group))
        {
            return true;
        }

        if (_path.IndexOf(group) is var from and >= 0)
        {
            var circle = string.Join(" -> ", _path.Skip(from).Append(group).Select(g => $"'{_groups[g][0].Name}'"));
            _diagnostics.Report(Rules.Models.Search.At(
                _groups[group][0].Objective!.Location,
                $"Which option is the best depends in a circle on which is the best of others: {circle}.",
                $"Search them for the same result. Or: {NameDefault}"));
            return false;
        }

        _path.Add(group);
        for (var other = 0; other < _groups.Count; other++)
        {
            if (other != group && _groups[other].Any(c => IsSetBy(c, needs[group])) && !Visit(other, needs))
            {
                return false;
            }
        }

        _path.RemoveAt(_path.Count - 1);
        _ordered.Add(group);
        return true;
    }

    private bool IsSound(ImmutableArray<ModelChoice> group, IReadOnlySet<int> needs)
    {
        if (needs.Count == 0)
        {
            var (name, _, location) = group[0].Objective!;
            _diagnostics.Report(Rules.Models.UnknownResult.At(
                location,
                $"'{name}' is not a formula or result of this model.",
                Nearest.Suggest(name, _model.Formulas.Select(f => f.Name))));
            return false;
        }

        var isSound = true;
        foreach (var choice in group)
        {
            if (!IsSetBy(choice, needs))
            {
                Report(
                    choice,
                    $"'{choice.Objective!.Formula}' does not depend on what '{choice.Name}' sets, so no option is the best.",
                    "Search for a result that does, or name an option as the default.");
            }

            if (choice.Options.Any(o => o.Name == ChoiceObjective.Best))
            {
                Report(
                    choice,
                    $"'{choice.Name}' has an option called '{ChoiceObjective.Best}', which stands for the option that is found.",
                    "Give the row another name.");
            }
        }

        var combinations = group.Aggregate(1L, (product, c) => Math.Min(product * c.Tried.Count(), int.MaxValue));
        if (combinations > ChoiceObjective.MaxCombinations)
        {
            Report(
                group[0],
                $"{string.Join(", ", group.Select(c => $"'{c.Name}'"))} have {combinations} combinations of options; "
                    + $"at most {ChoiceObjective.MaxCombinations} are searched.",
                group.Length > 1 ? NameDefault : "Give it fewer options, or name one of them as its default.");
        }

        return isSound;

        void Report(ModelChoice choice, string message, string suggestion)
        {
            _diagnostics.Report(Rules.Models.Search.At(choice.Objective!.Location, message, suggestion));
            isSound = false;
        }
    }

    private bool IsSetBy(ModelChoice choice, IReadOnlySet<int> slots) => choice.Inputs.Any(i => slots.Contains(_slots[i]));

    private SearchedTogether Together(ImmutableArray<ModelChoice> group, IReadOnlySet<int> needs)
    {
        var set = group.SelectMany(c => c.Inputs).Select(i => _slots[i]).ToHashSet();
        var (before, varying) = (ImmutableArray.CreateBuilder<ModelFormula>(), ImmutableArray.CreateBuilder<ModelFormula>());
        foreach (var formula in _model.Formulas.Where(f => needs.Contains(f.Slot)))
        {
            var varies = UsedNames.In(formula.Tree).Any(set.Contains);
            (varies ? varying : before).Add(formula);
            if (varies)
            {
                set.Add(formula.Slot);
            }
        }

        return new SearchedTogether(
            group[0].Objective!,
            _model.Formulas.First(f => f.Name == group[0].Objective!.Formula).Slot,
            [.. group.Select(c => new SearchedChoice(_model.Choices.IndexOf(c), [.. c.Inputs.Select(i => _slots[i])], [.. c.Tried]))],
            before.ToImmutable(),
            varying.ToImmutable());
    }
}
