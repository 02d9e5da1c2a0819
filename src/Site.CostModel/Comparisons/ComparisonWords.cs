using Site.CostModel.Charts;
using Site.CostModel.Models;

namespace Site.CostModel.Comparisons;

/// <summary>Says in words which bar of a comparison is the least where.</summary>
public static class ComparisonWords
{
    /// <summary>
    /// The stretches of a case, such as “host up to about 3,000 million tokens a month, then own”. Where the least changes more
    /// often than anyone reads, as it does where one more server is bought, only the ends are told.
    /// </summary>
    public static string Of(ModelComparison comparison, ComparisonCase shown)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(shown);
        var stretches = shown.Stretches;
        if (stretches.Length == 1)
        {
            return Name(stretches[0]) + " throughout";
        }

        if (stretches.Length > ChartTurns.MostTurns + 1)
        {
            return $"{Name(stretches[0])} up to about {Number(stretches[1])}, {Name(stretches[^1])} from about {Rough(stretches[^1])}, " +
                "and between them now one, now the other";
        }

        var told = stretches.Skip(1).Select((next, i) =>
            $"{Name(stretches[i])} up to about {(i == stretches.Length - 2 ? Rough(next) : Number(next))}");
        return string.Join(", then ", told.Append(Name(stretches[^1])));

        string Rough(ComparisonStretch stretch) => comparison.Format.AsRough().Show(stretch.Start);

        // Without its unit, which is said once, at the end.
        string Number(ComparisonStretch stretch) => comparison.Format.AsRough().ShowNumber(stretch.Start);

        string Name(ComparisonStretch stretch) => stretch.Bar < 0 ? "none" : comparison.Bars[stretch.Bar].Brief;
    }
}
