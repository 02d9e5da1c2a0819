using System.Collections.Immutable;
using Site.Verification.Models;

namespace Site.Verification.Shown;

/// <summary>How far a result moves with an input alone, as calculators show it.</summary>
/// <param name="Input">The input.</param>
/// <param name="Range">Its range, in words.</param>
/// <param name="AtLow">The result at the low end.</param>
/// <param name="AtHigh">The result at the high end.</param>
/// <param name="Width">How far the result moves.</param>
/// <param name="Sentence">The same as a sentence, but for what the input is called.</param>
internal sealed record CaseSwing(string Input, string Range, string? AtLow, string? AtHigh, double Width, string Sentence);

/// <summary>What moves a result of a case.</summary>
internal static class CaseSwings
{
    /// <summary>All inputs that move a result; none where the model has no such result.</summary>
    /// <param name="given">The case.</param>
    /// <param name="name">The result.</param>
    public static ImmutableArray<CaseSwing> Of(ModelCase given, string name)
    {
        if (given.ResultOf(name) is not { } result)
        {
            return [];
        }

        return [.. given.Document.Inputs.Select(i => At(i.Name)).OfType<CaseSwing>()];

        CaseSwing? At(string input)
        {
            if (given.Inputs[input].RangeOf(input) is not { } range
                || given.PlainOf(input) is not { } format
                || given.With(input, range.Low) is not { } low
                || given.With(input, range.High) is not { } high)
            {
                return null;
            }

            var (atLow, atHigh) = (low[name], high[name]);
            var width = atLow.Equals(atHigh) ? 0 : Math.Abs(atHigh - atLow);
            var words = $"{format.ShowEnd(range.Low)} to {format.Show(range.High)}";
            var (shownLow, shownHigh) = (given.Show(result, atLow), given.Show(result, atHigh));
            var sentence = $". At {format.Show(range.Low)} it is {shownLow}, at {format.Show(range.High)} {shownHigh}.";
            return width > 0 ? new CaseSwing(input, words, shownLow, shownHigh, width, sentence) : null;
        }
    }
}
