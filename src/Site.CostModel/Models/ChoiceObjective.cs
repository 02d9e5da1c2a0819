using Site.Text.Files;

namespace Site.CostModel.Models;

/// <summary>What makes an option of a choice the best one, where the option is searched for.</summary>
/// <param name="Formula">The name of the formula or result that decides.</param>
/// <param name="IsMost">Whether the option that makes it greatest is the best; otherwise the one that makes it least.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record ChoiceObjective(string Formula, bool IsMost, FileLocation Location)
{
    /// <summary>What stands for the best option where an option is named, as in <c>layout=best</c>.</summary>
    public const string Best = "best";

    /// <summary>
    /// How many combinations of options may be tried for one objective: all of them are, at each point of each chart, whenever a reader
    /// touches a control.
    /// </summary>
    public const int MaxCombinations = 2000;
}
