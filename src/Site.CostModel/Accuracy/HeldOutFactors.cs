using System.Collections.Immutable;
using System.Globalization;
using nietras.SeparatedValues;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Tables;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Accuracy;

/// <summary>A factor that was fitted, and what it comes to where measurements of one thing are left out.</summary>
/// <param name="Fact">The factor, fitted to all measurements.</param>
/// <param name="Prior">What it is taken for where nothing was measured, in the unit of <paramref name="Fact"/>.</param>
/// <param name="Width">How far its natural logarithm may lie from the prior's: the fit counts the square of the distance over this.</param>
/// <param name="Without">Its value fitted without a thing, by the thing's name.</param>
public sealed record HeldOutFactor(Fact Fact, double Prior, double Width, ImmutableDictionary<string, double> Without);

/// <summary>
/// A model's factors fitted without one thing at a time: a table with a row for each factor, which is named by its fact, and a column for
/// each thing left out. A prediction for a thing with the factors of its column says what a prediction is worth for a thing never measured.
/// </summary>
public sealed class HeldOutFactors
{
    private const string FactorColumn = "factor";
    private const string UnitColumn = "unit";
    private const string PriorColumn = "prior";
    private const string WidthColumn = "width";

    private readonly ImmutableDictionary<string, HeldOutFactor> _byId;

    private HeldOutFactors(InputText file, ImmutableArray<HeldOutFactor> factors, ImmutableArray<string> things)
    {
        File = file;
        Factors = factors;
        Things = things;
        _byId = factors.ToImmutableDictionary(f => f.Fact.Id, StringComparer.Ordinal);
    }

    /// <summary>The file they are in.</summary>
    public InputText File { get; }

    /// <summary>The factors, in the order of the file.</summary>
    public ImmutableArray<HeldOutFactor> Factors { get; }

    /// <summary>What was left out, one at a time.</summary>
    public ImmutableArray<string> Things { get; }

    /// <summary>Reads the table; what is wrong is reported at its line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="facts">The facts that the factors are.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The factors; null where the table cannot be read.</returns>
    public static HeldOutFactors? Read(InputText file, FactSet facts, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (UnclosedQuote.IsReported(file, ',', diagnostics))
        {
            return null;
        }

        using var reader = Sep.New(',')
            .Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true, Trim = SepTrim.All })
            .FromText(file.Text);
        if (!reader.MoveNext() || TableCells.Of(reader.Current) is not [FactorColumn, UnitColumn, PriorColumn, WidthColumn, _, ..] header)
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1),
                "The table of factors does not begin with its columns.",
                $"Begin with '{FactorColumn},{UnitColumn},{PriorColumn},{WidthColumn}' and the names of what is left out."));
            return null;
        }

        var things = header[4..];
        if (things.GroupBy(t => t, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1),
                $"The table has two columns '{twice.Key}'.",
                "Keep one column for each thing left out."));
            return null;
        }

        var rows = new OrderedDictionary<string, HeldOutFactor>(StringComparer.Ordinal);
        var sound = true;
        foreach (var row in reader)
        {
            var location = new FileLocation(file.File, row.LineNumberFrom, 1);
            var factor = ReadRow(row, things, location, facts, diagnostics);
            if (factor is not null && !rows.TryAdd(factor.Fact.Id, factor))
            {
                diagnostics.Report(Rules.Models.Table.At(
                    location, $"The table has another row for '{factor.Fact.Id}'.", "Keep one row for each factor."));
                sound = false;
            }

            sound &= factor is not null;
        }

        if (sound && rows.Count == 0)
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1), "The table of factors has no rows.", "Add a row for each factor, or remove the file."));
        }

        return sound && rows.Count > 0 ? new HeldOutFactors(file, [.. rows.Values], things) : null;
    }

    /// <summary>Inputs as they are with the factors fitted without a thing; null where none were.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">Its inputs: each that is one of the factors is replaced.</param>
    /// <param name="thing">What is left out.</param>
    public ModelInputs? Without(Model model, ModelInputs inputs, string? thing)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputs);
        if (thing is null || !Things.Contains(thing))
        {
            return null;
        }

        var replaced = inputs;
        foreach (var input in model.Inputs)
        {
            if (FactorOf(inputs, input) is { } factor && factor.Fact.Value.Unit.TryFactorTo(input.Unit, out var scale))
            {
                replaced = replaced.With(input, factor.Without[thing] * scale.ToDouble());
            }
        }

        return replaced;
    }

    /// <summary>The factor that an input is, or null.</summary>
    /// <param name="inputs">The inputs of a model.</param>
    /// <param name="input">One of them.</param>
    public HeldOutFactor? FactorOf(ModelInputs inputs, ModelInput input)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(input);
        return inputs.Values[input.Slot].Origin is InputOrigin.FromFact { Source.Id: var id } ? _byId.GetValueOrDefault(id) : null;
    }

    private static HeldOutFactor? ReadRow(
        SepReader.Row row,
        ImmutableArray<string> things,
        FileLocation location,
        FactSet facts,
        IDiagnosticSink diagnostics)
    {
        var cells = TableCells.Of(row);
        if (cells.Length != things.Length + 4)
        {
            diagnostics.Report(Rules.Models.Table.At(
                location,
                $"The row has {cells.Length} cells, the header {things.Length + 4}.",
                "Give a value for each thing left out."));
            return null;
        }

        if (facts.Require(cells[0], location, diagnostics) is not { } fact)
        {
            return null;
        }

        var numbers = cells[2..].Select(Number).ToImmutableArray();
        if (fact.Value.Unit.ToString() != cells[1] || numbers.Any(n => n is null))
        {
            diagnostics.Report(Rules.Models.Table.At(
                location,
                $"The factor '{fact.Id}' is in {fact.Value.Unit}, and its row has another unit or something that is no number above 0.",
                $"Write '{fact.Value.Unit}' and plain numbers."));
            return null;
        }

        return new HeldOutFactor(
            fact,
            numbers[0]!.Value,
            numbers[1]!.Value,
            things.Zip(numbers[2..], (thing, value) => KeyValuePair.Create(thing, value!.Value))
                .ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
            ? value
            : null;
}
