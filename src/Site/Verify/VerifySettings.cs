using Site.Reports;

namespace Site.Verify;

/// <summary>What <c>verify</c> was asked to do.</summary>
/// <param name="Site">The folder or address, as the user wrote it.</param>
/// <param name="Format">How to write down what was found.</param>
internal sealed record VerifySettings(string Site, ReportFormat Format)
{
    /// <summary>How to look the evidence up; null where the sources are to be left alone.</summary>
    public SourcesToRead? Sources { get; init; }
}
