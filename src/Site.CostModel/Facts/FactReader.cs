using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Vocabulary;
using Site.CostModel.Naming;
using Site.CostModel.Yaml;
using Site.Quantities.Prose;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Facts;

/// <summary>Reads facts and tables of facts from YAML.</summary>
internal sealed class FactReader(DateOnly asOf, ErrorWatch diagnostics)
{
    /// <summary>What a row says for itself; no column may be called so.</summary>
    private static readonly string[] RowKeys = ["label", "aliases", "source", "quote", "date", "volatility", "conditions", "until"];

    private readonly List<FactLink> _links = [];
    private readonly List<FactRelation> _relations = [];

    /// <summary>The cells read so far that stand for other facts, to be filled once every fact is known.</summary>
    public IReadOnlyList<FactLink> Links => _links;

    /// <summary>What the files read so far say of their facts, to be checked once every fact is known.</summary>
    public IReadOnlyList<FactRelation> Relations => _relations;

    /// <summary>The facts that were given and refused.</summary>
    public Refusals Refused { get; } = new();

    /// <summary>The tables that were given and refused.</summary>
    public Refusals RefusedTables { get; } = new();

    /// <summary>The single facts of a file. A name may have one dot in it, like the name of a table's cell.</summary>
    public IEnumerable<Fact> ReadFacts(YamlMap? facts)
    {
        foreach (var name in facts?.Keys ?? [])
        {
            diagnostics.Forget();
            Fact? read = null;
            if (name.Split('.', 2).All(part => Names.Check(part, inFormulas: false, facts!.LocationOfKey(name), diagnostics)) &&
                IsNotReserved(name, facts!.LocationOfKey(name)) &&
                facts!.Map(name) is { } map)
            {
                var value = map.Has("value") ? map.Quantity("value", diagnostics) : Missing(map, "value");
                var label = map.RequiredText("label");
                read = ReadFact(name, label ?? name, value, map, FactOrigin.None, FactShapes.Fact);
            }

            if (read is not null)
            {
                yield return read;
            }
            else
            {
                Refused.Add(name, diagnostics);
            }
        }
    }

    /// <summary>The tables of a file.</summary>
    public IEnumerable<FactTable> ReadTables(YamlMap? tables)
    {
        foreach (var name in tables?.Keys ?? [])
        {
            diagnostics.Forget();
            if (Names.Check(name, inFormulas: false, tables!.LocationOfKey(name), diagnostics) && tables.Map(name) is { } map)
            {
                yield return ReadTable(name, map, tables.LocationOfKey(name));
            }
            else
            {
                RefusedTables.Add(name, diagnostics);
            }
        }
    }

    /// <summary>Reads <c>checks</c> of a file or a table: a list of <c>holds</c>, a condition, and <c>say</c>, why it holds.</summary>
    /// <param name="map">The file or the table.</param>
    /// <param name="table">The table's name; null for a file.</param>
    public void ReadRelations(YamlMap map, string? table)
    {
        foreach (var check in map.Maps("checks"))
        {
            var reason = check.RequiredText("say");
            check.RequiredText("holds");
            if (check.Scalar("holds") is { } condition && reason is not null)
            {
                _relations.Add(new FactRelation(table, condition, reason));
            }

            check.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Check);
        }
    }

    private FactTable ReadTable(string name, YamlMap map, FileLocation location)
    {
        var label = map.RequiredText("label") ?? name;
        var tableOrigin = FactOrigin.Read(map, asOf, diagnostics);
        var columns = new List<(FactColumn Column, FactOrigin Origin)>();
        var references = new List<FactReference>();
        var columnMaps = RequiredMap(map, "columns");
        foreach (var column in columnMaps?.Keys ?? [])
        {
            if (RowKeys.Contains(column))
            {
                diagnostics.Report(Rules.Models.Name.At(
                    columnMaps!.LocationOfKey(column),
                    $"'{column}' cannot be a column: each row has a {column} of its own.",
                    "Choose another name."));
            }
            else if (Names.Check(column, inFormulas: false, columnMaps!.LocationOfKey(column), diagnostics) &&
                columnMaps.Map(column) is { } columnMap)
            {
                if (columnMap.Keys.Contains("table"))
                {
                    references.AddRange(ReadReference(column, columnMap));
                    continue;
                }

                var heading = columnMap.RequiredText("label") ?? column;
                diagnostics.Forget();
                var unit = columnMap.Has("unit") ? columnMap.Unit("unit", diagnostics) : MissingUnit(columnMap);
                var cause = unit is null ? diagnostics.Cause : null;
                var origin = FactOrigin.Read(columnMap, asOf, diagnostics);
                columnMap.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Column);
                columns.Add((new FactColumn(column, heading, unit ?? Unit.Unknown) { Cause = cause }, origin.Over(tableOrigin)));
            }
        }

        var rows = ImmutableArray.CreateBuilder<FactRow>();
        var rowMaps = RequiredMap(map, "rows");
        var called = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rowMaps?.Keys ?? [])
        {
            if (Names.Check(row, inFormulas: false, rowMaps!.LocationOfKey(row), diagnostics) && rowMaps.Map(row) is { } rowMap)
            {
                rows.Add(ReadRow(name, row, rowMap, columns) with
                {
                    Aliases = ReadAliases(row, rowMap, called),
                    Refers = references.Where(r => rowMap.Has(r.Name) && rowMap.Text(r.Name) is not null)
                        .ToImmutableDictionary(r => r.Name, r => new ReferredRow(rowMap.Text(r.Name)!, rowMap.LocationOf(r.Name))),
                });
                rowMap.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Row);
            }
        }

        ReadRelations(map, name);
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Table);
        return new FactTable(name, label, [.. columns.Select(c => c.Column)], rows.ToImmutable(), location)
        {
            References = [.. references],
        };
    }

    private static IEnumerable<FactReference> ReadReference(string column, YamlMap map)
    {
        var table = map.RequiredText("table");
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Reference);
        return table is null ? [] : [new FactReference(column, table, map.LocationOf("table"))];
    }

    private FactRow ReadRow(string table, string name, YamlMap map, List<(FactColumn Column, FactOrigin Origin)> columns)
    {
        var label = map.RequiredText("label") ?? name;
        var rowOrigin = FactOrigin.Read(map, asOf, diagnostics);
        var cells = ImmutableDictionary.CreateBuilder<string, Fact>(StringComparer.Ordinal);
        foreach (var (column, columnOrigin) in columns)
        {
            var origin = rowOrigin.Over(columnOrigin);
            var id = $"{name}.{column.Name}";
            var cellLabel = $"{label}: {column.Label}";
            diagnostics.Forget();
            var fact = map.KindOf(column.Name) switch
            {
                YamlKind.Absent => null,
                YamlKind.Map when map.Map(column.Name) is { } cell && cell.Has("fact") => Link(table, name, column, cell),
                YamlKind.Map when map.Map(column.Name) is { } cell =>
                    ReadFact(
                        id,
                        cellLabel,
                        cell.Has("value") ? cell.QuantityIn("value", column.Unit, diagnostics) : Missing(cell, "value"),
                        cell,
                        origin,
                        FactShapes.Cell),
                _ => map.QuantityIn(column.Name, column.Unit, diagnostics) is { } value
                    ? Make(id, cellLabel, value, origin, map.LocationOf(column.Name))
                    : null,
            };
            if (fact is not null)
            {
                cells.Add(column.Name, fact);
            }

            if (column.Cause is { } cause)
            {
                Refused.Add(id, cause);
            }
            else if (fact is null)
            {
                Refused.Add(id, diagnostics);
            }
        }

        return new FactRow(name, label, cells.ToImmutable(), []);
    }

    /// <summary>What else a row is called; no two rows of a table may be called alike, but for case and punctuation.</summary>
    private ImmutableArray<string> ReadAliases(string row, YamlMap map, Dictionary<string, string> called)
    {
        var aliases = map.Has("aliases") ? map.Texts("aliases") : [];
        Take(row, map.Location);
        if (map.Text("label") is { } label)
        {
            called.TryAdd(WrittenName.BareOf(label), row);
        }

        foreach (var (alias, location) in aliases)
        {
            Take(alias, location);
        }

        return [.. aliases.Select(a => a.Text)];

        void Take(string name, FileLocation location)
        {
            if (!called.TryAdd(WrittenName.BareOf(name), row) && called[WrittenName.BareOf(name)] is var other && other != row)
            {
                diagnostics.Report(Rules.Models.DuplicateFact.At(
                    location,
                    $"'{name}' already means the row '{other}' of this table.",
                    "Give each row names of its own."));
            }
        }
    }

    private Fact? Link(string table, string row, FactColumn column, YamlMap cell)
    {
        if (cell.Text("fact") is { } id)
        {
            _links.Add(new FactLink(table, row, column, id, cell.LocationOf("fact")));
        }

        cell.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.Link);
        return null;
    }

    private Fact? ReadFact(string id, string label, Quantity? value, YamlMap map, FactOrigin inherited, YamlShape shape)
    {
        var (low, high) = map.Range(value, value?.Unit ?? Unit.Unknown, diagnostics);
        var origin = FactOrigin.Read(map, asOf, diagnostics).Over(inherited);
        var note = map.Text("note");
        var relation = map.OneOf("relation", VocabularyWords.QuantityRelations) ?? QuantityRelation.Exactly;
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, shape);
        return value is not null && Make(id, label, value, origin, map.LocationOf("value")) is { } fact
            ? fact with { Low = low, High = high, Note = note, Relation = relation }
            : null;
    }

    private Fact? Make(string id, string label, Quantity value, FactOrigin origin, FileLocation location)
    {
        if (origin.Sources.IsEmpty)
        {
            diagnostics.Report(Rules.Models.FactSource.At(
                location,
                $"The fact '{id}' has no source.",
                "Add 'source: key' or 'source: key#quote', naming a source of _sources/."));
            return null;
        }

        return new Fact
        {
            Id = id,
            Label = label,
            Value = value,
            Sources = origin.Sources,
            Quote = origin.Quote,
            Date = origin.Date,
            Volatility = origin.Volatility,
            Terms = origin.Terms,
            UntilLocation = origin.UntilLocation,
            IsOver = origin.Terms.AreOver(asOf),
            Location = location,
        };
    }

    /// <summary>Reports a name that says of an input that it is no fact; the name of a cell has a dot in it and is none of these.</summary>
    private bool IsNotReserved(string name, FileLocation location)
    {
        if (ClaimDerivation.OriginWords.Contains(name))
        {
            diagnostics.Report(Rules.Models.Name.At(location, $"'{name}' says of a number that it is no fact.", "Choose another name."));
            return false;
        }

        return true;
    }

    private YamlMap? RequiredMap(YamlMap map, string key)
    {
        if (!map.Has(key))
        {
            diagnostics.Report(map.Missing(key, $"Add '{key}:' with a mapping under it."));
        }

        return map.Map(key);
    }

    private Quantity? Missing(YamlMap map, string key)
    {
        diagnostics.Report(map.Missing(key, $"Add '{key}: …'."));
        return null;
    }

    private Unit? MissingUnit(YamlMap map)
    {
        diagnostics.Report(map.MissingUnit());
        return null;
    }
}
