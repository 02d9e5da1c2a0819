using Site.CostModel.Evaluation;
using Site.CostModel.Json;
using Site.CostModel.Models;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;

namespace Site.Verification.Shown;

/// <summary>Which bar of a comparison is the least along its input, held against the model of a scenario (W32).</summary>
internal static class CaseStrips
{
    // An end of a stretch lies between two of the values at which the model was computed, and is written to a tenth.
    private const double Slack = 1;

    // Places are written to a tenth, so two stretches that touch may seem to be a tenth apart; the narrowest stretch has half a per cent.
    private const double Gap = 0.25;

    // A stretch ends at a number of two digits: rounding moves it by a twentieth at most, and where it is drawn by a few hundredths.
    private const double Rough = 0.1;

    private const int MostStretches = 4;

    /// <summary>What is wrong with a strip, in a sentence that goes on; null where nothing is.</summary>
    /// <param name="strip">The strip.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="given">The case of its scenario.</param>
    public static string? FindProblem(ShownStrip strip, ComparisonEntry comparison, ModelCase given)
    {
        var positions = comparison.Positions.Select(ExactNumber.Read).ToList();
        var (first, ratio) = (positions[0], positions[^1] / positions[0]);
        foreach (var position in positions)
        {
            var place = 100 * Math.Log(position / first) / Math.Log(ratio);
            var shown = strip.Stretches.Where(s => s.From + Slack < place && place < s.From + s.Width - Slack).ToList();
            var isNearAnEnd = strip.Stretches.Any(s => Math.Abs(s.From - place) <= Slack || Math.Abs(s.From + s.Width - place) <= Slack);
            if (!isNearAnEnd && LeastAt(position, comparison, given) is var least && (shown.Count == 0 ? -1 : shown[0].Bar) != least)
            {
                var name = least < 0 ? "none" : comparison.Bars[least].Brief;
                return $"the least of '{strip.Name}' at {ModelEvaluation.Exact(position)} is another bar; by the model it is '{name}'.";
            }
        }

        var title = given.Document.Scenarios.FirstOrDefault(s => s.Name == strip.Name)?.Title;
        return Says(strip, title, comparison, first, ratio)
            ? null
            : $"the words '{strip.Words}' are not what is drawn beside them.";
    }

    /// <summary>The first of the least bars; -1 where none has a value.</summary>
    private static int LeastAt(double value, ComparisonEntry comparison, ModelCase given)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        var likely = given.With(comparison.X, value);
        var drawn = given.Drawn(comparison.X, value);
        for (var i = 0; i < comparison.Bars.Count && likely is not null; i++)
        {
            var name = comparison.Bars[i].Result;
            var at = drawn.GetValueOrDefault(name)?.At(BandEnd.Middle, likely[name]) ?? likely[name];
            if (ModelCase.IsDrawable(at) && !(best >= 0 && least <= at))
            {
                (best, least) = (i, at);
            }
        }

        return best;
    }

    /// <summary>The stretches, and between them those of no bar, which are not drawn.</summary>
    private static IEnumerable<(int Bar, double From)> WithGaps(IEnumerable<(int Bar, double From, double Width)> stretches)
    {
        var end = 0.0;
        foreach (var (bar, from, width) in stretches)
        {
            if (from > end + Gap)
            {
                yield return (-1, end);
            }

            yield return (bar, from);
            end = from + width;
        }

        if (end < 100 - Gap)
        {
            yield return (-1, end);
        }
    }

    /// <summary>Whether the words name the stretches in order, and say about where each ends.</summary>
    private static bool Says(ShownStrip strip, string? title, ComparisonEntry comparison, double first, double ratio)
    {
        var all = WithGaps(strip.Stretches).ToList();
        var names = all.ConvertAll(s => s.Bar >= 0 && s.Bar < comparison.Bars.Count ? comparison.Bars[s.Bar].Brief : "none");
        var starts = all.ConvertAll(s => first * Math.Pow(ratio, s.From / 100));
        if (names.Count == 1)
        {
            return strip.Words == $"{title} {names[0]} throughout";
        }

        var rest = new RestOfWords(strip.Words, comparison.Format.Suffix);
        if (names.Count > MostStretches)
        {
            return rest.Skip($"{title} {names[0]} up to about ") && rest.SkipNumber(starts[1], Rough)
                && rest.Skip($", {names[^1]} from about ") && rest.SkipNumber(starts[^1], Rough)
                && rest.IsAt(", and between them now one, now the other");
        }

        var says = rest.Skip($"{title} {names[0]}");
        for (var i = 1; says && i < names.Count; i++)
        {
            says = rest.Skip(" up to about ") && rest.SkipNumber(starts[i], Rough) && rest.Skip($", then {names[i]}");
        }

        return says && rest.IsAt("");
    }
}
