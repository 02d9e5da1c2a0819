using Site.CostModel.Charts;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Formulas;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.JavaScript;

/// <summary>
/// The numbers that the generator and the scripts must have alike, printed for the scripts from where the generator has them. A script
/// imports them from <c>constants.js</c>, which is made here and is no file.
/// </summary>
public static class SharedConstants
{
    /// <summary>The name scripts import them by.</summary>
    public const string FileName = "constants.js";

    private static readonly (string Name, double Value)[] All =
    [
        ("ln2High", Power.Ln2High),
        ("ln2Low", Power.Ln2Low),
        ("inverseLn2", Power.InverseLn2),
        ("squareRootOfHalf", Power.SquareRootOfHalf),
        ("oddTerms", Power.OddTerms),
        ("factorialTerms", Power.FactorialTerms),
        ("largestTwo", Power.LargestTwo),
        ("twoSteps", Power.TwoSteps),
        ("mostMultiplied", Power.MostMultiplied),
        ("overflow", Power.Overflow),
        ("underflow", Power.Underflow),
        ("trustedDigits", Decimals.TrustedDigits),
        ("moneyPlaces", Decimals.MoneyPlaces),
        ("plainDigits", DisplayFormat.PlainDigits),
        ("roughDigits", DisplayFormat.RoughDigits),
        ("fieldDigits", DisplayFormat.MaxDigits),
        ("hashStart", Xoshiro128.HashStart),
        ("hashFactor", Xoshiro128.HashFactor),
        ("weyl", Xoshiro128.Weyl),
        ("mixFirst", Xoshiro128.MixFirst),
        ("mixSecond", Xoshiro128.MixSecond),
        ("highUnit", Xoshiro128.HighUnit),
        ("randomUnits", Xoshiro128.Units),
        ("usualSamples", Sampler.Samples),
        ("chartSamples", Sampler.ChartSamples),
        ("tiny", ChartScale.Tiny),
        ("huge", ChartScale.Huge),
        ("tickSteps", ChartScale.TickSteps),
        ("mostTicks", ChartScale.MostTicks),
        ("mostLogarithmicTicks", ChartScale.MostLogarithmicTicks),
        ("wideRatio", ChartDomain.WideRatio),
        ("mostTurns", ChartTurns.MostTurns),
        ("chartWidth", ChartLayout.Width),
        ("plotTop", ChartLayout.PlotTop),
        ("plotBottom", ChartLayout.PlotBottom),
        ("plotRight", ChartLayout.PlotRight),
        ("glyph", ChartLayout.Glyph),
        ("labelsGap", ChartLayout.LabelsGap),
        ("tickGap", ChartLayout.TickGap),
        ("tickDrop", ChartLayout.TickDrop),
        ("unitBaseline", ChartLayout.UnitBaseline),
        ("alongDrop", ChartLayout.AlongDrop),
        ("axisDrop", ChartLayout.AxisDrop),
        ("limitGap", ChartLayout.LimitGap),
        ("limitDrop", ChartLayout.LimitDrop),
        ("hereRise", ChartLayout.HereRise),
        ("hereGap", ChartLayout.HereGap),
        ("turnRadius", ChartLayout.TurnRadius),
        ("turnGap", ChartLayout.TurnGap),
        ("turnDrop", ChartLayout.TurnDrop),
        ("dotRadius", ChartLayout.DotRadius),
        ("labelSteps", ChartLabels.Steps),
        ("labelAbove", ChartLabels.Above),
        ("labelBelow", ChartLabels.Below),
        ("ascent", ChartLabels.Ascent),
        ("descent", ChartLabels.Descent),
        ("steepness", ChartLabels.Steepness),
        ("farness", ChartLabels.Farness),
        ("crossingCost", ChartLabels.CrossingCost),
        ("awayCost", ChartLabels.AwayCost),
        ("mostSwings", Swing.Most),
        ("swingWidth", Swing.BarWidth),
        ("leastBar", Swing.LeastBar),
    ];

    /// <summary>The names scripts may import.</summary>
    public static IEnumerable<string> Names => All.Select(c => c.Name);

    /// <summary>The module of the constants: a declaration of each, one a line.</summary>
    /// <param name="isWanted">Which are declared.</param>
    public static string Module(Func<string, bool> isWanted)
    {
        var js = new ScriptWriter();
        foreach (var (name, value) in All.Where(c => isWanted(c.Name)))
        {
            js.Line($"export const {name} = {ScriptWriter.Number(value)};");
        }

        return js.ToString();
    }
}
