using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Site.Citations.Signatures;

/// <summary>A public key that signatures are checked with: ECDSA (FIPS 186-5) over P-256, with SHA-256.</summary>
public sealed class VerifyingKey
{
    /// <summary>The name of what a PEM file holds a public key as (RFC 7468).</summary>
    internal const string Label = "PUBLIC KEY";

    private const int PointBytes = 64;

    private readonly ImmutableArray<byte> _der;

    private VerifyingKey(ImmutableArray<byte> der)
    {
        _der = der;
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(der.AsSpan()));
    }

    /// <summary>
    /// The SHA-256 of the key as a SubjectPublicKeyInfo in DER, in lower-case hexadecimal: what <see cref="EnvelopeSignature.KeyId"/> is.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The key as a SubjectPublicKeyInfo in DER.</summary>
    public ReadOnlySpan<byte> Der => _der.AsSpan();

    /// <summary>
    /// How each such key begins (RFC 5480): id-ecPublicKey, secp256r1 by its name, and a point of two coordinates that is not compressed.
    /// One key has one fingerprint, so no other way to write it is taken.
    /// </summary>
    private static ReadOnlySpan<byte> Beginning =>
    [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01,
        0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ];

    /// <summary>Reads a key.</summary>
    /// <param name="der">Any bytes.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether they are a key of this kind.</returns>
    public static bool TryReadDer(ReadOnlySpan<byte> der, [NotNullWhen(true)] out VerifyingKey? key)
    {
        key = null;
        if (der.Length != Beginning.Length + PointBytes || !der.StartsWith(Beginning))
        {
            return false;
        }

        var read = new VerifyingKey([.. der]);
        try
        {
            read.Open().Dispose();
        }
        catch (CryptographicException)
        {
            // The point does not lie on the curve.
            return false;
        }

        key = read;
        return true;
    }

    /// <summary>Reads a PEM file.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="problem">What is wrong, as a sentence; null where the key was read.</param>
    /// <returns>The key; null where something is wrong.</returns>
    public static VerifyingKey? FromPem(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (label, content) = PemKey.Find(text);
        problem = label switch
        {
            Label => null,
            null => "It holds no key in PEM, which begins with -----BEGIN PUBLIC KEY-----.",
            _ when label.EndsWith("PRIVATE KEY", StringComparison.Ordinal) => "It holds a private key, which is for whoever signs.",
            _ => $"It holds a {label}, and not a PUBLIC KEY.",
        };
        if (problem is not null)
        {
            return null;
        }

        if (!TryReadDer(content, out var key))
        {
            problem = "It is not a key for ECDSA over P-256, the curve by its name, its point in full.";
        }

        return key;
    }

    /// <summary>Whether a signature is by this key.</summary>
    /// <param name="type">The type of what is signed.</param>
    /// <param name="payload">What is signed.</param>
    /// <param name="signature">Any bytes.</param>
    public bool Holds(string type, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        try
        {
            return key.VerifyData(Dsse.Encode(type, payload), signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            // Whether bytes that are no DER are false or thrown differs between systems.
            return false;
        }
    }

    private ECDsa Open()
    {
        var point = _der.AsSpan()[Beginning.Length..];
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[..(PointBytes / 2)].ToArray(), Y = point[(PointBytes / 2)..].ToArray() },
        });
    }
}
