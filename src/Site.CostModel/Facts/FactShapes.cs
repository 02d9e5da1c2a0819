using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.CostModel.Naming;
using Site.Text.Yaml;
using static Site.Text.Yaml.YamlShape;

namespace Site.CostModel.Facts;

/// <summary>The keys of files in <c>_facts/</c>.</summary>
public static class FactShapes
{
    private static readonly ImmutableArray<YamlKey> Origin =
    [
        Key("source", YamlForm.Texts, "The source's key, with the name of a quote, as in price-list#small; or a list of them."),
        Key("quote", YamlForm.Text, "The words that carry the value, where the source records none."),
        Key("date", YamlForm.Date, "The date of the value, where it is not the source's own."),
        Key(
            "volatility",
            YamlForm.Words(VocabularyWords.Volatilities.Keys),
            "How soon it may stop being true, where the source does not say."),
        Key("conditions", YamlForm.Text, "What the value holds for, in words."),
        Key("until", YamlForm.Day, "The last day on which it can be had."),
    ];

    private static readonly ImmutableArray<YamlKey> Value =
    [
        Required("value", YamlForm.Text, "The quantity with its unit, as in 80 USD/h."),
        Key("low", YamlForm.Text, "The low end of what the value can be."),
        Key("high", YamlForm.Text, "The high end of what the value can be."),
        Key(
            "relation",
            YamlForm.Words(VocabularyWords.QuantityRelations.Keys),
            "How the value stands to what it is about, where the source says 'up to', 'at least' or 'about'."),
        Key("note", YamlForm.Text, "For whoever looks after the file."),
    ];

    /// <summary>A fact.</summary>
    public static YamlShape Fact { get; } =
        new("a fact", [Required("label", YamlForm.Text, "What it is, in words."), .. Value, .. Origin]);

    /// <summary>A cell of a table that says more than its value.</summary>
    public static YamlShape Cell { get; } = new("a cell", [.. Value, .. Origin]);

    /// <summary>A cell that is another fact.</summary>
    public static YamlShape Link { get; } = Of(
        "a cell that is another fact",
        Required("fact", YamlForm.Text, "The name of the fact."));

    /// <summary>A row of a table.</summary>
    public static YamlShape Row { get; } = new(
        "a row of this table",
        [
            Required("label", YamlForm.Text, "What the row is about, in words."),
            Key("aliases", YamlForm.Texts, "What else it is called."),
            .. Origin,
        ])
    {
        Others = YamlForm.Any(YamlForm.Text, YamlForm.Of(Cell), YamlForm.Of(Link)),
    };

    /// <summary>A column of values.</summary>
    public static YamlShape Column { get; } = new(
        "a column of facts",
        [
            Required("label", YamlForm.Text, "The heading of the column."),
            Required("unit", YamlForm.Text, "The unit of its cells; 1 for pure numbers."),
            .. Origin,
        ]);

    /// <summary>A column that names rows of another table.</summary>
    public static YamlShape Reference { get; } = Of(
        "a column that names rows of another table",
        Required("table", YamlForm.Text, "The table whose rows the cells name."));

    /// <summary>Something that holds between facts.</summary>
    public static YamlShape Check { get; } = Of(
        "a check of facts",
        Required("holds", YamlForm.Text, "The condition, as in formulas."),
        Required("say", YamlForm.Text, "Why it holds, in words."));

    /// <summary>A table.</summary>
    public static YamlShape Table { get; } = new(
        "a table of facts",
        [
            Required("label", YamlForm.Text, "The caption of the table."),
            .. Origin,
            Required("columns", new YamlForm.MapOf(YamlForm.Any(YamlForm.Of(Column), YamlForm.Of(Reference))), "The columns by name."),
            Required("rows", YamlForm.Map(Row), "The rows by name; each cell stands under the name of its column."),
            Key("checks", YamlForm.List(Check), "What holds in each row."),
        ]);

    /// <summary>A file of facts.</summary>
    public static YamlShape File { get; } = Of(
        "a file of facts",
        Key("facts", YamlForm.Map(Fact), "Single facts by name."),
        Key("tables", YamlForm.Map(Table), "Tables by name."),
        Key("names", YamlForm.Of(NameWords.Shape), "How people write the names of rows."),
        Key("checks", YamlForm.List(Check), "What holds between single facts."));
}
