using System.Text.Json.Serialization;

namespace Site.Citations.Signatures;

/// <summary>
/// A DSSE envelope, https://github.com/secure-systems-lab/dsse/blob/master/envelope.md: some bytes, what they are, and signatures of both.
/// </summary>
public sealed record SignatureEnvelope
{
    /// <summary>What the payload is; for statements <see cref="IndexStatement.PayloadType"/>.</summary>
    public required string PayloadType { get; init; }

    /// <summary>The bytes, in Base64.</summary>
    public required string Payload { get; init; }

    /// <summary>The signatures, each by itself as good as if it stood in an envelope of its own.</summary>
    public required IReadOnlyList<EnvelopeSignature> Signatures { get; init; }
}

/// <summary>One signature of an envelope.</summary>
public sealed record EnvelopeSignature
{
    /// <summary>
    /// Which key made it: the fingerprint of <see cref="PublicKey"/>. It is not signed, so it may help to find a key and never decides.
    /// </summary>
    [JsonPropertyName("keyid")]
    public string? KeyId { get; init; }

    /// <summary>The signature, in DER (RFC 3279) and then Base64.</summary>
    public required string Sig { get; init; }

    /// <summary>
    /// The key it can be checked with, as a SubjectPublicKeyInfo (RFC 5280) in DER and then Base64; null in envelopes of other programs.
    /// Not a member of DSSE, which lets producers add some. It shows that a signature was made by whoever holds a key, not whose key it is.
    /// </summary>
    public string? PublicKey { get; init; }
}
