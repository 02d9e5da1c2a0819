using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.Quantities.Prose;
using Site.Quantities.Units;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Derivations;
using Site.Verification.Models;
using Site.Verification.Pages;
using Site.Verification.Reports;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>A number that is displayed is its value, and the values listed of a claim are those of its words.</summary>
internal static class ShownNumberCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the number.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        var marks = (page.Document?.Parts.Computed ?? []).ToLookup(m => m.Claim, StringComparer.Ordinal);
        foreach (var claim in (page.Twin?.Claims ?? []).TakeWhile(_ => !report.IsFull))
        {
            if (claim.Derivation is { } derivation)
            {
                CheckResult(claim, derivation, ResultOf(derivation, page), report);
                if (!marks[claim.Id].All(m => IsOf(m, derivation)))
                {
                    report.OnPage(
                        Rules.Twin.ShownNumber,
                        $"What the element of claim '{claim.Id}' says to scripts is not what its twin says.",
                        Rebuild);
                }
            }
            else
            {
                foreach (var value in claim.Values ?? [])
                {
                    CheckValue(claim, value, report);
                }
            }
        }
    }

    private static ResultEntry? ResultOf(TwinDerivation derivation, PublishedPage page) =>
        page.ModelBehind(derivation)?.Document.Results.FirstOrDefault(r => r.Name == derivation.Result.Name);

    private static void CheckResult(TwinClaim claim, TwinDerivation derivation, ResultEntry? result, PageReport report)
    {
        var (value, unit) = (derivation.Result.Shown, derivation.Result.Unit);
        var shown = derivation.Result.Display;
        if (UnitParser.Parse(unit, out _) is { } parsed && !ShownNumber.Agrees(shown, ExactNumber.Read(value), parsed, result?.Infinite))
        {
            Report(claim, report, $"the result is shown as '{shown}', but it is {value} {unit}.");
        }

        if (!claim.Text.Contains(shown, StringComparison.Ordinal))
        {
            Report(claim, report, $"its text does not have the result, '{shown}'.");
        }

        var isListed = claim.Values is [var only]
            ? only.Text == shown && only.Value == value && (only.Unit ?? "1") == unit
            : claim.Values is null && !double.IsFinite(ExactNumber.Read(value));
        if (!isListed)
        {
            Report(claim, report, $"its values are not its result alone, {value} {unit}.");
        }
    }

    private static bool IsOf(ComputedMark mark, TwinDerivation derivation)
    {
        var set = derivation.Settings?.Select(s => (s.Key, s.Value)) ?? [];
        var expected = derivation.Scenario is { } scenario ? set.Append(("scenario", scenario)) : set;
        var said = (mark.Set?.Split(';') ?? []).Select(p => p.Split('=', 2)).Select(p => (ModelInputsOf.Identifier(p[0]), p[^1]));
        return mark.Value == derivation.Result.Shown
            && mark.End == derivation.Result.End
            && ModelInputsOf.Identifier(mark.Asked) == $"{ModelInputsOf.Identifier(derivation.Model)}.{derivation.Result.Name}"
            && Ordered(said).SequenceEqual(Ordered(expected.Select(s => (ModelInputsOf.Identifier(s.Item1), s.Item2))));

        static IEnumerable<(string, string)> Ordered(IEnumerable<(string Name, string Value)> pairs) =>
            pairs.OrderBy(p => p.Name, StringComparer.Ordinal);
    }

    private static void CheckValue(TwinClaim claim, TwinValue value, PageReport report)
    {
        // A fact stands in its claim as a number of its own, which may be rounded; any other number is read from the claim's words.
        var words = claim.Appearance.Quote.Exact;
        var isFact = claim.Fact is not null && value.Text == words;
        var holds = (isFact && IsFact(value)) || IsReadFrom(claim.Text, value) || IsReadFrom(words, value);
        if (!holds)
        {
            Report(claim, report, $"its words do not say {value.Value} {value.Unit} with '{ShortText.Of(value.Text)}'.");
        }
    }

    private static bool IsFact(TwinValue value) =>
        UnitParser.Parse(value.Unit ?? "1", out _) is { } unit && ShownNumber.Agrees(value.Text, ExactNumber.Read(value.Value), unit);

    private static bool IsReadFrom(string words, TwinValue value)
    {
        var digit = value.Text.AsSpan().IndexOfAnyInRange('0', '9');
        var number = digit > 0 && QuantityReader.BeginsNumber(value.Text, digit - 1) ? digit - 1 : digit;
        for (var at = digit < 0 ? -1 : Next(0); at >= 0; at = Next(at + 1))
        {
            var start = at + number;
            if (!QuantityReader.BeginsNumber(words, start))
            {
                continue;
            }

            var read = QuantityReader.Read(words, start, QuantityReader.EndOfNumber(words, start));
            if (read.Exact == value.Value && UnitOf(read) == value.Unit && read.Relation == (value.Relation ?? QuantityRelation.Exactly))
            {
                return true;
            }
        }

        return false;

        int Next(int from) => words.IndexOf(value.Text, from, StringComparison.Ordinal);
    }

    private static string? UnitOf(WrittenQuantity read) => read.Unit is { IsOne: false } unit ? unit.ToString() : null;

    private static void Report(TwinClaim claim, PageReport report, string what) =>
        report.InTwin(Rules.Twin.ShownNumber, $"Claim '{claim.Id}': {what}", Rebuild);
}
