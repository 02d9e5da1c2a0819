using Site.CostModel.Json;
using Site.Verification.Derivations;
using Site.Verification.Models;

namespace Site.Verification.Shown;

/// <summary>Results of a case and their ranges, as calculators and comparisons word them.</summary>
internal static class CaseRanges
{
    /// <summary>The range of a result, in words; empty where it would be one number.</summary>
    /// <param name="given">The case.</param>
    /// <param name="name">The result.</param>
    /// <param name="to">The result that ends it; null where its range is what is likely.</param>
    public static string Of(ModelCase given, string name, string? to)
    {
        if (given.ResultOf(name) is not { } result)
        {
            return "";
        }

        var value = given.Values.GetValueOrDefault(name, double.NaN);
        var band = given.Vector.Results.GetValueOrDefault(name);
        var other = to is null ? double.NaN : given.Values.GetValueOrDefault(to, double.NaN);
        var (low, high) = to is not null
            ? (given.Show(result, Math.Min(value, other)), given.Show(result, Math.Max(value, other)))
            : band is { Low: { } from, High: { } until } && result.Shown is null
                ? (given.Show(result, ExactNumber.Read(from)), given.Show(result, ExactNumber.Read(until)))
                : (null, null);
        return low == high ? "" : to is null ? $"likely {low} to {high}" : $"up to {high}";
    }

    /// <summary>A result with an input moved, as it is displayed; null where there is no such result.</summary>
    public static string? ResultAt(ModelCase given, string name, string input, double value) =>
        given.ResultOf(name) is { } result && given.With(input, value) is { } values
            ? given.Show(result, values[name])
            : null;

    /// <summary>The row of a scenario in the table of a comparison; null where the model does not have it.</summary>
    /// <param name="given">A case of the model.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="name">The scenario.</param>
    public static string?[]? RowOf(ModelCase given, ComparisonEntry comparison, string name)
    {
        if (given.Document.Scenarios.FirstOrDefault(s => s.Name == name) is not { } scenario || given.Other(name) is not { } other)
        {
            return null;
        }

        var at = other.Values.GetValueOrDefault(comparison.X, double.NaN);
        return
        [
            scenario.Title,
            other.Show(comparison.X, comparison.Format, at),
            .. comparison.Bars.SelectMany(b => new[] { Shown(b.Result), Of(other, b.Result, b.To) }),
        ];

        string? Shown(string result) => other.ResultOf(result) is { } entry
            ? other.Show(entry, other.Values.GetValueOrDefault(result, double.NaN))
            : null;
    }
}
