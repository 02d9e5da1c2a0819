using Site.Evidence.Html;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Pages;

/// <summary>Reads what is checked of a page from the bytes of its three files.</summary>
internal static class PageReader
{
    /// <summary>Reads it.</summary>
    /// <param name="index">The page.</param>
    /// <param name="contents">The bytes of its files, by path; a file that cannot be had is missing.</param>
    /// <param name="site">What else is known of the site it is in.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static PublishedPage Read(
        IndexedPage index,
        IReadOnlyDictionary<string, byte[]> contents,
        SiteContext site,
        IDiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        var location = new FileLocation(index.Path);
        var forms = (ReadOnlySpan<(string, string)>)[("page", index.Path), ("twin", index.Twin), ("Markdown", index.Markdown)];
        foreach (var (what, path) in forms)
        {
            if (!contents.ContainsKey(path))
            {
                diagnostics.Report(Rules.Twin.MissingFile.At(
                    location,
                    $"The {what} of '{index.Path}', '{path}', is not among the published files.",
                    "Build the site again, and publish all of its files."));
            }
        }

        return new PublishedPage
        {
            Index = index,
            BuiltOn = site.Index.Edition.AsOf,
            BuiltBy = site.Index.Edition.Generator,
            Addresses = site.Index.Addresses,
            Document = contents.TryGetValue(index.Path, out var html) ? ReadHtml(html, location, diagnostics, cancellationToken) : null,
            Written = contents.TryGetValue(index.Twin, out var twin)
                ? TwinReader.Read(new FileLocation(index.Twin), twin, diagnostics)
                : null,
            Markdown = contents.TryGetValue(index.Markdown, out var markdown) ? new MarkdownManifest(markdown) : null,
            DigestOf = site.DigestOf,
            IndexedDigest = site.Index.Files.GetValueOrDefault(index.Path)?.Sha256,
            ModelOf = site.ModelOf,
            FactsAt = site.FactsAt,
            Models = site.Models,
            Stopping = cancellationToken,
        };
    }

    private static PageDocument? ReadHtml(
        byte[] html,
        FileLocation location,
        IDiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        var reading = HtmlReader.Read(html, cancellationToken);
        if (!reading.IsRead)
        {
            diagnostics.Report(Rules.Twin.BadPage.At(
                location,
                $"'{location.File}' cannot be read as HTML: {reading.Problem}.",
                "Split the page, or build the site again."));
            return null;
        }

        using (reading.Document)
        {
            return new PageDocument(reading.Document);
        }
    }
}
