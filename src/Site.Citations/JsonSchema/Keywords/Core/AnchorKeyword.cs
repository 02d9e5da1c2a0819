namespace Site.Citations.JsonSchema.Keywords.Core;

/// <summary><c>$anchor</c>: a name references can use in place of a JSON Pointer (Core section 8.2.2).</summary>
internal static class AnchorKeyword
{
    /// <summary>Notes the name in the schema's resource.</summary>
    public static IKeyword? Read(KeywordReader reader)
    {
        var name = reader.ReadString();
        if (!IsName(name))
        {
            throw reader.Refuse("must start with a letter or underscore and go on with letters, digits, '-', '.' and '_'");
        }

        return reader.Schema.Resource.Anchors.TryAdd(name, reader.Schema)
            ? null
            : throw reader.Refuse($"'{name}' is already an anchor of this schema resource");
    }

    private static bool IsName(string text) =>
        text.Length > 0
        && (char.IsAsciiLetter(text[0]) || text[0] == '_')
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
