using Site.Citations.Vocabulary;

namespace Site.Citations.SecondParty;

/// <summary>
/// What somebody else than the publisher found when they read the sources of a site and looked its quotes up: what
/// <c>cite-report.schema.json</c> describes, member by member. It is written beside the site and never into it.
/// </summary>
public sealed record ReportDocument
{
    /// <summary>The format this file keeps.</summary>
    public required FileFormat Format { get; init; }

    /// <summary>The site that was checked.</summary>
    public required ReportedSite Site { get; init; }

    /// <summary>The program and version that checked it.</summary>
    public required string By { get; init; }

    /// <summary>The day on which the sources were read.</summary>
    public required DateOnly CheckedAt { get; init; }

    /// <summary>What was found, in figures.</summary>
    public required ReportSummary Summary { get; init; }

    /// <summary>The sources that were to be read, ordered by address.</summary>
    public required IReadOnlyList<ReportedSource> Sources { get; init; }

    /// <summary>The claims that have evidence, ordered by file, in the order of the file.</summary>
    public required IReadOnlyList<ReportedClaim> Claims { get; init; }
}
