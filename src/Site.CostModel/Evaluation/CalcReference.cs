using System.Collections.Immutable;
using Site.Quantities.Units;
using Site.Text.Diagnostics;

namespace Site.CostModel.Evaluation;

/// <summary>
/// What <c>[calc: …]</c> and the command line ask for: <c>breakeven.monthly-cost</c>, with inputs changed
/// <c>breakeven.monthly-cost(volume=10 Mtok/month, gpu=h100-sxm)</c>, or for a scenario, <c>breakeven.monthly-cost(scenario=busy)</c>.
/// </summary>
/// <param name="Model">The model's name.</param>
/// <param name="Result">The result's name.</param>
/// <param name="Settings">Names and values to set, in the order written.</param>
public sealed record CalcReference(CalcText Model, CalcText Result, ImmutableArray<(CalcText Name, CalcText Value)> Settings)
{
    private const string Example = "Write model.result, or model.result(input=value, …).";

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong, at its offset; null where nothing is.</param>
    public static CalcReference? Parse(string text, out TextProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var head = open < 0 ? text : text[..open];
        var dot = head.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            problem = new TextProblem(
                Rules.Models.UnknownResult,
                0,
                head.Length,
                $"'{head.Trim()}' does not name a result of a model.",
                Example);
            return null;
        }

        var model = Trim(text, 0, dot);
        var result = Trim(text, dot + 1, head.Length);
        if (open < 0)
        {
            return new CalcReference(model, result, []);
        }

        var end = text.TrimEnd().Length;
        if (text[end - 1] != ')')
        {
            var close = text.LastIndexOf(')');
            problem = close < open
                ? new TextProblem(Rules.Models.UnknownInput, open, 1, $"A bracket of '{text}' is not closed.", Example)
                : Trim(text, close + 1, end).Problem(
                    Rules.Models.UnknownInput, $"'{text[(close + 1)..end].Trim()}' stands behind what is set.", Example);
            return null;
        }

        return ReadSettings(text, open + 1, end - 1, out problem) is { } settings ? new CalcReference(model, result, settings) : null;
    }

    private static ImmutableArray<(CalcText Name, CalcText Value)>? ReadSettings(string text, int from, int to, out TextProblem? problem)
    {
        problem = null;
        var settings = ImmutableArray.CreateBuilder<(CalcText Name, CalcText Value)>();
        foreach (var (start, stop) in Parts(text, from, to))
        {
            var equals = text.IndexOf('=', start, stop - start);
            if (equals < 0)
            {
                var part = Trim(text, start, stop);
                problem = part.Problem(
                    Rules.Models.UnknownInput,
                    $"'{part.Text}' sets nothing.",
                    part.Text.Length == 3 && part.Text.All(char.IsAsciiDigit) && settings.Count > 0
                        ? "A comma stands between what is set: write numbers with nothing between thousands."
                        : Example);
                return null;
            }

            var (name, value) = (Trim(text, start, equals), Trim(text, equals + 1, stop));
            problem = settings.Any(s => s.Name.Text == name.Text)
                ? name.Problem(Rules.Models.UnknownInput, $"'{name.Text}' is set twice.", "Leave one of them out.")
                : value.Text.AsSpan().ContainsAny(';', '=')
                    ? value.Problem(
                        Rules.Models.UnknownInput,
                        $"'{value.Text}' is no value.",
                        "Write a comma between what is set: (name=value, name=value).")
                : null;
            if (problem is not null)
            {
                return null;
            }

            settings.Add((name, value));
        }

        return settings.ToImmutable();
    }

    /// <summary>The parts between commas; commas within brackets of their own do not count.</summary>
    private static IEnumerable<(int Start, int Stop)> Parts(string text, int from, int to)
    {
        var depth = 0;
        var start = from;
        for (var i = from; i < to; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return (start, i);
                start = i + 1;
            }
        }

        yield return (start, to);
    }

    private static CalcText Trim(string text, int start, int stop)
    {
        var raw = text[start..stop];
        return new CalcText(raw.Trim(), start + (raw.Length - raw.TrimStart().Length));
    }
}
