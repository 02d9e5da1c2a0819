using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Parsing;

/// <summary>Decides the address a page is published under.</summary>
internal static class PageAddress
{
    /// <summary><c>guide/x.md</c> becomes <c>guide/x.html</c>; a folder's first page its <c>index.html</c>.</summary>
    /// <param name="input">The Markdown file.</param>
    /// <param name="front">What the page says of itself; its slug takes the place of the file's name.</param>
    /// <param name="indexes">The first pages of the folders.</param>
    /// <param name="diagnostics">Takes what is wrong with the slug.</param>
    public static SitePath Of(SitePath input, FrontMatter front, FolderIndexes indexes, IDiagnosticSink diagnostics)
    {
        if (front.IsHome && !indexes.HasHome)
        {
            return SitePath.FromRelative("index.html");
        }

        if (front.Slug is { } slug)
        {
            if (IsName(slug))
            {
                return input.WithName(slug + ".html");
            }

            diagnostics.Report(Rules.Pages.Address.At(
                front.SlugLocation,
                $"'{slug}' cannot be a slug.",
                "Use letters, digits, '-', '_' and '.'; a folder is chosen by where the file is."));
        }

        return indexes.Contains(input) ? input.WithName("index.html") : input.WithExtension(".html");
    }

    private static bool IsName(string slug) =>
        slug.Length > 0 && slug[0] != '.' && slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
