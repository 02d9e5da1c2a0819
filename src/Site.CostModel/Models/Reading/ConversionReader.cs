using System.Collections.Immutable;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// Reads conversions: names for factors of exactly one, such as <c>hours-per-month: 730 h/month</c>. The number may be left out, since
/// the unit decides it.
/// </summary>
internal static class ConversionReader
{
    /// <summary>Reads every conversion.</summary>
    /// <param name="entries">The conversions.</param>
    /// <param name="firstSlot">The place of the first among the model's values.</param>
    /// <param name="taken">The names taken so far.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ImmutableArray<ModelConversion> Read(
        IEnumerable<ModelEntry> entries,
        int firstSlot,
        Dictionary<string, FileLocation> taken,
        IDiagnosticSink diagnostics)
    {
        var conversions = ImmutableArray.CreateBuilder<ModelConversion>();
        foreach (var entry in entries)
        {
            if (taken.Take(entry.Name, entry.Location, diagnostics) && entry.Section.Scalar(entry.Name) is { } scalar)
            {
                // A broken conversion still has its name, so that formulas that use it are not blamed.
                var value = ReadValue(scalar, diagnostics) ?? new Quantity(1, Unit.Unknown);
                conversions.Add(new ModelConversion(entry.Name, value, entry.Location) { Slot = firstSlot + conversions.Count });
            }
        }

        return conversions.ToImmutable();
    }

    private static Quantity? ReadValue(YamlScalar scalar, IDiagnosticSink diagnostics)
    {
        var hasNumber = scalar.Text.Length > 0 && char.IsAsciiDigit(scalar.Text[0]) && scalar.Text is not ['1', '/', ..];
        TextProblem? problem = null;
        var written = hasNumber ? QuantityParser.Parse(scalar.Text, out problem) : null;
        var unit = hasNumber ? written?.Unit : UnitParser.Parse(scalar.Text, out problem);
        if (unit is null)
        {
            diagnostics.Report(problem!.At(scalar.LocationAt));
            return null;
        }

        if (!Unit.One.TryFactorTo(unit, out var number))
        {
            diagnostics.Report(Rules.Models.Conversion.At(
                scalar.Location,
                $"'{scalar.Text}' is no conversion: what stands over and under the line are not of one kind.",
                "Make it an input, with a fact or an assumption for its value."));
            return null;
        }

        if (written is not null && written.Exact != number)
        {
            diagnostics.Report(Rules.Models.Conversion.At(
                scalar.Location,
                $"'{scalar.Text}' does not equal one: the number in {unit} is {number}.",
                $"Write '{unit}', or make it an input."));
            return null;
        }

        return new Quantity(number, unit);
    }
}
