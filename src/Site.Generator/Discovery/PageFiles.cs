using System.Collections.Frozen;

namespace Site.Generator.Discovery;

/// <summary>Tells by its name whether a file is a page, or what another tool would make a page of.</summary>
public static class PageFiles
{
    private static readonly FrozenSet<string> Markdown = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".md", ".markdown", ".mdown", ".mdwn", ".mkd", ".mkdn", ".mkdown");

    private static readonly FrozenSet<string> Foreign = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".mdx", ".mdc", ".mdoc", ".qmd", ".rmd", ".rst", ".rest", ".adoc", ".asciidoc", ".org", ".textile", ".wiki", ".mediawiki", ".pmd",
        ".myst", ".mdtext", ".mdtxt", ".typ", ".livemd", ".svx", ".njk", ".liquid", ".rdoc", ".creole");

    /// <summary>Folders in which other tools keep what pages are made of.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "_includes", "_include", "_partials", "_snippets", "_layouts", "_templates", "_components", "_shared", "_macros",
        "_parts", "_fragments", "_common", "_blocks");

    /// <summary>Whether a folder holds parts of pages, by its name: what includes one shows it.</summary>
    public static bool IsFolderOfParts(string name) => Parts.Contains(name);

    /// <summary>Whether a file is Markdown, and so a page.</summary>
    public static bool IsPage(string name) => Markdown.Contains(Path.GetExtension(name));

    /// <summary>Whether a file is in a language that only others make pages of, or is nearly named as a page.</summary>
    public static bool IsForeignPage(string name) =>
        Foreign.Contains(Path.GetExtension(name)) ||
        (Path.GetFileNameWithoutExtension(name) is var inner && Path.GetExtension(inner).Length > 0 && IsPage(inner));

    /// <summary>Whether a name is that of a folder's own page in the input.</summary>
    public static bool IsSectionIndex(string name) =>
        IsPage(name) && Path.GetFileNameWithoutExtension(name).Equals("_index", StringComparison.OrdinalIgnoreCase);
}
