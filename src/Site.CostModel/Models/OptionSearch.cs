using System.Collections.Immutable;
using Site.CostModel.Formulas;

namespace Site.CostModel.Models;

/// <summary>Inputs with the options of searched choices found.</summary>
/// <param name="Values">The values, in the order of the model's inputs.</param>
/// <param name="Chosen">The option taken of each choice, in order; null where none was.</param>
internal sealed record FoundOptions(ImmutableArray<InputValue> Values, ImmutableArray<string?> Chosen);

/// <summary>Choices that are searched together, since one formula decides which of their options are the best.</summary>
/// <param name="Objective">What decides.</param>
/// <param name="Slot">The place of its formula among the model's values.</param>
/// <param name="Choices">The choices.</param>
/// <param name="Before">The formulas that the objective depends on and no option changes, in order of computation.</param>
/// <param name="Varying">Those that options may change, the objective last.</param>
internal sealed record SearchedTogether(
    ChoiceObjective Objective,
    int Slot,
    ImmutableArray<SearchedChoice> Choices,
    ImmutableArray<ModelFormula> Before,
    ImmutableArray<ModelFormula> Varying);

/// <summary>A choice that is searched.</summary>
/// <param name="Index">Its place among the model's choices.</param>
/// <param name="Slots">The places of the inputs it sets.</param>
/// <param name="Options">The options that are tried, in order.</param>
internal sealed record SearchedChoice(int Index, ImmutableArray<int> Slots, ImmutableArray<ChoiceOption> Options);

/// <summary>
/// Finds the options that make an objective greatest or least, all else equal: the first of equals in the order of the tables, the choice
/// written last changing fastest. What is not a number never wins. The same is done by <c>option-search.js</c>, step for step.
/// </summary>
/// <param name="slotCount">How many values the model has.</param>
/// <param name="conversions">The model's conversions.</param>
/// <param name="groups">The choices that are searched, each group after those that its objective depends on.</param>
internal sealed class OptionSearch(int slotCount, ImmutableArray<ModelConversion> conversions, ImmutableArray<SearchedTogether> groups)
{
    /// <summary>The choices that are searched together, in the order in which they are searched.</summary>
    public ImmutableArray<SearchedTogether> Groups => groups;

    /// <summary>Finds the options.</summary>
    /// <param name="given">The values that are given; null for an input that is left to a searched choice.</param>
    /// <param name="options">The options that are given.</param>
    public FoundOptions Find(ImmutableArray<InputValue?> given, ImmutableArray<string?> options)
    {
        if (!given.Contains(null))
        {
            return new FoundOptions(given!, options);
        }

        var all = given.ToBuilder();
        var chosen = options.ToBuilder();
        var values = new double[slotCount];
        for (var i = 0; i < given.Length; i++)
        {
            values[i] = given[i]?.Likely ?? double.NaN;
        }

        foreach (var conversion in conversions)
        {
            values[conversion.Slot] = conversion.Number;
        }

        foreach (var group in groups)
        {
            var free = group.Choices.Where(c => c.Slots.Any(s => given[s] is null)).ToArray();
            var best = Search(group, free, given, values);
            for (var c = 0; c < free.Length; c++)
            {
                var option = free[c].Options[best[c]];
                Lay(free[c], option, given, values);
                chosen[free[c].Index] = option.Name;
                for (var i = 0; i < free[c].Slots.Length; i++)
                {
                    all[free[c].Slots[i]] ??= option.Values[i];
                }
            }
        }

        return new FoundOptions(all.DrainToImmutable()!, chosen.DrainToImmutable());
    }

    /// <summary>Which option of each free choice is the best.</summary>
    private static int[] Search(
        SearchedTogether group,
        SearchedChoice[] free,
        ImmutableArray<InputValue?> given,
        double[] values)
    {
        var at = new int[free.Length];
        var found = new int[free.Length];
        var best = double.NaN;
        Compute(group.Before, values);
        do
        {
            for (var c = 0; c < free.Length; c++)
            {
                Lay(free[c], free[c].Options[at[c]], given, values);
            }

            Compute(group.Varying, values);
            var value = group.Objective.IsMost ? values[group.Slot] : -values[group.Slot];
            if (value > best || (double.IsNaN(best) && !double.IsNaN(value)))
            {
                best = value;
                at.CopyTo(found, 0);
            }
        }
        while (Advance(at, free));

        return found;
    }

    /// <summary>Goes to the next combination; the last choice changes fastest.</summary>
    /// <returns>Whether there is one.</returns>
    private static bool Advance(int[] at, SearchedChoice[] free)
    {
        for (var c = at.Length - 1; c >= 0; c--)
        {
            if (++at[c] < free[c].Options.Length)
            {
                return true;
            }

            at[c] = 0;
        }

        return false;
    }

    /// <summary>Sets what an option sets, but not what is given.</summary>
    private static void Lay(SearchedChoice choice, ChoiceOption option, ImmutableArray<InputValue?> given, double[] values)
    {
        for (var i = 0; i < choice.Slots.Length; i++)
        {
            if (given[choice.Slots[i]] is null)
            {
                values[choice.Slots[i]] = option.Values[i].Likely;
            }
        }
    }

    private static void Compute(ImmutableArray<ModelFormula> formulas, double[] values)
    {
        foreach (var formula in formulas)
        {
            values[formula.Slot] = Arithmetic.Evaluate(formula.Tree, values);
        }
    }
}
