using System.Collections.Immutable;
using System.Text.Json;
using Site.Citations.Indexes;
using Site.Citations.Schema;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>Reads an index: bytes to a typed index, or diagnostics.</summary>
internal static class IndexReader
{
    private const string Rebuild = "Build the site again.";

    /// <summary>Reads it.</summary>
    /// <param name="path">The index's path.</param>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The index without entries that cannot be understood; null where it cannot be read at all.</returns>
    public static PublishedIndex? Read(string path, byte[] bytes, IDiagnosticSink diagnostics)
    {
        var location = new FileLocation(path);
        var document = CiteIndexJson.Read(bytes, out var problem);
        if (document is null)
        {
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The index cannot be understood: {problem}", Rebuild));
            return null;
        }

        ReportViolations(bytes, location, diagnostics);
        var addresses = new SiteAddresses(document.Base ?? "", path[..(path.LastIndexOf('/') + 1)]);
        var entries = new Entries(addresses, location, diagnostics);
        return new PublishedIndex(path, addresses, entries.ReadPages(document.Linkset), entries.ReadFiles(document.Files))
        {
            Edition = SiteEdition.Of(document, bytes),
        };
    }

    private static void ReportViolations(byte[] bytes, FileLocation location, IDiagnosticSink diagnostics)
    {
        using var json = JsonDocument.Parse(bytes);
        foreach (var violation in CiteSchemas.Index.Validate(json.RootElement))
        {
            diagnostics.Report(Rules.Twin.Schema.At(
                location,
                $"At '{violation.InstancePath}': {violation.Message} (schema {violation.SchemaPath})",
                "Build the site again with a program of the same version as the schema."));
        }
    }

    /// <summary>Reads what an index lists; an entry that cannot be understood is left out.</summary>
    private sealed class Entries(SiteAddresses addresses, FileLocation location, IDiagnosticSink diagnostics)
    {
        public ImmutableArray<IndexedPage> ReadPages(IReadOnlyList<CiteIndexLinks> linkset)
        {
            var pages = ImmutableArray.CreateBuilder<IndexedPage>();
            var anchors = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in linkset)
            {
                if (PathOf(entry.Anchor) is not { } anchor
                    || entry.Describedby.Count == 0
                    || entry.Alternate.Count == 0
                    || PathOf(entry.Describedby[0].Href) is not { } twin
                    || PathOf(entry.Alternate[0].Href) is not { } markdown)
                {
                    continue;
                }

                if (anchors.Add(anchor))
                {
                    pages.Add(new IndexedPage(anchor, twin, markdown));
                }
                else
                {
                    ReportTwice(anchor);
                }
            }

            return pages.ToImmutable();
        }

        public Dictionary<string, IndexedFile> ReadFiles(IReadOnlyList<CiteIndexFile> listed)
        {
            var files = new Dictionary<string, IndexedFile>(StringComparer.Ordinal);
            foreach (var entry in listed)
            {
                if (PathOf(entry.Url) is { } file && !files.TryAdd(file, new IndexedFile(file, entry.Digest.Sha256, entry.Bytes)))
                {
                    ReportTwice(file);
                }
            }

            return files;
        }

        private string? PathOf(string address)
        {
            if (addresses.PathOf(address) is { } found)
            {
                return found;
            }

            diagnostics.Report(Rules.Twin.MissingFile.At(
                location,
                $"The index lists '{address}', which cannot be had: it leads out of the site.",
                Rebuild));
            return null;
        }

        private void ReportTwice(string what) =>
            diagnostics.Report(Rules.Twin.NotJson.At(location, $"The index lists '{what}' twice.", Rebuild));
    }
}
