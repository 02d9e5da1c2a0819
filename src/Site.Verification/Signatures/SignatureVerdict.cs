using System.Collections.Immutable;

namespace Site.Verification.Signatures;

/// <summary>What became of the signature of a site.</summary>
public enum SignatureStatus
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>There is one that does not hold, which is reported.</summary>
    Bad,

    /// <summary>It holds, by a key that nobody has said to trust.</summary>
    Unknown,

    /// <summary>It holds, by a key that is trusted.</summary>
    Trusted,
}

/// <summary>Who signed a site.</summary>
/// <param name="Status">What the signature is worth.</param>
/// <param name="Fingerprints">The fingerprints of the keys it holds by, those that are trusted if there are any.</param>
public sealed record SignatureVerdict(SignatureStatus Status, ImmutableArray<string> Fingerprints)
{
    /// <summary>No signature.</summary>
    public static SignatureVerdict None { get; } = new(SignatureStatus.None, []);

    /// <summary>A signature that does not hold.</summary>
    public static SignatureVerdict Bad { get; } = new(SignatureStatus.Bad, []);
}
