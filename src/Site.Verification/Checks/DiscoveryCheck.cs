using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The page's own links lead to the twin and the Markdown that the index names.</summary>
internal static class DiscoveryCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is { } document)
        {
            Announces("describedby", "application/json", page.Index.Twin);
            Announces("alternate", "text/markdown", page.Index.Markdown);
            IsAt(document.Announcements
                .Where(a => a.Relations.Contains("canonical", StringComparer.OrdinalIgnoreCase))
                .Select(a => a.Href ?? ""));
        }

        if (page.Twin is { Page.Url: var url } && !IsOwn(url))
        {
            report.InTwin(Rules.Twin.Discovery, $"The twin is about '{url}', and not about '{page.Index.Path}'.");
        }

        void IsAt(IEnumerable<string> addresses)
        {
            foreach (var address in addresses.Where(a => !IsOwn(a)).Take(1))
            {
                report.OnPage(
                    Rules.Twin.Discovery,
                    $"The page's <link rel=\"canonical\"> leads to '{address}', but the index says '{page.Index.Path}'.");
            }
        }

        // The first page of a folder is asked for by the folder's address, too.
        bool IsOwn(string address) =>
            page.PathOf(address) is { } path && (path == page.Index.Path || path + "index.html" == page.Index.Path);

        void Announces(string relation, string type, string expected)
        {
            var targets = document.Announcements
                .Where(a => a.Type == type && a.Relations.Contains(relation, StringComparer.OrdinalIgnoreCase))
                .Select(a => a.Href is null ? null : page.PathOf(a.Href) ?? a.Href)
                .DefaultIfEmpty();
            foreach (var target in targets.Where(t => t != expected).Take(1))
            {
                report.OnPage(
                    Rules.Twin.Discovery,
                    $"The page's <link rel=\"{relation}\"> leads to '{target ?? "nothing"}', but the index says '{expected}'.");
            }
        }
    }
}
