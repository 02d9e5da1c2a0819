using System.Collections.Immutable;
using Site.CostModel.Models;

namespace Site.CostModel.Evaluation;

/// <summary>How far a result moves with one input alone, from one end of what is likely of it to the other.</summary>
/// <param name="Input">The input.</param>
/// <param name="Low">The low end of its range.</param>
/// <param name="High">The high end.</param>
/// <param name="AtLow">The result at the low end, all else as given.</param>
/// <param name="AtHigh">The result at the high end.</param>
public sealed record Swing(ModelInput Input, double Low, double High, double AtLow, double AtHigh)
{
    /// <summary>How many are told: what moves a result less than these does not decide it.</summary>
    public const int Most = 8;

    /// <summary>How long the scale of the bars is, in units of their drawing.</summary>
    public const double BarWidth = 1000;

    /// <summary>How wide a bar is at least: one narrower would not be seen.</summary>
    public const double LeastBar = 4;

    /// <summary>How many inputs a reader is asked for first, where a model does not name them.</summary>
    private const int MainControls = 3;

    /// <summary>How far the result moves; infinite where it cannot be had at one of the ends.</summary>
    private double Width => AtLow.Equals(AtHigh) ? 0 : Math.Abs(AtHigh - AtLow);

    /// <summary>
    /// The inputs that move a result, the widest first and of equal ones in the model's order; at most <see cref="Most"/>. A searched
    /// choice is searched again at each end. The calculators' script finds the same (<c>decides.js</c>).
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The inputs, with their ranges.</param>
    /// <param name="result">One of the model's results.</param>
    public static ImmutableArray<Swing> Of(Model model, ModelInputs inputs, ModelResult result)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            .. model.Inputs.Zip(inputs.Values)
                .Where(i => i.Second.IsUncertain)
                .Select(i => At(i.First, i.Second.Low ?? i.Second.Likely, i.Second.High ?? i.Second.Likely))
                .Where(s => s.Width > 0)
                .OrderByDescending(s => s.Width)
                .Take(Most),
        ];

        Swing At(ModelInput input, double low, double high) => new(input, low, high, ResultAt(input, low), ResultAt(input, high));

        double ResultAt(ModelInput input, double value) => model.Evaluate(inputs.With(input, value)).ValueOf(result.Name);
    }

    /// <summary>
    /// What a reader comes to a model for, as the model says; or else its first result that is no share of draws, and the three controls
    /// that move it most, filled up in the model's order.
    /// </summary>
    public static ModelMain MainOf(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var result = model.Main?.Result ?? model.Results.FirstOrDefault(r => r.ShownEnd is null) ?? model.Results[0];
        if (model.Main is { Controls.IsEmpty: false } main)
        {
            return main;
        }

        var moving = Of(model, model.Defaults, result).Select(s => s.Input);
        var controls = moving.Concat(model.Inputs.Where(i => i.SetBy is null)).Concat(model.Inputs)
            .Where(i => !i.IsFixed)
            .Select(i => i.SetBy ?? i.Name)
            .Distinct()
            .Take(MainControls);
        return new ModelMain(result, [.. controls]);
    }
}
