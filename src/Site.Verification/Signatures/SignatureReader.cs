using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Signatures;

namespace Site.Verification.Signatures;

/// <summary>A signature by itself: which keys it holds by, and what they signed.</summary>
/// <param name="Statement">What is signed.</param>
/// <param name="Fingerprints">The fingerprints of the keys, of those that are trusted and of those that the envelope brings.</param>
internal sealed record SignedStatement(IndexStatement Statement, ImmutableHashSet<string> Fingerprints);

/// <summary>
/// Reads an envelope: bytes to a statement and the keys that signed it, or what is wrong. Nothing of the payload is looked at before a
/// signature of it holds.
/// </summary>
internal static class SignatureReader
{
    /// <summary>The most signatures of an envelope: each is tried with each key that is trusted.</summary>
    public const int MaxSignatures = 16;

    /// <summary>Reads it.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <param name="problem">What is wrong, as a sentence; null where nothing is.</param>
    /// <returns>What is signed; null where something is wrong.</returns>
    public static SignedStatement? Read(byte[] bytes, ImmutableArray<VerifyingKey> trusted, out string? problem)
    {
        var envelope = SignatureJson.ReadEnvelope(bytes, out var unread);
        problem = envelope is null ? $"It cannot be read as a DSSE envelope: {unread}" : ProblemOf(envelope);
        if (problem is not null)
        {
            return null;
        }

        if (Dsse.Decode(envelope!.Payload) is not { } payload)
        {
            problem = "Its payload is no Base64.";
            return null;
        }

        var keys = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (signature, number) in envelope.Signatures.Select((s, i) => (s, i + 1)))
        {
            problem = TakeKeys(signature, envelope.PayloadType, payload, trusted, keys) is { } wrong
                ? string.Create(CultureInfo.InvariantCulture, $"Signature {number} of {envelope.Signatures.Count}: {wrong}")
                : null;
            if (problem is not null)
            {
                return null;
            }
        }

        var statement = SignatureJson.ReadStatement(payload, out unread);
        problem = statement is null ? $"What is signed cannot be read as a statement of an index: {unread}" : ProblemOf(statement);
        return problem is null ? new SignedStatement(statement!, keys.ToImmutable()) : null;
    }

    private static string? ProblemOf(SignatureEnvelope envelope)
    {
        if (envelope.PayloadType != IndexStatement.PayloadType)
        {
            return $"Its payloadType is '{envelope.PayloadType}', not '{IndexStatement.PayloadType}'.";
        }

        return envelope.Signatures.Count is > 0 and <= MaxSignatures
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"It has {envelope.Signatures.Count} signatures, not 1 to {MaxSignatures}.");
    }

    private static string? ProblemOf(IndexStatement statement) => statement switch
    {
        { Type: not IndexStatement.StatementType } => $"What is signed is a '{statement.Type}', not '{IndexStatement.StatementType}'.",
        { PredicateType: not IndexStatement.IndexPredicateType } =>
            $"What is signed says '{statement.PredicateType}', not '{IndexStatement.IndexPredicateType}'.",
        _ => null,
    };

    /// <summary>Adds the keys by which a signature holds.</summary>
    /// <returns>What is wrong, as a sentence; null where nothing is, though there may be no key to tell by.</returns>
    private static string? TakeKeys(
        EnvelopeSignature signature,
        string type,
        byte[] payload,
        ImmutableArray<VerifyingKey> trusted,
        ImmutableHashSet<string>.Builder keys)
    {
        if (Dsse.Decode(signature.Sig) is not { } bytes)
        {
            return "it is no Base64.";
        }

        VerifyingKey? own = null;
        if (signature.PublicKey is { } text && !(Dsse.Decode(text) is { } der && VerifyingKey.TryReadDer(der, out own)))
        {
            return "its publicKey is no key for ECDSA over P-256.";
        }

        if (own is not null && signature.KeyId != own.Fingerprint)
        {
            return $"its keyid is '{signature.KeyId}', but the fingerprint of its publicKey is {own.Fingerprint}.";
        }

        // Where the envelope brings the key, no other can have made the signature.
        var candidates = own is null ? trusted : [own];
        if (candidates.FirstOrDefault(k => k.Holds(type, payload, bytes)) is { } holding)
        {
            keys.Add(holding.Fingerprint);
            return null;
        }

        // Without its key, one that is not trusted says nothing either way.
        return own is null && !trusted.Any(k => k.Fingerprint == signature.KeyId) ? null : "it is not of this payload, or not by its key.";
    }
}
