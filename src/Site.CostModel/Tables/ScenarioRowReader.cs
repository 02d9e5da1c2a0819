using System.Collections.Immutable;
using nietras.SeparatedValues;
using Site.CostModel.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tables;

/// <summary>Reads the rows below a table's header.</summary>
/// <param name="file">The table's file.</param>
/// <param name="names">What each column sets; null for one that is only carried along.</param>
/// <param name="defaults">The inputs where a row says nothing.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ScenarioRowReader(
    string file,
    ImmutableArray<string?> names,
    ModelInputs defaults,
    IDiagnosticSink diagnostics)
{
    /// <summary>Reads a row.</summary>
    public ScenarioRow Read(SepReader.Row row)
    {
        var line = row.LineNumberFrom;
        var cells = ImmutableArray.CreateBuilder<string>(row.ColCount);
        var places = new int[row.ColCount];
        for (var i = 0; i < row.ColCount; i++)
        {
            places[i] = row.Span.Overlaps(row[i].Span, out var offset) ? offset + 1 : 1;
            cells.Add(row[i].ToString());
        }

        return Read(cells.ToImmutable(), places, line);
    }

    private ScenarioRow Read(ImmutableArray<string> cells, int[] places, int line)
    {
        var start = new FileLocation(file, line, 1);
        if (cells.Length != names.Length)
        {
            diagnostics.Report(Rules.Models.Table.At(
                start,
                $"The row has {cells.Length} cells, the header {names.Length}.",
                cells.Length > names.Length
                    ? "Put quotation marks round cells with a comma in them, and end no row with one."
                    : "Write a comma for each cell that is empty, too."));
            return new ScenarioRow(cells, null, start);
        }

        var given = Enumerable.Range(0, names.Length).Where(i => cells[i].Length > 0 && names[i] is not null).ToList();
        var inputs = defaults.Set(
            [.. given.Select(i => KeyValuePair.Create(names[i]!, cells[i]))],
            text => new InputOrigin.Given(text),
            problem => diagnostics.Report(problem.Problem.At(offset => At(given[problem.Index], offset))));
        return new ScenarioRow(cells, inputs, start);

        FileLocation At(int column, int offset) => new(file, line, places[column] + offset);
    }
}
