using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.CostModel.Yaml;

/// <summary>Reads units and quantities from YAML; what is wrong is reported at its own column.</summary>
internal static class YamlUnits
{
    /// <summary>What to report where a unit has to be and is not.</summary>
    public static Diagnostic MissingUnit(this YamlMap map) => map.Missing("unit", "Add 'unit: …'; 1 for pure numbers.");

    /// <summary>A unit; null where the key is absent or the unit is broken, which is then reported.</summary>
    public static Unit? Unit(this YamlMap map, string key, IDiagnosticSink diagnostics)
    {
        if (map.Scalar(key) is not { } scalar)
        {
            return null;
        }

        var unit = UnitParser.Parse(scalar.Text, out var problem);
        Report(problem, scalar, diagnostics);
        return unit;
    }

    /// <summary>A quantity in whatever unit it is written in.</summary>
    public static Quantity? Quantity(this YamlMap map, string key, IDiagnosticSink diagnostics)
    {
        if (map.Scalar(key) is not { } scalar)
        {
            return null;
        }

        var quantity = QuantityParser.Parse(scalar.Text, out var problem);
        Report(problem, scalar, diagnostics);
        return quantity;
    }

    /// <summary>A quantity, converted to the unit it is wanted in; a number without a unit is taken to be in it.</summary>
    public static Quantity? QuantityIn(this YamlMap map, string key, Unit unit, IDiagnosticSink diagnostics) =>
        map.Scalar(key) is { } scalar ? QuantityIn(scalar, unit, diagnostics) : null;

    /// <summary>A quantity, converted to the unit it is wanted in; a number without a unit is taken to be in it.</summary>
    public static Quantity? QuantityIn(YamlScalar scalar, Unit unit, IDiagnosticSink diagnostics)
    {
        var written = QuantityParser.Parse(scalar.Text, out var problem, bare: unit);
        Report(problem, scalar, diagnostics);
        if (written is null)
        {
            return null;
        }

        if (written.In(unit) is { } converted)
        {
            if (double.IsFinite(converted.Value))
            {
                return converted;
            }

            diagnostics.Report(Rules.Models.QuantitySyntax.At(
                scalar.Location,
                $"'{scalar.Text}' is larger than any number that models compute with.",
                "Write a smaller one."));
            return null;
        }

        diagnostics.Report(Rules.Models.ValueUnit.At(
            scalar.Location,
            $"'{scalar.Text}' cannot be given in {unit}.",
            $"Write the value in {unit}, or in a unit of the same kind."));
        return null;
    }

    /// <summary>Low and high around a likely value; reports them if they do not lie around it.</summary>
    public static (Quantity? Low, Quantity? High) Range(this YamlMap map, Quantity? likely, Unit unit, IDiagnosticSink diagnostics)
    {
        var low = map.QuantityIn("low", unit, diagnostics);
        var high = map.QuantityIn("high", unit, diagnostics);
        CheckOrder(map, "low", low, likely, diagnostics);
        CheckOrder(map, "high", likely, high, diagnostics);
        return (low, high);
    }

    private static void CheckOrder(YamlMap map, string key, Quantity? smaller, Quantity? larger, IDiagnosticSink diagnostics)
    {
        if (smaller is not null && larger is not null && smaller.Exact > larger.Exact)
        {
            var relation = key == "low"
                ? $"The low value {smaller} lies above the likely value {larger}."
                : $"The high value {larger} lies below the likely value {smaller}.";
            diagnostics.Report(Rules.Models.RangeOrder.At(map.LocationOf(key), relation, "Write low, likely and high in rising order."));
        }
    }

    private static void Report(TextProblem? problem, YamlScalar scalar, IDiagnosticSink diagnostics)
    {
        if (problem is not null)
        {
            diagnostics.Report(problem.At(scalar.LocationAt));
        }
    }
}
