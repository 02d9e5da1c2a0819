namespace Site.Citations.Schema;

/// <summary>The schemas of the files by which a page's claims are checked.</summary>
public static class CiteSchemas
{
    /// <summary>The schema of the twin.</summary>
    public static PublishedSchema Twin { get; } = new("cite.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>The schema of <c>cite-index.json</c>.</summary>
    public static PublishedSchema Index { get; } = new("cite-index.schema.json", typeof(CiteSchemas).Assembly);
}
