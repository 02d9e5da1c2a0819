using System.Collections.Immutable;
using Site.Citations.Indexes;
using Site.Citations.Signatures;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Signatures;

/// <summary>
/// The signature of a site is of its index, says what the index says, and is by a key that is trusted where any is named.
/// </summary>
internal static class SignatureCheck
{
    private const string SignAgain = "Sign the site again, after the build; if you did not sign it, find out who changed it.";

    private static readonly FileLocation Location = new(SignatureJson.FileName);

    /// <summary>Checks it.</summary>
    /// <param name="reading">What came of reading the signature.</param>
    /// <param name="edition">What the index says.</param>
    /// <param name="trusted">The keys that are trusted; null where nobody was asked for.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SignatureVerdict Run(
        FileReading reading,
        SiteEdition edition,
        ImmutableArray<VerifyingKey>? trusted,
        IDiagnosticSink diagnostics)
    {
        if (reading.Content is not { } bytes)
        {
            ReportMissing(reading.Problem, trusted, diagnostics);
            return SignatureVerdict.None;
        }

        var signed = SignatureReader.Read(bytes, trusted ?? [], out var problem);
        if (signed is null || ProblemOf(signed.Statement, edition) is { } differs && (problem = differs) is not null)
        {
            diagnostics.Report(Rules.Twin.BadSignature.At(Location, $"The signature does not hold. {problem}", SignAgain));
            return SignatureVerdict.Bad;
        }

        return VerdictOf(signed, trusted, diagnostics);
    }

    private static void ReportMissing(string? problem, ImmutableArray<VerifyingKey>? trusted, IDiagnosticSink diagnostics)
    {
        if (trusted is not null)
        {
            diagnostics.Report(Rules.Twin.NotTrusted.At(
                new FileLocation(CiteIndexNames.Root),
                $"Nobody has signed the site: {SignatureJson.FileName} cannot be had: {problem}.",
                "Sign it with 'site sign' after the build, or leave out --key."));
        }
    }

    private static string? ProblemOf(IndexStatement statement, SiteEdition edition)
    {
        var (said, address) = (statement.Predicate, IndexPredicate.AddressIn(edition.Base));
        if (!statement.IsOf(edition.Sha256))
        {
            return $"It is of other bytes than {CiteIndexNames.Root} has: their SHA-256 is {edition.Sha256}.";
        }

        if (said.AsOf != edition.AsOf)
        {
            return $"It is of a build of {said.AsOf:O}, but the index says {edition.AsOf:O}.";
        }

        return said.Index != address
            ? $"It is of an index at '{said.Index}', but the index says '{address}'."
            : said.Generator != edition.Generator ? "It names another generator than the index." : null;
    }

    private static SignatureVerdict VerdictOf(
        SignedStatement signed,
        ImmutableArray<VerifyingKey>? trusted,
        IDiagnosticSink diagnostics)
    {
        ImmutableArray<string> known = [.. (trusted ?? []).Select(k => k.Fingerprint).Where(signed.Fingerprints.Contains)];
        if (known.Length > 0)
        {
            return new SignatureVerdict(SignatureStatus.Trusted, known);
        }

        ImmutableArray<string> keys = [.. signed.Fingerprints.Order(StringComparer.Ordinal)];
        var by = keys.IsEmpty
            ? "by an unknown key that the signature does not bring"
            : $"by an unknown key (fingerprint {string.Join(" and ", keys)})";
        if (trusted is null)
        {
            diagnostics.Report(Rules.Twin.UnknownKey.At(
                Location,
                $"The site is signed {by}.",
                "If you have the signer's public key from elsewhere, pass it as --key; the fingerprint alone may be anybody's."));
        }
        else
        {
            diagnostics.Report(Rules.Twin.NotTrusted.At(
                Location,
                $"The site is signed {by}, and by none of those you trust.",
                "Find out whose key it is; pass it as --key only if you trust it."));
        }

        return new SignatureVerdict(SignatureStatus.Unknown, keys);
    }
}
