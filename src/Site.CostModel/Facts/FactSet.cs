using System.Collections.Immutable;
using Site.CostModel.Naming;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Facts;

/// <summary>
/// Every fact of a site, from the files of <c>_facts/</c>. Each file may have <c>facts:</c>, a mapping from names to single facts,
/// <c>tables:</c>, a mapping from names to tables, <c>checks:</c>, what holds between facts, and <c>names:</c> (<see cref="NameWords"/>).
/// A name may be used once, in whichever file.
/// </summary>
public sealed class FactSet
{
    private readonly ImmutableSortedDictionary<string, Fact> _facts;
    private readonly ImmutableSortedDictionary<string, FactTable> _tables;
    private readonly NameIndex _factNames;
    private readonly NameIndex _tableNames;

    private FactSet(ImmutableSortedDictionary<string, Fact> facts, ImmutableSortedDictionary<string, FactTable> tables)
    {
        _facts = facts;
        _tables = tables;
        _factNames = new NameIndex(facts.Keys);
        _tableNames = new NameIndex(tables.Keys);
    }

    /// <summary>No facts.</summary>
    public static FactSet Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, Fact>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, FactTable>(StringComparer.Ordinal));

    /// <summary>What the site knows of how people write the names of rows.</summary>
    public NameWords Words { get; private init; } = NameWords.None;

    /// <summary>Every fact, cells of tables included, ordered by id.</summary>
    public IEnumerable<Fact> Facts => _facts.Values;

    /// <summary>Every table, ordered by name.</summary>
    public IEnumerable<FactTable> Tables => _tables.Values;

    /// <summary>The facts that were given and refused, cells of tables included.</summary>
    public Refusals Refused { get; private init; } = new();

    /// <summary>The tables that were given and refused.</summary>
    public Refusals RefusedTables { get; private init; } = new();

    /// <summary>Reads the files of <c>_facts/</c>; what is wrong is reported and left out.</summary>
    /// <remarks>
    /// <code>
    /// facts:
    ///   uk-electricity:
    ///     { label: Unit rate, value: 26.11 p/kWh, low: 24.8, high: 27.6, date: 2026-07-01, source: ofgem#q3, volatility: volatile }
    /// tables:
    ///   gpus:
    ///     label: GPUs
    ///     source: vendor                 # for every cell that names no other; also date, volatility, quote
    ///     columns:
    ///       vram:  { label: Memory, unit: GB }
    ///       price: { label: Price, unit: USD, source: shop, volatility: volatile }
    ///     rows:
    ///       h100-sxm: { label: NVIDIA H100 SXM, source: h100-sheet#memory, vram: 80, price: { value: 27500, low: 25000, high: 30000 } }
    ///       # A cell nobody knows is left out; aliases are what else people call the thing.
    ///       rtx-4090: { label: NVIDIA RTX 4090, aliases: [GeForce 4090], vram: 24 }
    ///       rtx-4090-twice: { label: Two of them, vram: 48, price: { fact: rtx-4090-offer } }    # a cell may be another fact
    ///     checks:                          # each row is held against these; a file may have checks of its single facts
    ///       - { holds: used &lt;= vram, say: nobody uses more memory than there is }
    /// </code>
    /// A fact of a table is named by row and column: <c>h100-sxm.vram</c>. A cell that is another fact has no name of its own.
    /// A column may name rows of another table, <c>generation: { table: generations }</c>, and a row then says <c>generation: hopper</c>.
    /// A source is a key (with an at sign or without), a key and a quote, or an address; several are a list.
    /// </remarks>
    /// <param name="files">The files, in a stable order: of two facts of one name the first is kept.</param>
    /// <param name="asOf">The day of the build; a date after it is an error.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="unread">Where it was reported of further files that they cannot be read; null for none.</param>
    public static FactSet Load(
        IEnumerable<InputText> files,
        DateOnly asOf,
        IDiagnosticSink diagnostics,
        IReadOnlyCollection<FileLocation>? unread = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var facts = Empty._facts.ToBuilder();
        var tables = Empty._tables.ToBuilder();
        var words = NameWords.None;
        var watch = new ErrorWatch(diagnostics);
        var reader = new FactReader(asOf, watch);
        reader.Refused.AddFiles(unread ?? []);
        reader.RefusedTables.AddFiles(unread ?? []);
        foreach (var file in files)
        {
            watch.Forget();
            var parsed = YamlFile.Parse(file.File, file.Text, watch);
            reader.Refused.AddFile(watch);
            reader.RefusedTables.AddFile(watch);
            if (parsed is not { } root)
            {
                continue;
            }

            foreach (var fact in reader.ReadFacts(root.Map("facts")))
            {
                Add(facts, fact.Id, fact, fact.Location, f => f.Location, "fact", diagnostics);
            }

            foreach (var table in reader.ReadTables(root.Map("tables")))
            {
                Take(table, facts, tables, diagnostics);
            }

            words = words.With(root.Map("names"));
            reader.ReadRelations(root, table: null);
            root.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, FactShapes.File);
        }

        var set = new FactSet(facts.ToImmutable(), tables.ToImmutable()) { Refused = reader.Refused };
        set = new FactSet(set._facts, set.Fill(reader.Links, diagnostics))
        {
            Words = words,
            Refused = reader.Refused,
            RefusedTables = reader.RefusedTables,
        };
        set.CheckReferences(diagnostics);
        var checker = new FactRelationChecker(set, diagnostics);
        foreach (var relation in reader.Relations)
        {
            checker.Check(relation);
        }

        return set;
    }

    /// <summary>These and the facts of further tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="diagnostics">Takes names that are used already.</param>
    public FactSet With(IEnumerable<FactTable> tables, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var (allFacts, allTables) = (_facts.ToBuilder(), _tables.ToBuilder());
        foreach (var table in tables)
        {
            Take(table, allFacts, allTables, diagnostics);
        }

        return new FactSet(allFacts.ToImmutable(), allTables.ToImmutable())
        {
            Words = Words,
            Refused = Refused,
            RefusedTables = RefusedTables,
        };
    }

    /// <summary>The fact of a name, or null.</summary>
    public Fact? Find(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The table of a name, or null.</summary>
    public FactTable? FindTable(string name) => _tables.GetValueOrDefault(name);

    /// <summary>The fact of a name; reports, with the nearest name there is, where there is none.</summary>
    /// <param name="id">The name.</param>
    /// <param name="location">Where it is used.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public Fact? Require(string id, FileLocation location, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Find(id) is { } fact)
        {
            return fact;
        }

        diagnostics.Report(Refused.Explain(Rules.Models.UnknownFact, location, "fact", id) ?? Rules.Models.UnknownFact.At(
            location,
            $"There is no fact '{id}'.",
            _factNames.Suggest(id, "Describe it in a file of _facts/.")));
        return null;
    }

    /// <summary>The table of a name; reports, with the nearest name there is, where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="location">Where it is used.</param>
    /// <param name="diagnostics">Takes the report.</param>
    public FactTable? RequireTable(string name, FileLocation location, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (FindTable(name) is { } table)
        {
            return table;
        }

        diagnostics.Report(RefusedTables.Explain(Rules.Models.UnknownFact, location, "table of facts", name) ?? Rules.Models.UnknownFact.At(
            location,
            $"There is no table of facts '{name}'.",
            _tableNames.Suggest(name, "Describe it in a file of _facts/.")));
        return null;
    }

    /// <summary>The tables, with each cell that stands for another fact filled by it.</summary>
    private ImmutableSortedDictionary<string, FactTable> Fill(IReadOnlyList<FactLink> links, IDiagnosticSink diagnostics)
    {
        var tables = _tables.ToBuilder();
        foreach (var link in links)
        {
            if (Require(link.Target, link.Location, diagnostics) is not { } fact)
            {
                continue;
            }

            if (!fact.Value.Unit.TryFactorTo(link.Column.Unit, out _))
            {
                diagnostics.Report(Rules.Models.ValueUnit.At(
                    link.Location,
                    $"The fact '{fact.Id}' is in {fact.Value.Unit}, its column in {link.Column.Unit}.",
                    "Name a fact in a unit of the same kind."));
            }
            else if (tables[link.Table].FindRow(link.Row) is { } row)
            {
                var filled = row with { Cells = row.Cells.SetItem(link.Column.Name, fact) };
                tables[link.Table] = tables[link.Table] with { Rows = tables[link.Table].Rows.Replace(row, filled) };
            }
        }

        return tables.ToImmutable();
    }

    /// <summary>Reports each row of another table that is named and is not there.</summary>
    private void CheckReferences(IDiagnosticSink diagnostics)
    {
        foreach (var (table, reference) in Tables.SelectMany(t => t.References.Select(r => (t, r))))
        {
            if (RequireTable(reference.Table, reference.Location, diagnostics) is not { } other)
            {
                continue;
            }

            var rows = other.Rows.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
            var names = new NameIndex(rows);
            foreach (var named in table.Rows.Select(r => r.Refers.GetValueOrDefault(reference.Name)).OfType<ReferredRow>())
            {
                if (!rows.Contains(named.Row))
                {
                    diagnostics.Report(Rules.Models.UnknownFact.At(
                        named.Location,
                        $"The table '{other.Name}' has no row '{named.Row}'.",
                        names.Suggest(named.Row)));
                }
            }
        }
    }

    private static void Take(
        FactTable table,
        ImmutableSortedDictionary<string, Fact>.Builder facts,
        ImmutableSortedDictionary<string, FactTable>.Builder tables,
        IDiagnosticSink diagnostics)
    {
        Add(tables, table.Name, table, table.Location, t => t.Location, "table", diagnostics);
        foreach (var fact in table.Rows.SelectMany(r => r.Cells.Values).Where(f => !f.Value.Unit.IsUnknown))
        {
            Add(facts, fact.Id, fact, fact.Location, f => f.Location, "fact", diagnostics);
        }
    }

    private static void Add<T>(
        ImmutableSortedDictionary<string, T>.Builder all,
        string name,
        T item,
        FileLocation location,
        Func<T, FileLocation> locate,
        string what,
        IDiagnosticSink diagnostics)
    {
        if (!all.TryAdd(name, item))
        {
            diagnostics.Report(Rules.Models.DuplicateFact.At(
                location,
                $"The {what} '{name}' is already given at {locate(all[name])}.",
                "Give one of them another name, or remove it."));
        }
    }
}
