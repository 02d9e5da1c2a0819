using Site.Citations.Digests;

namespace Site.Citations.SecondParty;

/// <summary>The site that a report is about.</summary>
public sealed record ReportedSite
{
    /// <summary>The address it was built for; null where its index names none.</summary>
    public string? Base { get; init; }

    /// <summary>The day of its build.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The digest of its index, and so of all of its files.</summary>
    public required DigestSet Index { get; init; }
}
