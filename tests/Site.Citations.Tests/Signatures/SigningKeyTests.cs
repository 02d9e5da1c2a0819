using System.Security.Cryptography;
using System.Text;
using Site.Citations.Indexes;
using Site.Citations.Signatures;

namespace Site.Citations.Tests.Signatures;

public sealed class SigningKeyTests
{
    [Theory]
    [InlineData("PRIVATE KEY")]
    [InlineData("EC PRIVATE KEY")]
    public void Both_forms_in_which_OpenSSL_writes_keys_sign_alike(string label)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = label == "PRIVATE KEY" ? made.ExportPkcs8PrivateKeyPem() : Parameters + made.ExportECPrivateKeyPem();
        using var key = SigningKey.FromPem(pem, out var problem)!;
        Assert.Null(problem);
        Assert.Equal(made.ExportSubjectPublicKeyInfo(), key.Verifying.Der);
        var signature = Assert.Single(key.Sign(Statement()).Signatures);
        Assert.Equal(key.Verifying.Fingerprint, signature.KeyId);
    }

    [Fact]
    public void What_is_signed_is_the_encoding_of_DSSE_so_that_any_other_tool_can_check_it()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = SigningKey.FromPem(made.ExportPkcs8PrivateKeyPem(), out _)!;
        var envelope = key.Sign(Statement());
        var payload = Convert.FromBase64String(envelope.Payload);
        Assert.Equal("application/vnd.in-toto+json", envelope.PayloadType);
        Assert.StartsWith("{\"_type\":\"https://in-toto.io/Statement/v1\",", Encoding.UTF8.GetString(payload), StringComparison.Ordinal);
        var encoded = Encoding.UTF8.GetBytes($"DSSEv1 28 application/vnd.in-toto+json {payload.Length} {Encoding.UTF8.GetString(payload)}");
        Assert.True(made.VerifyData(
            encoded,
            Convert.FromBase64String(envelope.Signatures[0].Sig),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence));
    }

    [Theory]
    [InlineData("", "no key in PEM")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "not a key for ECDSA over P-256")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----", "not a key for ECDSA over P-256")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----", "password")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "CERTIFICATE")]
    public void What_is_no_key_is_refused_in_words(string pem, string problem)
    {
        Assert.Null(SigningKey.FromPem(pem, out var said));
        Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_another_kind_are_refused_for_signing_and_for_checking()
    {
        using var rsa = RSA.Create(2048);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        foreach (var pem in (string[])[rsa.ExportPkcs8PrivateKeyPem(), other.ExportPkcs8PrivateKeyPem()])
        {
            Assert.Null(SigningKey.FromPem(pem, out var problem));
            Assert.Contains("P-256", problem, StringComparison.Ordinal);
        }

        foreach (var pem in (string[])[rsa.ExportSubjectPublicKeyInfoPem(), other.ExportSubjectPublicKeyInfoPem()])
        {
            Assert.Null(VerifyingKey.FromPem(pem, out var problem));
            Assert.Contains("P-256", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_private_key_is_refused_where_a_public_one_is_asked_for_and_the_other_way_round()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Null(VerifyingKey.FromPem(made.ExportPkcs8PrivateKeyPem(), out var problem));
        Assert.Contains("private key", problem, StringComparison.Ordinal);
        Assert.Null(SigningKey.FromPem(made.ExportSubjectPublicKeyInfoPem(), out problem));
        Assert.Contains("public key", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fingerprint_is_the_digest_of_the_public_key_in_DER()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = VerifyingKey.FromPem(made.ExportSubjectPublicKeyInfoPem(), out _)!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(made.ExportSubjectPublicKeyInfo())), key.Fingerprint);
    }

    [Fact]
    public void A_point_beside_the_curve_is_no_key()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var der = made.ExportSubjectPublicKeyInfo();
        der[^1] ^= 1;
        Assert.False(VerifyingKey.TryReadDer(der, out _));
    }

    private const string Parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

    private static IndexStatement Statement()
    {
        var index = Encoding.UTF8.GetBytes(
            """
            {"format":{"name":"cite-index","version":"3.0"},"generator":{"name":"Site","version":"1.0.0"},"asOf":"2026-11-24",
             "base":"https://a.example/","counts":{"pages":0,"files":0},"parts":[]}
            """);
        return IndexStatement.Of(CiteIndexJson.Read(index, out _)!, index);
    }
}
