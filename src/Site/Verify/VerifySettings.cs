using Site.Reports;

namespace Site.Verify;

/// <summary>What <c>verify</c> was asked to do.</summary>
internal sealed record VerifySettings
{
    /// <summary>The folder or address, as the user wrote it.</summary>
    public required string Site { get; init; }

    /// <summary>The files with the public keys one of which must have signed the site; empty where it need not be signed.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The file with the indexes the site has had; null for none.</summary>
    public string? History { get; init; }

    /// <summary>The folder of Markdown that must give the same bytes; null where it is not built again.</summary>
    public string? Rebuild { get; init; }

    /// <summary>How to look the evidence up; null where the sources are to be left alone.</summary>
    public SourcesToRead? Sources { get; init; }

    /// <summary>How to write down what was found.</summary>
    public ReportFormat Format { get; init; }
}
