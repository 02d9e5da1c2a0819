namespace Site.Citations.Vocabulary;

/// <summary>The format a published file keeps, and its version: what a reader looks at before anything else.</summary>
/// <param name="Name">The name of the format.</param>
/// <param name="Version">
/// Its version, <c>major.minor</c>. A new minor version adds members, which readers ignore; a new major one changes what is there.
/// </param>
public sealed record FileFormat(string Name, string Version)
{
    /// <summary>The format of twins.</summary>
    public static FileFormat Twin { get; } = new("cite-twin", "3.0");

    /// <summary>The format of the root of an index.</summary>
    public static FileFormat Index { get; } = new("cite-index", "3.0");

    /// <summary>The format of the parts of an index.</summary>
    public static FileFormat IndexPart { get; } = new("cite-index-part", "3.0");

    /// <summary>The format of second parties' reports.</summary>
    public static FileFormat Report { get; } = new("cite-report", "1.0");

    /// <summary>The format of facts.</summary>
    public static FileFormat Facts { get; } = new("cite-facts", "3.0");
}
