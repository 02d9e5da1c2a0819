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

        SitePage[] parsed = [.. WithHiddenFolders(pages.OfType<SitePage>().ToList())];
        foreach (var (file, location) in settings.Cards ?? [])
        {
            if (!Array.Exists(parsed, p => p.Input.Value == file))
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    location,
                    $"'{file}' is no page, so there is nothing to draw a card of.",
                    "Write the name of a page's file, from the input folder, such as index.md."));
            }
        }

        return new ParsedSite(tree, settings, data, parser.MakeHome(parsed, diagnostics) is { } home ? [.. parsed, home] : [.. parsed]);
    }

    /// <summary>The pages, those drafts that lie in a folder whose first page says so of them all.</summary>
    private static IEnumerable<SitePage> WithHiddenFolders(List<SitePage> pages)
    {
        var hidden = pages.Where(p => p.FrontMatter.HidesFolder).Select(p => p.Input.Folder).ToHashSet();
        return hidden.Count == 0 ? pages : pages.Select(page =>
        {
            var folder = page.Input.Folder;
            while (!hidden.Contains(folder) && folder.Value.Length > 0)
            {
                folder = folder.Folder;
            }

            return hidden.Contains(folder) ? page with { FrontMatter = page.FrontMatter with { Draft = true } } : page;
        });
    }
}
