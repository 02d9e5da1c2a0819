using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.Generator.Files;
using Site.Generator.Paths;

namespace Site.Generator.Facts;

/// <summary>
/// The tables of facts for spreadsheets: <c>facts/TABLE.csv</c>, a line for each fact with its labels, unit, date, source and confidence.
/// </summary>
internal static class FactTables
{
    private const string Head = "row,column,value,unit,low,high,conditions,date,confidence,source,address,fact";

    private static readonly SitePath Folder = SitePath.FromRelative("facts");

    /// <summary>Where a table is published.</summary>
    /// <param name="table">The table.</param>
    public static SitePath PathOf(FactTable table) => Folder.Append(table.Name + ".csv");

    /// <summary>Whether an address is one at which tables of facts are looked for.</summary>
    public static bool IsOwn(SitePath path) =>
        path == PriceFacts.Table || (path is { Depth: 1, Extension: ".csv" } && path.TopFolder == Folder.Value);

    /// <summary>What a table calls the fact in a cell of it.</summary>
    public static string NameOf(FactRow row, FactColumn column) => $"{row.Label}: {column.Label}";

    /// <summary>Writes the tables of a site.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="resolved">What each rests on, by its name.</param>
    public static IEnumerable<RenderedFile> Write(FactSet facts, ImmutableDictionary<string, ResolvedFact> resolved)
    {
        foreach (var table in facts.Tables)
        {
            var text = new StringBuilder(Head).Append("\r\n");
            foreach (var row in table.Rows)
            {
                foreach (var column in table.Columns.Where(c => row.Cells.ContainsKey(c.Name)))
                {
                    var fact = row.Cells[column.Name];
                    AppendLine(text, row.Label, column.Label, fact, resolved.GetValueOrDefault(fact.Id));
                }
            }

            yield return new RenderedFile(PathOf(table), Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    /// <summary>Writes every price, whichever table it stands in.</summary>
    /// <param name="prices">The prices.</param>
    public static RenderedFile WritePrices(IEnumerable<PriceFact> prices)
    {
        var text = new StringBuilder(Head).Append("\r\n");
        foreach (var price in prices)
        {
            AppendLine(text, price.Thing, price.Kind, price.Fact, price.Resolved);
        }

        return new RenderedFile(PriceFacts.Table, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendLine(StringBuilder text, string row, string? column, Fact fact, ResolvedFact? resolved)
    {
        var evidence = resolved?.Evidence.FirstOrDefault();
        var level = evidence is null ? null : resolved!.Confidence.Level.ToWord();
        string?[] cells =
        [
            row,
            column,
            ModelEvaluation.Exact(fact.Value.Value),
            fact.Value.Unit.ToString(),
            fact.Low is { } low ? ModelEvaluation.Exact(low.Value) : null,
            fact.High is { } high ? ModelEvaluation.Exact(high.Value) : null,
            fact.Terms.Words,
            evidence?.Date?.ToString(),
            level,
            evidence?.Source.Title,
            evidence?.Source.Pinned ?? evidence?.Source.Url,
            fact.Id,
        ];
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    /// <summary>
    /// A cell as RFC 4180 has it. Spreadsheets take what begins with a sign for a formula, so words that do have a space before them.
    /// </summary>
    private static string Cell(string? value)
    {
        var isFormula = value is ['=' or '+' or '-' or '@' or '\t', ..] && !double.TryParse(value, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? " " + value : value ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
