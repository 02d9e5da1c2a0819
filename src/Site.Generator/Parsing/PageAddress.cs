using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Parsing;

/// <summary>Decides the address a page is published under.</summary>
internal static class PageAddress
{
    /// <summary><c>guide/x.md</c> becomes <c>guide/x.html</c>; a README stands in for a first page that is not there.</summary>
    /// <param name="input">The Markdown file.</param>
    /// <param name="front">What the page says of itself; its slug takes the place of the file's name.</param>
    /// <param name="hasIndex">Whether the input has an <c>index.md</c> at its top.</param>
    /// <param name="diagnostics">Takes what is wrong with the slug.</param>
    public static SitePath Of(SitePath input, FrontMatter front, bool hasIndex, IDiagnosticSink diagnostics)
    {
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

        return !hasIndex && input.Value.Equals("README.md", StringComparison.OrdinalIgnoreCase)
            ? SitePath.FromRelative("index.html")
            : input.WithExtension(".html");
    }

    private static bool IsName(string slug) =>
        slug.Length > 0 && slug[0] != '.' && slug.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
}
