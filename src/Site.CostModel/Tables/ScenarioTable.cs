using System.Collections.Frozen;
using System.Collections.Immutable;
using nietras.SeparatedValues;
using Site.CostModel.Models;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tables;

/// <summary>
/// A table of values separated by commas (RFC 4180), tabs or semicolons, with a scenario in each row: columns named after a model's
/// inputs and choices set them, in any case and with hyphens, underscores or spaces; an empty cell leaves the default, all other columns
/// are carried along.
/// </summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record ScenarioTable(ImmutableArray<string> Columns, ImmutableArray<ScenarioRow> Rows)
{
    /// <summary>Columns that tables have for their readers, whatever an input is called.</summary>
    private static readonly FrozenSet<string> Carried = FrozenSet.Create(
        StringComparer.Ordinal,
        "date", "day", "month", "year", "name", "label", "title", "id", "note", "notes", "comment", "source", "url");

    /// <summary>The index of a column, or -1.</summary>
    public int IndexOf(string column) => Columns.IndexOf(column);

    /// <summary>The cells of one column, by its name; none where the table has no such column.</summary>
    public static ImmutableArray<string> Column(InputText file, string column)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var reader = Open(file);
        if (!reader.MoveNext())
        {
            return [];
        }

        var index = TableCells.Of(reader.Current).IndexOf(column);
        var cells = ImmutableArray.CreateBuilder<string>();
        while (index >= 0 && reader.MoveNext())
        {
            if (reader.Current.ColCount > index)
            {
                cells.Add(reader.Current[index].ToString());
            }
        }

        return cells.ToImmutable();
    }

    /// <summary>Reads a table; what is wrong is reported at its cell.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The model whose inputs the columns name.</param>
    /// <param name="defaults">The inputs where a row says nothing.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The table; null where it has no header or names no input of the model.</returns>
    public static ScenarioTable? Read(InputText file, Model model, ModelInputs defaults, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (string.IsNullOrWhiteSpace(file.Text))
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File),
                "The table is empty.",
                "Begin with a line that names the columns."));
            return null;
        }

        if (UnclosedQuote.IsReported(file, SeparatorOf(file.Text), diagnostics))
        {
            return null;
        }

        // The header is read as a row, since columns that are only carried along may be named alike, or not at all.
        using var reader = Open(file);
        reader.MoveNext();
        var columns = TableCells.Of(reader.Current);
        if (Settings(columns, file, model, diagnostics) is not { } settings)
        {
            return null;
        }

        var readRow = new ScenarioRowReader(file.File, settings, defaults, diagnostics);
        var rows = ImmutableArray.CreateBuilder<ScenarioRow>();
        foreach (var row in reader)
        {
            if (!row.Span.IsWhiteSpace())
            {
                rows.Add(readRow.Read(row));
            }
        }

        return new ScenarioTable(columns, rows.ToImmutable());
    }

    /// <summary>What each column sets, null for one that is only carried along; null where no table can be read by these columns.</summary>
    private static ImmutableArray<string?>? Settings(
        ImmutableArray<string> columns,
        InputText file,
        Model model,
        IDiagnosticSink diagnostics)
    {
        ImmutableArray<string?> settings = [.. columns.Select(c => Setting(model, c))];
        if (settings.OfType<string>().GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1),
                $"More than one column sets '{twice.Key}'.",
                "Keep one of them."));
            return null;
        }

        if (settings.All(n => n is null))
        {
            var known = model.Choices.Select(c => c.Name).Concat(model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name));
            diagnostics.Report(Rules.Models.Table.At(
                new FileLocation(file.File, 1, 1),
                $"No column is named after an input of the model '{model.Name}'.",
                $"Its inputs are {string.Join(", ", known)}."));
            return null;
        }

        foreach (var (column, name) in columns.Zip(settings))
        {
            if (name is null && WayOut(model, column, settings) is { } wayOut)
            {
                diagnostics.Report(Rules.Models.Column.At(
                    new FileLocation(file.File, 1, 1),
                    $"The column '{ShortText.Of(column)}' sets nothing, and is carried along.",
                    wayOut));
            }
        }

        return settings;
    }

    /// <summary>What the author of a column probably meant that sets nothing; null where it is one that is only carried along.</summary>
    private static string? WayOut(Model model, string column, ImmutableArray<string?> settings)
    {
        var name = Names.Meant(column);
        if (name is "scenario" or "scenarios" or "case")
        {
            return "Give the scenario of all rows with --scenario; a row of its own sets each input in a column.";
        }

        if (model.Results.Any(r => r.Name == name))
        {
            return "It has the name of a result, which is computed: leave it out, or name it otherwise.";
        }

        if (Carried.Contains(name))
        {
            return null;
        }

        var free = model.Choices.Select(c => c.Name).Concat(model.Inputs.Where(i => !i.IsFixed).Select(i => i.Name))
            .Where(n => !settings.Contains(n, StringComparer.Ordinal))
            .ToList();
        var head = name.Split('(', '[', '/', ',', ':')[0].Trim('-', ' ');
        var known = free.Find(n => n == head || (name.StartsWith(n, StringComparison.Ordinal) && name[n.Length] == '-'));
        return known is not null ? $"Name it '{known}', and write its unit in the cells."
            : (Labelled(model, head, free) ?? Nearest.Slip(name, free)) is { } meant ? $"Did you mean '{meant}'?" : null;
    }

    /// <summary>The one that a column names by its label, with a word before its name, or by how its name begins; null for none.</summary>
    private static string? Labelled(Model model, string head, List<string> free)
    {
        const int Telling = 3;
        var labels = model.Inputs.Select(i => (i.Name, i.Label)).Concat(model.Choices.Select(c => (c.Name, c.Label)));
        return labels.Where(l => free.Contains(l.Name) && Names.Meant(l.Label) == head).Select(l => l.Name).FirstOrDefault()
            ?? free.Find(n => head.EndsWith("-" + n, StringComparison.Ordinal))
            ?? (head.Length >= Telling && free.FindAll(n => n.StartsWith(head, StringComparison.Ordinal)) is [var only] ? only : null);
    }

    private static SepReader Open(InputText file) =>
        Sep.New(SeparatorOf(file.Text))
            .Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true, Trim = SepTrim.All })
            .FromText(file.Text);

    /// <summary>What separates the cells: a comma, or where the header has none, a tab or a semicolon.</summary>
    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length);
        return header.Contains(',') ? ',' : header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    /// <summary>The input or choice that a column is named after, or null.</summary>
    private static string? Setting(Model model, string column)
    {
        var name = Names.Meant(column);
        return model.FindInput(name) is not null || model.FindChoice(name) is not null ? name : null;
    }
}
