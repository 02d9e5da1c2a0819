namespace Site.Citations.JsonSchema.Keywords.Core;

/// <summary><c>$defs</c>: a place for schemas to be referred to (Core section 8.2.4); <c>definitions</c> is its older name.</summary>
internal static class DefsKeyword
{
    /// <summary>Has the schemas read, for the identifiers and mistakes in them.</summary>
    public static IKeyword? Read(KeywordReader reader)
    {
        _ = reader.ReadSchemasByMember();
        return null;
    }
}
