using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Text;
using Site.Verification.Derivations;

namespace Site.Verification.Models;

/// <summary>
/// The searches of a published model, made again: an option that is said to be found makes what is searched for greatest or least, all else
/// equal (W28).
/// </summary>
internal sealed class ModelSearches
{
    private static readonly OrderedDictionary<string, string> None = [];

    private readonly ModelDocument _model;
    private readonly ModelFormulas _formulas;
    private readonly List<Group> _groups = [];

    private ModelSearches(ModelDocument model, ModelFormulas formulas)
    {
        _model = model;
        _formulas = formulas;
    }

    /// <summary>Finds out what is searched for, and in which order.</summary>
    /// <param name="model">The model.</param>
    /// <param name="problem">Why it cannot be searched, in a sentence; null where it can.</param>
    public static ModelSearches Of(PublishedModel model, out string? problem)
    {
        // Formulas that are not sound are reported with the model's values.
        var searches = new ModelSearches(model.Document, model.Formulas(out var unsound));
        problem = unsound is null ? searches.Prepare(model) : null;
        return searches;
    }

    /// <summary>What is wrong with the options that are said to be found for some inputs, a sentence each.</summary>
    /// <param name="settings">What is set over what the model begins with: by a scenario, and over that by a page.</param>
    /// <param name="stated">The options that are said to be found; null for none.</param>
    /// <param name="inputs">The inputs with these options.</param>
    /// <param name="needed">The inputs whose options must be stated; null for all.</param>
    public IEnumerable<string> FindProblems(
        IEnumerable<OrderedDictionary<string, string>> settings,
        OrderedDictionary<string, string>? stated,
        IEnumerable<KeyValuePair<string, double>> inputs,
        IReadOnlySet<string>? needed)
    {
        var left = Left(settings);
        var wanted = left.Where(i => needed is null || needed.Contains(i.Key)).Select(i => i.Value).ToHashSet(StringComparer.Ordinal);
        var options = stated ?? None;
        if (!wanted.SetEquals(options.Keys))
        {
            yield return $"options are said to be found of {Names(options.Keys)}; those of {Names(wanted)} are left to a search.";
            yield break;
        }

        var values = inputs.ToDictionary(StringComparer.Ordinal);
        foreach (var conversion in _model.Conversions)
        {
            values[conversion.Name] = ExactNumber.Read(conversion.Value);
        }

        foreach (var problem in _groups.Select(g => Search(g, left, options, values, [])).OfType<string>())
        {
            yield return problem;
        }
    }

    /// <summary>Finds the best options for some inputs, by choice, and sets what they set.</summary>
    /// <param name="settings">What is set over what the model begins with, layer by layer.</param>
    /// <param name="values">The inputs and conversions; what the search computes is left among them.</param>
    public OrderedDictionary<string, string> Settle(
        IEnumerable<OrderedDictionary<string, string>> settings,
        Dictionary<string, double> values)
    {
        var (left, found) = (Left(settings), new OrderedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var group in _groups)
        {
            Search(group, left, None, values, found);
        }

        return found;
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(", ", names.Select(n => $"'{ShortText.Of(n)}'")) is { Length: > 0 } all ? all : "none";

    private static IEnumerable<string> InputsOf(ChoiceEntry choice) => choice.Sets.Select(ModelInputsOf.Identifier);

    private string? Prepare(PublishedModel model)
    {
        var waiting = _model.Choices.Where(c => ModelInputsOf.IsSearched(c))
            .GroupBy(c => (Formula: c.Most ?? c.Least!, IsMost: c.Most is not null))
            .Select(g => new Group(g.Key.Formula, g.Key.IsMost, [.. g], model.StepsOf(g.Key.Formula)))
            .ToList();
        while (waiting.Count > 0)
        {
            var next = waiting.Find(g => waiting.TrueForAll(o => o == g || !o.Choices.SelectMany(InputsOf).Any(g.Steps.Inputs.Contains)));
            if (next is null)
            {
                var names = Names(waiting.SelectMany(g => g.Choices).Select(c => c.Name));
                return $"which options of {names} are the best depends on each other.";
            }

            if (next.Choices.Aggregate(1.0, (product, c) => product * TriedOf(c).Count) > ChoiceObjective.MaxCombinations)
            {
                return $"more than {ChoiceObjective.MaxCombinations} combinations of options are to be searched for '{next.Formula}'.";
            }

            waiting.Remove(next);
            _groups.Add(next);
        }

        return null;
    }

    /// <summary>The choice that each input is left to, by the input, once everything is set.</summary>
    private Dictionary<string, string> Left(IEnumerable<OrderedDictionary<string, string>> settings)
    {
        var searched = _model.Choices.Where(ModelInputsOf.IsSearched).ToList();
        var left = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in searched)
        {
            all[choice.Name] = ChoiceObjective.Best;
        }

        foreach (var layer in settings.Prepend(all))
        {
            foreach (var choice in searched.Where(c => layer.ContainsKey(c.Name)))
            {
                foreach (var input in InputsOf(choice))
                {
                    left.Remove(input);
                    if (layer[choice.Name] == ChoiceObjective.Best)
                    {
                        left[input] = choice.Name;
                    }
                }
            }

            foreach (var name in layer.Keys)
            {
                left.Remove(name);
            }
        }

        return left;
    }

    private static List<OptionEntry> TriedOf(ChoiceEntry choice) =>
        choice.Options.Where(o => o.EndedOn is null).ToList() is { Count: > 0 } tried ? tried : [.. choice.Options];

    /// <summary>
    /// Tries all combinations of options, and leaves those that are stated, or else are found, in the values and among what is laid.
    /// </summary>
    private string? Search(
        Group group,
        Dictionary<string, string> left,
        OrderedDictionary<string, string> stated,
        Dictionary<string, double> values,
        OrderedDictionary<string, string> laid)
    {
        var free = group.Choices.Where(c => left.ContainsValue(c.Name)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var (best, found) = (double.NaN, new List<OptionEntry>());
        var (bestStated, foundStated) = (double.NaN, (List<OptionEntry>?)null);
        foreach (var options in Combinations([.. free.Select(TriedOf)], 0))
        {
            Lay(options);
            if (_formulas.Compute(values, group.Needed) is not null)
            {
                return null;
            }

            var value = group.IsMost ? values[group.Formula] : -values[group.Formula];
            if (found.Count == 0 || value > best || (double.IsNaN(best) && !double.IsNaN(value)))
            {
                (best, found) = (value, options);
            }

            var isStated = !free.Where((c, i) => stated.TryGetValue(c.Name, out var name) && name != options[i].Name).Any();
            if (isStated && (foundStated is null || value > bestStated || (double.IsNaN(bestStated) && !double.IsNaN(value))))
            {
                (bestStated, foundStated) = (value, options);
            }
        }

        Lay(foundStated ?? found);
        foreach (var (choice, option) in free.Zip(foundStated ?? found))
        {
            laid[choice.Name] = option.Name;
        }

        return foundStated is not null && (ExactNumber.Agree(best, bestStated) || (double.IsNaN(best) && double.IsNaN(bestStated)))
            ? null
            : $"{Names(free.Select(c => c.Name))} would make '{group.Formula}' {(group.IsMost ? "greatest" : "least")} at "
                + $"{Names(found.Select(o => o.Name))}, and not at {Names(free.Select(c => stated.GetValueOrDefault(c.Name, "any")))}.";

        void Lay(List<OptionEntry> options)
        {
            foreach (var (choice, option) in free.Zip(options))
            {
                var sets = InputsOf(choice).Zip(option.Values);
                foreach (var (input, entry) in sets.Where(i => left.GetValueOrDefault(i.First) == choice.Name))
                {
                    values[input] = ExactNumber.Read(entry.Value);
                }
            }
        }
    }

    /// <summary>Every combination, the last changing fastest.</summary>
    private static IEnumerable<List<OptionEntry>> Combinations(List<List<OptionEntry>> options, int from) => from == options.Count
        ? [[]]
        : options[from].SelectMany(o => Combinations(options, from + 1).Select(rest => (List<OptionEntry>)[o, .. rest]));

    private sealed record Group(string Formula, bool IsMost, IReadOnlyList<ChoiceEntry> Choices, ModelSteps Steps)
    {
        /// <summary>The formulas that what is searched for depends on.</summary>
        public HashSet<string> Needed { get; } = Steps.Formulas.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
    }
}
