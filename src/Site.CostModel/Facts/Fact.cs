using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.CostModel.Display;
using Site.Quantities.Prose;
using Site.Quantities.Units;
using Site.Text.Files;

namespace Site.CostModel.Facts;

/// <summary>A named quantity and where it is known from.</summary>
public sealed record Fact
{
    /// <summary>
    /// The name it is used by: <c>uk-electricity</c>, or for a cell of a table row and column, <c>haiku-4-5.input-price</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>The value; for a cell, in the unit of its column (a cell that is another fact keeps that fact's).</summary>
    public required Quantity Value { get; init; }

    /// <summary>The low end of what the source allows, in the unit of <see cref="Value"/>; null where it gives no range.</summary>
    public Quantity? Low { get; init; }

    /// <summary>The high end of what the source allows, in the unit of <see cref="Value"/>; null where it gives no range.</summary>
    public Quantity? High { get; init; }

    /// <summary>The sources, in the order written; at least one.</summary>
    public required ImmutableArray<CitedReference> Sources { get; init; }

    /// <summary>The words of the first source that carry it, where they are given here and not with the source.</summary>
    public string? Quote { get; init; }

    /// <summary>The date the value is of; null leaves it to the source's own.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>How soon it may stop being true; null leaves it to the source's own.</summary>
    public Volatility? Volatility { get; init; }

    /// <summary>How its value stands to what it is about: the prose that uses a fact of “at most” says so.</summary>
    public QuantityRelation Relation { get; init; }

    /// <summary>On what terms it holds.</summary>
    public OfferTerms Terms { get; init; } = OfferTerms.None;

    /// <summary>Where it is written until when it can be had.</summary>
    public FileLocation UntilLocation { get; init; }

    /// <summary>Whether it could no longer be had on the day it was loaded for.</summary>
    public bool IsOver { get; init; }

    /// <summary>What a reader should know about it.</summary>
    public string? Note { get; init; }

    /// <summary>How it was worked out from a table that the site publishes; null where a source says it.</summary>
    public FactDerivation? Derivation { get; init; }

    /// <summary>Where its value is written.</summary>
    public required FileLocation Location { get; init; }

    /// <summary>The value as it is shown where no other format is asked for.</summary>
    public string Text => DisplayFormat.For(Value).Show(Value.Value);

    /// <summary>The fact as what claims are computed from.</summary>
    public ClaimInput ToInput() => new(
        Id,
        Label,
        double.IsFinite(Value.Value) ? ClaimValue.Published(Decimals.Exact(Value.Value), Value.Unit, Relation, Text) : null,
        ToCitation());

    /// <summary>The fact's sources as one citation, to be resolved like any an author writes in prose.</summary>
    public CitationDraft ToCitation() => new()
    {
        References = Sources,
        Quote = Quote,
        Date = Date,
        DateLocation = Location,
        Volatility = Volatility,
        Terms = Terms,
        Location = Location,
    };
}

/// <summary>A cell that is another fact, so that nothing is written twice.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Row">The row's name.</param>
/// <param name="Column">The column.</param>
/// <param name="Target">The name of the fact it is.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record FactLink(string Table, string Row, FactColumn Column, string Target, FileLocation Location);

/// <summary>
/// A column that names, for each row, a row of another table: the generation a card is of. What is known of that is known of the row too,
/// and is written once.
/// </summary>
/// <param name="Name">The name of the column.</param>
/// <param name="Table">The table whose rows it names.</param>
/// <param name="Location">Where it is declared.</param>
public sealed record FactReference(string Name, string Table, FileLocation Location);

/// <summary>A row of another table that a row names.</summary>
/// <param name="Row">The name of that row.</param>
/// <param name="Location">Where it is named.</param>
public sealed record ReferredRow(string Row, FileLocation Location);

/// <summary>A column of a fact table.</summary>
/// <param name="Name">The name its cells are used by.</param>
/// <param name="Label">The heading.</param>
/// <param name="Unit">The unit of its cells.</param>
public sealed record FactColumn(string Name, string Label, Unit Unit)
{
    /// <summary>The mistake that its unit was refused for, and all its cells with it; null where there is none.</summary>
    public FileLocation? Cause { get; init; }
}

/// <summary>A row of a fact table.</summary>
/// <param name="Name">The name its cells are used by.</param>
/// <param name="Label">The heading.</param>
/// <param name="Cells">The facts by column name; a cell that is not known is not there.</param>
/// <param name="Aliases">What else it is called, so that it is found where it is chosen.</param>
public sealed record FactRow(string Name, string Label, ImmutableDictionary<string, Fact> Cells, ImmutableArray<string> Aliases)
{
    /// <summary>The rows of other tables that it names, by the column that names them.</summary>
    public ImmutableDictionary<string, ReferredRow> Refers { get; init; } = ImmutableDictionary<string, ReferredRow>.Empty;
}

/// <summary>Facts of one kind about several things: a row for each GPU, model or price list.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Label">Its caption.</param>
/// <param name="Columns">The columns, in the order written.</param>
/// <param name="Rows">The rows, in the order written.</param>
/// <param name="Location">Where the table is written.</param>
public sealed record FactTable(
    string Name,
    string Label,
    ImmutableArray<FactColumn> Columns,
    ImmutableArray<FactRow> Rows,
    FileLocation Location)
{
    /// <summary>The columns that name rows of other tables.</summary>
    public ImmutableArray<FactReference> References { get; init; } = [];

    /// <summary>The column of a name that names rows of another table, or null.</summary>
    public FactReference? FindReference(string name) => References.FirstOrDefault(r => r.Name == name);

    /// <summary>The row of a name, or null.</summary>
    public FactRow? FindRow(string name) => Rows.FirstOrDefault(r => r.Name == name);

    /// <summary>The column of a name, or null.</summary>
    public FactColumn? FindColumn(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
