namespace Site.Citations.JsonSchema.Keywords.Core;

/// <summary><c>$schema</c>: names the dialect, of which this evaluator knows one (Core section 8.1.1).</summary>
internal static class SchemaKeyword
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Refuses any other dialect.</summary>
    public static IKeyword? Read(KeywordReader reader)
    {
        var dialect = reader.ReadString();
        return dialect is Dialect or Dialect + "#"
            ? null
            : throw reader.Refuse($"'{dialect}' is not a dialect this evaluator knows; it knows {Dialect}", JsonSchemaProblem.Unsupported);
    }
}
