using System.Globalization;
using Site.Generator.Discovery;
using Site.Generator.Phases;
using Site.Generator.Settings;
using Site.Markdown;
using Site.Text.Diagnostics;

namespace Site.Generator.Parsing;

/// <summary>The phase that reads a site: its data and its pages, each for itself.</summary>
internal static class SiteParser
{
    /// <summary>Reads a site.</summary>
    /// <param name="tree">What the input folder holds.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="engine">What parses Markdown.</param>
    /// <param name="phase">How the work is done.</param>
    /// <returns>The site; null where it has no page, which is reported.</returns>
    public static ParsedSite? Parse(InputTree tree, SiteSettings settings, MarkdownEngine engine, PhaseContext phase)
    {
        var diagnostics = phase.Diagnostics;
        var data = SiteData.Load(tree, phase.AsOf, diagnostics);
        var parser = new PageParser(tree, settings, data, engine, phase);
        var pages = new SitePage?[tree.Pages.Length];
        phase.ForEach("Parsing", pages.Length, i => pages[i] = parser.Parse(tree.Pages[i], diagnostics));
        if (pages.All(p => p is null))
        {
            diagnostics.Report(Rules.Pages.NoInput.At(
                null,
                $"'{phase.InputFolder}' holds no page that can be built.",
                "Add a Markdown file, such as index.md."));
            return null;
        }

        SitePage[] parsed = [.. parser.WithOneHome(WithHiddenFolders(pages.OfType<SitePage>().ToList(), diagnostics), diagnostics)];
        var files = parsed.Select(p => p.Input.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, location) in settings.Cards ?? [])
        {
            if (!files.Contains(file))
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    location,
                    $"'{file}' is no page, so there is nothing to draw a card of.",
                    "Write the name of a page's file, from the input folder, such as index.md."));
            }
        }

        return new ParsedSite(tree, settings, data, parser.MakeHome(parsed, diagnostics) is { } home ? [.. parsed, home] : [.. parsed]);
    }

    /// <summary>
    /// The pages, those drafts that lie in a folder whose first page says so of them all. A page that says otherwise of itself is
    /// published, that first page too.
    /// </summary>
    private static List<SitePage> WithHiddenFolders(List<SitePage> pages, IDiagnosticSink diagnostics)
    {
        var hidden = pages
            .Where(p => !p.FrontMatter.HidesFolder.IsEmpty)
            .GroupBy(p => p.Input.Folder)
            .ToDictionary(g => g.Key, g => g.SelectMany(p => p.FrontMatter.HidesFolder).ToList());
        if (hidden.Count == 0)
        {
            return pages;
        }

        var leftOut = new Dictionary<FolderHiding, List<SitePage>>();
        var result = pages.ConvertAll(page =>
        {
            if (page.FrontMatter.Draft || HidingOf(page) is not { } hiding)
            {
                return page;
            }

            leftOut.TryAdd(hiding, []);
            leftOut[hiding].Add(page);
            return page with { FrontMatter = page.FrontMatter with { Draft = true } };
        });
        foreach (var (hiding, of) in leftOut)
        {
            diagnostics.Report(Rules.Pages.PageHidden.At(
                hiding.Location,
                of.Count == 1
                    ? $"{hiding.Said} keeps '{of[0].Input}' from being published."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{hiding.Said} keeps {of.Count:N0} pages from being published, '{of[0].Input}' to '{of[^1].Input}'."),
                "Remove it, to publish them; or let a page that is to be published say otherwise in its own front matter."));
        }

        return result;

        FolderHiding? HidingOf(SitePage page)
        {
            for (var folder = page.Input.Folder; ; folder = folder.Folder)
            {
                if (hidden.TryGetValue(folder, out var all) && all.Find(h => !page.FrontMatter.ShownBy.Contains(h.Key)) is { } found)
                {
                    return found;
                }

                if (folder.Value.Length == 0)
                {
                    return null;
                }
            }
        }
    }
}
