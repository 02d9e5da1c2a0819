using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Pages">How many pages were checked.</param>
/// <param name="Claims">How many claims they make.</param>
/// <param name="Files">How many files were compared with their digests.</param>
/// <param name="Diagnostics">Everything that is wrong, ordered by file.</param>
public sealed record VerificationReport(int Pages, int Claims, int Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether the site is what its twins say it is.</summary>
    public bool Passed => !Diagnostics.Any(d => d.Rule.Severity == Severity.Error);
}
