using System.Security.Cryptography;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;

namespace Site.Citations.Claims;

/// <summary>Finds what citations name: the source, the quote, and what a machine found when it looked that quote up.</summary>
/// <param name="library">The described sources.</param>
/// <param name="evidence">What machines found when they looked quotes up.</param>
/// <param name="asOf">The day after which no date may lie.</param>
/// <param name="site">The address of the site, which is no source of its own claims; null where it is not known.</param>
internal sealed class EvidenceFinder(SourceLibrary library, EvidenceLock evidence, DateOnly asOf, string? site)
{
    private readonly string? _site = site is null ? null : Custodians.Of(site);

    /// <summary>Looks up what a citation cites by one of its references; what is wrong is reported at the reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="index">Its place among those of the citation.</param>
    /// <param name="citation">The citation.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The evidence, without what its quote bears; null where the source is not known.</returns>
    public CitedEvidence? Find(CitedReference reference, int index, CitationDraft citation, IDiagnosticSink diagnostics)
    {
        if (citation.Date is { } given && given.Earliest > asOf && index == 0)
        {
            diagnostics.Report(Rules.Sources.Date.At(
                citation.DateLocation,
                $"'{given}' lies after {asOf:O}, the day of this build.",
                "Correct the date, or pass a later --as-of."));
        }

        var source = reference.Key is { } key ? library.Require(key, reference.Location, diagnostics) : FindByUrl(reference, diagnostics);
        if (source is null)
        {
            return null;
        }

        if (source.IsDatedAfterCapture(citation.Date))
        {
            diagnostics.Report(Rules.Sources.Date.At(
                citation.DateLocation,
                $"'{citation.Date}' is later than the capture of {PinnedAddress.DayOf(source.Pinned):O} that pins '{source.Id}'.",
                "Write the date that the captured page gives, or pin a later capture."));
        }

        var quote = QuoteOf(source, reference, index == 0 ? citation.Quote : null, diagnostics);
        var check = evidence.Check(source, quote);
        if (check is { Status: CheckStatus.Broken, QuoteFound: false })
        {
            diagnostics.Report(MissingQuote.At(reference.Location, source.Id, MissingQuote.Quote(quote!), check));
        }

        if (check is { Status: CheckStatus.Broken, QuoteFound: null })
        {
            diagnostics.Report(Rules.Age.Gone.At(
                reference.Location,
                $"'{source.Id}' was gone when a machine asked for it on {check.CheckedAt}.",
                "Pin a copy that cannot go away, or cite another source."));
        }

        return new CitedEvidence(
            source,
            reference.Relation,
            quote,
            citation.Date ?? source.Date ?? source.Accessed,
            citation.Volatility ?? source.Volatility,
            check)
        {
            IsOwnSite = Custodians.Of(source.Url) == _site,
            Terms = citation.Terms,
        };
    }

    private Source? FindByUrl(CitedReference reference, IDiagnosticSink diagnostics)
    {
        var url = reference.Url!;
        if (library.FindByUrl(url) is { } described)
        {
            return described;
        }

        if (WebAddress.OneSpelling(url) is not { } address)
        {
            diagnostics.Report(Rules.Sources.Address.At(
                reference.Location,
                $"'{url}' is not a web address.",
                "Write an absolute address that begins with https://."));
            return null;
        }

        diagnostics.Report(Rules.Sources.NotDescribed.At(
            reference.Location,
            $"Nothing is recorded of who publishes '{url}', so what rests on it is of low confidence.",
            "Describe it in a file of _sources/ and cite it by its key."));
        var uri = new Uri(address);
        return new Source
        {
            Id = IdOf(uri),
            Type = "webpage",
            Title = uri.Host + uri.AbsolutePath.TrimEnd('/'),

            // As in its id: what is one source has one address.
            Url = address,
            Publisher = uri.Host,
            Kind = SourceKind.Community,
            Described = false,
            Location = reference.Location,
        };
    }

    private static string? QuoteOf(Source source, CitedReference reference, string? inMarker, IDiagnosticSink diagnostics)
    {
        if (inMarker is not null)
        {
            if (!string.IsNullOrWhiteSpace(inMarker))
            {
                return inMarker;
            }

            diagnostics.Report(Rules.Sources.UnknownQuote.At(
                reference.Location,
                "The quote is empty.",
                "Write the words of the source between the quotation marks, or leave them out."));
            return null;
        }

        if (reference.QuoteName is { } name)
        {
            return source.RequireQuote(name, reference.Location, diagnostics)?.Exact;
        }

        if (source.Quotes.Length > 1)
        {
            diagnostics.Report(Rules.Evidence.WhichQuote.At(
                reference.Location,
                $"The source '{source.Id}' records {source.Quotes.Length} quotes, and the citation does not say which carries the claim.",
                $"Write @{source.Id}#name with one of: {string.Join(", ", source.Quotes.Select(q => q.Key))}."));
        }

        return source.Quotes.Length == 1 ? source.Quotes[0].Value.Exact : null;
    }

    /// <summary>An id that reads like the address, and ends in eight digits of its SHA-256 so that no two addresses share one.</summary>
    private static string IdOf(Uri uri)
    {
        var id = new StringBuilder();
        foreach (var c in uri.Host + uri.AbsolutePath)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }

            if (id.Length == 48)
            {
                break;
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uri.AbsoluteUri)));
        return $"{id.ToString().Trim('-')}-{hash[..8]}";
    }
}
