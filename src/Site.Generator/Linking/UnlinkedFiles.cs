using System.Collections.Frozen;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>
/// Finds files that would be published, are of a kind that people work with and seldom read in a browser, and that no page links: they
/// mostly lie in the folder by chance.
/// </summary>
internal static class UnlinkedFiles
{
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".doc", ".docx", ".docm", ".dotx", ".xls", ".xlsx", ".xlsm", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".pages", ".numbers", ".key",
        ".vsd", ".vsdx", ".mpp", ".one", ".pst", ".eml", ".msg", ".psd", ".ai", ".indd", ".sketch", ".fig", ".xd", ".sql", ".dump", ".log",
        ".har", ".pcap", ".exe", ".msi", ".dll", ".so", ".dmg", ".jar", ".o", ".obj", ".pdb");

    /// <summary>Reports them.</summary>
    /// <param name="files">The files that are published as they are.</param>
    /// <param name="pages">The pages, linked.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    public static void Report(IEnumerable<SitePath> files, IEnumerable<LinkedPage> pages, IDiagnosticSink diagnostics)
    {
        var unlinked = files.Where(f => Kinds.Contains(f.Extension)).ToHashSet();
        if (unlinked.Count == 0)
        {
            return;
        }

        foreach (var page in pages)
        {
            foreach (var href in page.Links.OfType<LinkBinding>().Select(l => l.Html.Split('?', '#')[0]))
            {
                if (SitePath.Resolve(page.Page.Output.Folder, Uri.UnescapeDataString(href)) is { } target)
                {
                    unlinked.Remove(target);
                }
            }
        }

        foreach (var file in unlinked.Order())
        {
            diagnostics.Report(Rules.Pages.FileUnlinked.At(
                new FileLocation(file.Value),
                $"'{file}' is published, though no page links it: files of its kind are seldom meant for readers.",
                "Link it, if readers are to have it; keep it outside the input folder, if not."));
        }
    }
}
