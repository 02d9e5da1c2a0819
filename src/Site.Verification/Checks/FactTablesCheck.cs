using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Facts;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Facts;
using Site.Verification.Indexes;

namespace Site.Verification.Checks;

/// <summary>
/// The tables of facts for spreadsheets, <c>facts/TABLE.csv</c> and <c>all-prices.csv</c>, say of each fact what the facts say (F8).
/// </summary>
/// <param name="index">The index.</param>
/// <param name="facts">Its published files of facts, once they are read.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class FactTablesCheck(PublishedIndex index, Func<IReadOnlyList<FactsFile>> facts, IDiagnosticSink diagnostics) : SiteCheck
{
    private static readonly ImmutableArray<string> Head =
        ["row", "column", "value", "unit", "low", "high", "conditions", "date", "confidence", "source", "address", "fact"];

    private readonly string _folder = IndexPlace.FolderOf(index.Path) + "facts/";
    private readonly string _prices = IndexPlace.FolderOf(index.Path) + "all-prices.csv";
    private readonly ConcurrentDictionary<string, byte[]> _tables = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Has(string path) => path == _prices || (path.StartsWith(_folder, StringComparison.Ordinal)
        && path.EndsWith(".csv", StringComparison.Ordinal) && !path[_folder.Length..].Contains('/', StringComparison.Ordinal));

    /// <inheritdoc/>
    public override void Take(string path, byte[] content) => _tables[path] = content;

    /// <inheritdoc/>
    public override void Run()
    {
        var files = facts();
        var known = files.SelectMany(f => f.All.Select(fact => (File: f, fact.Entry))).DistinctBy(f => f.Entry.Id, StringComparer.Ordinal)
            .ToDictionary(f => f.Entry.Id, StringComparer.Ordinal);

        // A site without facts may have any files of these names.
        foreach (var (path, content) in _tables.Where(_ => files.Count > 0).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (FindProblem(PublishedTable.Of(content), path == _prices, known) is { } problem)
            {
                diagnostics.Report(Rules.Twin.NotTheFact.At(
                    new FileLocation(path),
                    problem,
                    "Build the site again, or find out who changed the table."));
            }
        }
    }

    private static string? FindProblem(
        PublishedTable table,
        bool isOfPrices,
        Dictionary<string, (FactsFile File, FactEntry Entry)> known)
    {
        if (!table.Columns.SequenceEqual(Head))
        {
            return $"Its columns are not '{string.Join(',', Head)}'.";
        }

        var cells = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Length != Head.Length || !known.TryGetValue(row[^1], out var fact))
            {
                return $"'{ShortText.Of(string.Join(',', row))}' is of no fact.";
            }

            if (!Expected(fact.File, fact.Entry).SequenceEqual(row[2..^1].Select(Plain)))
            {
                return $"What it says of the fact '{fact.Entry.Id}' is not what '{fact.File.Path}' says.";
            }

            if (!IsCalled(fact.Entry, Plain(row[0]), Plain(row[1]), isOfPrices))
            {
                return $"The fact '{fact.Entry.Id}' is not '{ShortText.Of($"{row[0]}: {row[1]}")}'.";
            }

            if (!cells.Add(isOfPrices ? fact.Entry.Id : $"{row[0]}\n{row[1]}\n{fact.Entry.Id}"))
            {
                return $"'{ShortText.Of($"{row[0]}: {row[1]}")}' stands there twice.";
            }
        }

        return null;
    }

    private static IEnumerable<string> Expected(FactsFile file, FactEntry fact)
    {
        var evidence = fact.Evidence[0];
        var source = file.FindSource(evidence.Source);
        var terms = new OfferTerms(evidence.Conditions, evidence.AvailableUntil);
        string?[] cells =
        [
            fact.Value, fact.Unit, fact.Low, fact.High, terms.Words, evidence.Date?.ToString(), fact.Confidence.Level.ToWord(),
            source?.Title, source?.Pinned ?? source?.Url,
        ];
        return cells.Select(c => c ?? "");
    }

    /// <summary>Whether a fact is what row and column call it; in the list of prices the table's name stands behind the column.</summary>
    private static bool IsCalled(FactEntry fact, string row, string column, bool isOfPrices) =>
        (fact.AlsoAs ?? []).Prepend(fact.Label).Any(name =>
            name == (column.Length == 0 ? row : $"{row}: {column}")
            || (isOfPrices && column.EndsWith(')') && $"{row}: {column}".StartsWith(name + " (", StringComparison.Ordinal)));

    /// <summary>Spreadsheets take what begins with a sign for a formula, so words that do have a space before them.</summary>
    private static string Plain(string cell) =>
        cell is [' ', '=' or '+' or '-' or '@' or '\t', ..] && !double.TryParse(cell, CultureInfo.InvariantCulture, out _)
            ? cell[1..]
            : cell;
}
