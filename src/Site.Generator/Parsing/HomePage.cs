using System.Text;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Parsing;

/// <summary>Makes a first page for a site that has none: a list of its pages.</summary>
internal static class HomePage
{
    private static readonly SitePath Address = SitePath.FromRelative("index.html");

    /// <summary>Makes the page's Markdown.</summary>
    /// <param name="tree">What the input folder holds.</param>
    /// <param name="pages">The pages of the site.</param>
    /// <param name="title">The site's title; null where it has none.</param>
    /// <param name="diagnostics">Told that a page is made.</param>
    /// <returns>The Markdown; null where the site has a first page, or another file in its place.</returns>
    public static InputText? ListOf(InputTree tree, IReadOnlyList<SitePage> pages, string? title, IDiagnosticSink diagnostics)
    {
        var published = pages.Where(p => !p.FrontMatter.Draft).ToList();
        if (published.Count == 0 || published.Exists(p => IsAddress(p.Output) || p.FrontMatter.RedirectFrom.Any(r => Leads(r.Path))) ||
            tree.Files.Any(IsAddress))
        {
            return null;
        }

        diagnostics.Report(Rules.Pages.NoHomePage.At(
            null,
            "The site has no first page; one is made that lists its pages.",
            "Write an index.md, or rename the page that is to come first."));
        var list = new StringBuilder("# ").Append(Escape(title ?? "Pages")).Append("\n\n");
        foreach (var folder in published.GroupBy(p => p.Output.Folder).OrderBy(g => g.Key))
        {
            if (folder.Key.Value.Length > 0)
            {
                list.Append("\n## ").Append(Escape(folder.Key.Value)).Append("\n\n");
            }

            foreach (var page in folder.OrderBy(p => p.FrontMatter.Order).ThenBy(p => p.Output))
            {
                list.Append("- [").Append(Escape(page.Title)).Append("](/").Append(page.Input.ToHref()).Append(")\n");
            }
        }

        return new InputText("index.md", list.ToString());
    }

    private static bool IsAddress(SitePath path) => path.Value.Equals(Address.Value, StringComparison.OrdinalIgnoreCase);

    private static bool Leads(string redirect) => SitePath.Resolve(default, redirect) is { } path && (path == default || IsAddress(path));

    /// <summary>A text as Markdown that means nothing but itself.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            escaped.Append(char.IsAsciiLetterOrDigit(c) || !char.IsAscii(c) || c == ' ' ? "" : "\\").Append(c);
        }

        return escaped.ToString();
    }
}
