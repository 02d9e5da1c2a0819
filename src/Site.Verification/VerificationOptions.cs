using System.Collections.Immutable;
using Site.Citations.Signatures;
using Site.Verification.Histories;
using Site.Verification.Reading;
using Site.Verification.SecondParty;

namespace Site.Verification;

/// <summary>What a verification may spend, and what it is told from outside the site.</summary>
public sealed record VerificationOptions
{
    /// <summary>How much is read before the verification gives up.</summary>
    public VerificationLimits Limits { get; init; } = VerificationLimits.Default;

    /// <summary>The keys one of which must have signed the site; null where it need not be signed.</summary>
    public ImmutableArray<VerifyingKey>? TrustedKeys { get; init; }

    /// <summary>The indexes the site has had; null where nobody kept them.</summary>
    public IndexHistory? History { get; init; }

    /// <summary>Looks the evidence up; null to leave the sources alone.</summary>
    public SecondPartyCheck? SecondParty { get; init; }
}
