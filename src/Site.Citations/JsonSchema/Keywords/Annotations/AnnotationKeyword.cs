namespace Site.Citations.JsonSchema.Keywords.Annotations;

/// <summary>
/// The keywords that describe and assert nothing: meta-data (Validation section 9), content (section 8) and <c>$comment</c> (Core
/// section 8.3). Their values are checked for shape only.
/// </summary>
internal static class AnnotationKeyword
{
    /// <summary>One that holds anything: <c>default</c>.</summary>
    public static IKeyword? ReadAny(KeywordReader _) => null;

    /// <summary>One that holds a string.</summary>
    public static IKeyword? ReadString(KeywordReader reader)
    {
        _ = reader.ReadString();
        return null;
    }

    /// <summary>One that holds a boolean.</summary>
    public static IKeyword? ReadBoolean(KeywordReader reader)
    {
        _ = reader.ReadBoolean();
        return null;
    }

    /// <summary>One that holds an array.</summary>
    public static IKeyword? ReadArray(KeywordReader reader)
    {
        _ = reader.ReadArray();
        return null;
    }

    /// <summary>One that holds a schema.</summary>
    public static IKeyword? ReadSchema(KeywordReader reader)
    {
        _ = reader.ReadSchema();
        return null;
    }
}
