using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Markdown;
using Site.Markdown.Includes;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Theme.Markup;

namespace Site.Generator.Parsing;

/// <summary>What a page's text is, and how it is read: the same to whoever builds it and to whoever looks up what it quotes.</summary>
internal static class PageInput
{
    /// <summary>The text of a page with what it includes; null where its file cannot be read, which is reported.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="path">The page.</param>
    /// <param name="included">Finds what it includes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static InputText? Read(InputTree tree, SitePath path, IncludedFiles included, IDiagnosticSink diagnostics)
    {
        if (tree.ReadTextBytes(path, diagnostics) is not { } bytes || InputTree.Decode(path, bytes, diagnostics) is not { } page)
        {
            return null;
        }

        return IncludeExpander.MayInclude(bytes) ? included.Expand(page, diagnostics) : page;
    }

    /// <summary>How the pages of a site are read.</summary>
    /// <param name="data">What they may show and name.</param>
    /// <param name="checkQuantities">Whether amounts without a source are reported.</param>
    public static MarkdownParseOptions OptionsFor(SiteData data, bool checkQuantities) => new()
    {
        CheckQuantities = checkQuantities,
        Facts = data.Facts,
        Models = data.Models,
        HasSources = data.Sources.All.Count > 0,
        IsSource = key => data.Sources.Find(key) is not null,
        IsReservedId = ThemeIds.IsReserved,
    };
}
