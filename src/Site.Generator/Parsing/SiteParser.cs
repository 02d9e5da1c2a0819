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

        SitePage[] parsed = [.. pages.OfType<SitePage>()];
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
}
