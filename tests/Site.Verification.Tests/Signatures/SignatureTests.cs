using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Site.Citations.Indexes;
using Site.Citations.Signatures;
using Site.Text.Diagnostics;
using Site.Verification.Signatures;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Signatures;

public sealed class SignatureTests : IDisposable
{
    private const string Index = "cite-index.json";
    private const string Envelope = "cite-index.dsse.json";
    private const string ReadsNotAsStatement = "cannot be read as a statement";

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "\0", "\uD83D\uDE00", "1e400", "\"\"", "[null]", "\\ud800", "A=", "{}",
    ];

    private readonly ECDsa _own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _own.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task A_site_that_a_trusted_key_has_signed_passes_and_nobody_need_fear_that_it_was_written_anew()
    {
        using var site = await SignedAsync();
        var report = await VerifyAsync(site, _other, _own);
        Assert.Empty(report.Diagnostics);
        Assert.Equal(SignatureStatus.Trusted, report.Signature.Status);
        Assert.Equal([Public(_own).Fingerprint], report.Signature.Fingerprints);
        Assert.DoesNotContain(report.NotChecked, s => s.StartsWith("Whether the whole site", StringComparison.Ordinal));
        Assert.Contains(report.NotChecked, s => s.StartsWith("Whether whoever signed the site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_key_is_named_the_signer_is_said_to_be_unknown_and_nothing_is_wrong()
    {
        using var site = await SignedAsync();
        var report = await VerifyAsync(site);
        var diagnostic = Assert.Single(report.Diagnostics);
        Assert.Equal("CITE641", diagnostic.Rule.Code);
        Assert.Contains($"unknown key (fingerprint {Public(_own).Fingerprint})", diagnostic.Message, StringComparison.Ordinal);
        Assert.True(report.Passed);
        Assert.Contains(report.NotChecked, s => s.StartsWith("Whether the whole site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_signed_by_another_key_than_those_that_are_trusted_fails()
    {
        using var site = await SignedAsync();
        var report = await VerifyAsync(site, _other);
        Assert.Equal([$"{Envelope}: CITE642"], PublishedTestSite.Codes(report));
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task A_site_without_signature_fails_only_where_one_is_asked_for()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        Assert.Empty((await VerifyAsync(site)).Diagnostics);
        Assert.Equal([$"{Index}: CITE642"], PublishedTestSite.Codes(await VerifyAsync(site, _own)));
    }

    [Fact]
    public async Task A_site_written_anew_with_all_its_digests_no_longer_fits_its_signature()
    {
        using var site = await SignedAsync();
        site.Forge("robots.txt", "Allow", "Disallow");
        foreach (var keys in (ECDsa[][])[[], [_own], [_other]])
        {
            var report = await VerifyAsync(site, keys);
            Assert.Equal([$"{Envelope}: CITE658"], PublishedTestSite.Codes(report));
            Assert.Equal(SignatureStatus.Bad, report.Signature.Status);
        }
    }

    [Theory]
    [InlineData("\"asOf\":\"2026-11-24\"", "\"asOf\":\"2026-11-23\"", "a build of 2026-11-23")]
    [InlineData("https://example.org/cite-index.json", "https://else.example/cite-index.json", "https://else.example/")]
    [InlineData("\"version\":\"1", "\"version\":\"9", "another generator")]
    [InlineData("\"name\":\"cite-index.json\"", "\"name\":\"other.json\"", "of other bytes")]
    [InlineData("https://in-toto.io/Statement/v1", "https://in-toto.io/Statement/v0.1", "v0.1")]
    [InlineData("urn:uuid:e", "urn:uuid:f", "urn:uuid:f")]
    [InlineData("\"subject\":[", "\"subject\":[null,", ReadsNotAsStatement)]
    [InlineData("\"predicate\":{", "\"predicate\":{\"asOf\":1,", ReadsNotAsStatement)]
    public async Task A_statement_that_says_something_else_than_the_index_fails_though_signed(string text, string replacement, string said)
    {
        using var site = await PublishedTestSite.ExampleAsync("https://example.org/");
        var statement = Encoding.UTF8.GetString(SignatureJson.Write(StatementOf(site)));
        Assert.Contains(text, statement, StringComparison.Ordinal);
        var payload = Encoding.UTF8.GetBytes(statement.Replace(text, replacement, StringComparison.Ordinal));
        site.Write(Envelope, SignatureJson.Write(EnvelopeOf(payload)));
        var diagnostic = Assert.Single((await VerifyAsync(site, _own)).Diagnostics);
        Assert.Equal("CITE658", diagnostic.Rule.Code);
        Assert.Contains(said, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keyid", "00", "the fingerprint of its publicKey is")]
    [InlineData("publicKey", "AAAA", "no key for ECDSA over P-256")]
    [InlineData("sig", "MAYCAQECAQE=", "not of this payload, or not by its key")]
    [InlineData("sig", "!", "no Base64")]
    public async Task A_signature_that_is_not_by_the_key_it_brings_fails_whomever_one_trusts(string member, string value, string said)
    {
        using var site = await SignedAsync();
        EditSignature(site, signature => signature[member] = value);
        var diagnostic = Assert.Single((await VerifyAsync(site)).Diagnostics);
        Assert.Equal("CITE658", diagnostic.Rule.Code);
        Assert.Contains(said, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_s_envelope_without_public_key_is_checked_with_the_keys_that_are_trusted()
    {
        using var site = await SignedAsync();
        EditSignature(site, signature => ((JsonObject)signature).Remove("publicKey"));
        Assert.Empty((await VerifyAsync(site, _own)).Diagnostics);
        Assert.Equal([$"{Envelope}: CITE641"], PublishedTestSite.Codes(await VerifyAsync(site)));
        Assert.Equal([$"{Envelope}: CITE642"], PublishedTestSite.Codes(await VerifyAsync(site, _other)));
        EditSignature(site, signature => signature["sig"] = "MAYCAQECAQE=");
        Assert.Equal([$"{Envelope}: CITE658"], PublishedTestSite.Codes(await VerifyAsync(site, _own)));
    }

    [Fact]
    public async Task Of_two_signatures_each_must_hold_and_one_must_be_trusted()
    {
        using var site = await SignedAsync();
        var envelope = JsonNode.Parse(site.ReadBytes(Envelope))!;
        var payload = Convert.FromBase64String((string)envelope["payload"]!);
        var second = EnvelopeOf(payload, _other).Signatures[0];
        envelope["signatures"]!.AsArray().Add(
            new JsonObject { ["keyid"] = second.KeyId, ["sig"] = second.Sig, ["publicKey"] = second.PublicKey });
        site.Write(Envelope, envelope.ToJsonString());
        Assert.Empty((await VerifyAsync(site, _other)).Diagnostics);
        envelope["signatures"]![0]!["sig"] = second.Sig;
        site.Write(Envelope, envelope.ToJsonString());
        Assert.Equal([$"{Envelope}: CITE658"], PublishedTestSite.Codes(await VerifyAsync(site, _other)));
    }

    [Fact]
    public async Task Envelopes_broken_at_random_are_reported_and_never_hold()
    {
        using var site = await SignedAsync();
        var sound = site.ReadBytes(Envelope);
        var edition = (await VerifyAsync(site)).Edition!;
        ImmutableArray<VerifyingKey> trusted = [Public(_own)];
        var random = new Random(Seed: 20261128);
        for (var i = 0; i < 600; i++)
        {
            var at = random.Next(sound.Length);
            var length = random.Next(Math.Min(60, sound.Length - at));
            byte[] broken = (i % 4) switch
            {
                0 => sound[..at],
                1 => [.. sound[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. sound[(at + length)..]],
                2 => [.. sound[..at], (byte)random.Next(256), .. sound[(at + 1)..]],
                _ => [.. sound[..at], .. sound[at..(at + length)], .. sound[at..]],
            };
            var found = new DiagnosticBag();
            var verdict = SignatureCheck.Run(new(null, broken.Length, broken, null), edition, trusted, found);

            // A change of white space, or of a member that nobody reads, changes nothing.
            var isSound = verdict.Status == SignatureStatus.Trusted;
            Assert.Equal(isSound, found.ToSortedList().Count == 0);
            Assert.True(!isSound || Means(broken, sound), Encoding.UTF8.GetString(broken));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<!doctype html><title>Not found</title>")]
    [InlineData("""{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[]}""")]
    [InlineData("""{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[null]}""")]
    [InlineData("""{"payloadType":"application/vnd.in-toto+json","payload":"!","signatures":[{"sig":"AA=="}]}""")]
    [InlineData("""{"payloadType":"application/vnd.in-toto+json","payload":"","signatures":[{"sig":"AA=="}]}""")]
    [InlineData("""{"payloadType":"text/plain","payload":"e30=","signatures":[{"sig":"AA=="}]}""")]
    public async Task What_is_no_envelope_is_named_and_the_pages_are_still_checked(string content)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write(Envelope, content);
        var report = await VerifyAsync(site);
        Assert.Equal([$"{Envelope}: CITE658"], PublishedTestSite.Codes(report));
        Assert.Equal((2, 4), (report.Pages, report.Claims));
    }

    [Fact]
    public async Task A_signature_in_a_folder_below_is_a_file_that_no_index_names()
    {
        using var site = await SignedAsync();
        site.Write("guide/" + Envelope, site.ReadBytes(Envelope));
        Assert.Equal([$"guide/{Envelope}: CITE621"], PublishedTestSite.Codes(await VerifyAsync(site, _own)));
    }

    private async Task<PublishedTestSite> SignedAsync()
    {
        var site = await PublishedTestSite.ExampleAsync();
        using var key = SigningKey.FromPem(_own.ExportPkcs8PrivateKeyPem(), out _)!;
        site.Write(Envelope, SignatureJson.Write(key.Sign(StatementOf(site))));
        return site;
    }

    private static IndexStatement StatementOf(PublishedTestSite site)
    {
        var bytes = site.ReadBytes(Index);
        return IndexStatement.Of(CiteIndexJson.Read(bytes, out _)!, bytes);
    }

    private SignatureEnvelope EnvelopeOf(byte[] payload, ECDsa? key = null)
    {
        var signer = key ?? _own;
        var signed = Dsse.Encode(IndexStatement.PayloadType, payload);
        var signature = signer.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return new SignatureEnvelope
        {
            PayloadType = IndexStatement.PayloadType,
            Payload = Convert.ToBase64String(payload),
            Signatures =
            [
                new()
                {
                    KeyId = Public(signer).Fingerprint,
                    Sig = Convert.ToBase64String(signature),
                    PublicKey = Convert.ToBase64String(Public(signer).Der),
                },
            ],
        };
    }

    private static VerifyingKey Public(ECDsa key) => VerifyingKey.FromPem(key.ExportSubjectPublicKeyInfoPem(), out _)!;

    private static Task<VerificationReport> VerifyAsync(PublishedTestSite site, params ECDsa[] trusted) => SiteVerifier.VerifyAsync(
        site.Folder,
        new VerificationOptions { TrustedKeys = trusted.Length == 0 ? null : [.. trusted.Select(Public)] },
        TestContext.Current.CancellationToken);

    private static void EditSignature(PublishedTestSite site, Action<JsonNode> edit)
    {
        var envelope = JsonNode.Parse(site.ReadBytes(Envelope))!;
        edit(envelope["signatures"]![0]!);
        site.Write(Envelope, envelope.ToJsonString());
    }

    /// <summary>Whether two envelopes have the same payload and signature, however they write them.</summary>
    private static bool Means(byte[] one, byte[] other)
    {
        var (a, b) = (SignatureJson.ReadEnvelope(one, out _)!, SignatureJson.ReadEnvelope(other, out _)!);
        return Dsse.Decode(a.Payload)!.AsSpan().SequenceEqual(Dsse.Decode(b.Payload))
            && Dsse.Decode(a.Signatures[0].Sig)!.AsSpan().SequenceEqual(Dsse.Decode(b.Signatures[0].Sig));
    }
}
