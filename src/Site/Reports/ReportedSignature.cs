using System.Collections.Immutable;
using Site.Verification.Signatures;

namespace Site.Reports;

/// <summary>Who signed what was looked at, as reports for programs say it.</summary>
/// <param name="Status">What the signature is worth, in a word.</param>
/// <param name="Fingerprints">The fingerprints of the keys it holds by.</param>
internal sealed record ReportedSignature(string Status, ImmutableArray<string> Fingerprints)
{
    /// <summary>What a report says of a verdict; null where nobody looked.</summary>
    public static ReportedSignature? Of(SignatureVerdict? verdict) =>
        verdict is null ? null : new ReportedSignature(WordFor(verdict.Status), verdict.Fingerprints);

    private static string WordFor(SignatureStatus status) => status switch
    {
        SignatureStatus.Trusted => "trusted",
        SignatureStatus.Unknown => "unknown",
        SignatureStatus.Bad => "bad",
        _ => "none",
    };
}
