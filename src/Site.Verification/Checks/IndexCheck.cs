using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Checks;

/// <summary>An index names pages, and each page and twin among its files is one that it names.</summary>
internal static class IndexCheck
{
    private const string TwinEnding = ".cite.json";

    /// <summary>Checks what an index says.</summary>
    public static void Run(PublishedIndex index, IDiagnosticSink diagnostics)
    {
        if (index.Pages.IsEmpty)
        {
            diagnostics.Report(Rules.Twin.NoIndex.At(
                new FileLocation(index.Path),
                $"{index.Path} names no page, so that it vouches for nothing.",
                "Build the site again, and publish all of its files."));
        }

        var twins = index.Pages.Select(p => p.Twin).ToHashSet(StringComparer.Ordinal);
        foreach (var file in index.Files.Keys.Where(f => f.EndsWith(TwinEnding, StringComparison.Ordinal) && !twins.Contains(f)))
        {
            ReportUnnamed(file, index, diagnostics);
        }
    }

    /// <summary>Whether a file that belongs to no page that is named may be a page all the same.</summary>
    public static bool MayBePage(IndexedFile file) => Path.GetExtension(file.Path).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";

    /// <summary>
    /// Checks a file that belongs to no page that is named: other HTML than pages, such as redirects, has no text that claims stand in.
    /// </summary>
    public static void RunOther(IndexedFile file, byte[]? content, PublishedIndex index, IDiagnosticSink diagnostics)
    {
        if (content.AsSpan().IndexOf("data-cite-root"u8) >= 0)
        {
            ReportUnnamed(file.Path, index, diagnostics);
        }
    }

    private static void ReportUnnamed(string file, PublishedIndex index, IDiagnosticSink diagnostics) =>
        diagnostics.Report(Rules.Twin.UnlistedPage.At(
            new FileLocation(file),
            $"'{file}' is published, but {index.Path} names no page that it belongs to.",
            "Build the site again."));
}
