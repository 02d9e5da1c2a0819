namespace Site.Citations.Schema;

/// <summary>The schemas of the files by which a page's claims are checked.</summary>
public static class CiteSchemas
{
    /// <summary>The schema of the twin.</summary>
    public static PublishedSchema Twin { get; } = PublishedSchema.FromResource("cite.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>The schema of the twin for those who write twins: no unknown members.</summary>
    public static PublishedSchema StrictTwin { get; } = Twin.ForWriters("cite.strict.schema.json");

    /// <summary>The schema of <c>cite-index.json</c>.</summary>
    public static PublishedSchema Index { get; } = PublishedSchema.FromResource("cite-index.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>The schema of the parts that <c>cite-index.json</c> names.</summary>
    public static PublishedSchema IndexPart { get; } =
        PublishedSchema.FromResource("cite-index-part.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>The schema of second parties' reports.</summary>
    public static PublishedSchema Report { get; } =
        PublishedSchema.FromResource("cite-report.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>The schema of <c>facts.json</c>, published where there are facts.</summary>
    public static PublishedSchema Facts { get; } = PublishedSchema.FromResource("facts.schema.json", typeof(CiteSchemas).Assembly);

    /// <summary>Those of every site, as they are published at the root of a site.</summary>
    public static IReadOnlyList<PublishedSchema> All { get; } = [Twin, StrictTwin, Index, IndexPart, Report];
}
