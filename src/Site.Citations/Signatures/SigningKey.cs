using System.Security.Cryptography;

namespace Site.Citations.Signatures;

/// <summary>A private key that signs: ECDSA (FIPS 186-5) over P-256, with SHA-256.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;

    private SigningKey(ECDsa key, VerifyingKey verifying)
    {
        _key = key;
        Verifying = verifying;
    }

    /// <summary>The public half.</summary>
    public VerifyingKey Verifying { get; }

    /// <summary>
    /// Reads a PEM file, with a key as OpenSSL writes it: <c>PRIVATE KEY</c> (RFC 5958) or <c>EC PRIVATE KEY</c> (RFC 5915).
    /// </summary>
    /// <param name="text">Any text. Nothing of it is in <paramref name="problem"/>.</param>
    /// <param name="problem">What is wrong, as a sentence; null where the key was read.</param>
    /// <returns>The key; null where something is wrong.</returns>
    public static SigningKey? FromPem(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (label, content) = PemKey.Find(text);
        problem = label switch
        {
            "PRIVATE KEY" or "EC PRIVATE KEY" => null,
            "ENCRYPTED PRIVATE KEY" => "It is protected by a password, which nobody is here to type.",
            VerifyingKey.Label => "It is a public key, which can only check signatures.",
            null => "It is no key in PEM, which begins with -----BEGIN PRIVATE KEY-----.",
            _ => $"It is a {label}, and not a PRIVATE KEY.",
        };
        if (problem is not null)
        {
            return null;
        }

        var key = ECDsa.Create();
        try
        {
            Import(key, label!, content);
            if (VerifyingKey.TryReadDer(key.ExportSubjectPublicKeyInfo(), out var verifying))
            {
                return new SigningKey(key, verifying);
            }
        }
        catch (CryptographicException)
        {
            // A key for another algorithm, or bytes that are none.
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }

        key.Dispose();
        problem = "It is not a key for ECDSA over P-256.";
        return null;
    }

    /// <summary>Signs a statement. No two signatures are alike, though what they sign is.</summary>
    public SignatureEnvelope Sign(IndexStatement statement)
    {
        var payload = SignatureJson.Write(statement);
        var signature = _key.SignData(
            Dsse.Encode(IndexStatement.PayloadType, payload),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        return new SignatureEnvelope
        {
            PayloadType = IndexStatement.PayloadType,
            Payload = Convert.ToBase64String(payload),
            Signatures =
            [
                new EnvelopeSignature
                {
                    KeyId = Verifying.Fingerprint,
                    Sig = Convert.ToBase64String(signature),
                    PublicKey = Convert.ToBase64String(Verifying.Der),
                },
            ],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static void Import(ECDsa key, string label, ReadOnlySpan<byte> content)
    {
        if (label == "EC PRIVATE KEY")
        {
            key.ImportECPrivateKey(content, out _);
        }
        else
        {
            key.ImportPkcs8PrivateKey(content, out _);
        }
    }
}
