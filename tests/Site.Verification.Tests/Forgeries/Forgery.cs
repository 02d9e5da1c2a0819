using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>A way to change what a site says, and the rule that it breaks, named before it is tried.</summary>
/// <param name="Name">What is forged, in words.</param>
/// <param name="Code">The code of the rule.</param>
/// <param name="Where">The file it is found in.</param>
/// <param name="Apply">Changes the site.</param>
internal sealed record Forgery(string Name, string Code, Where Where, Action<ForgedSite, ForgedPage, Random> Apply)
{
    /// <summary>The file the rule's diagnostic names.</summary>
    public string FileOf(ForgedPage page) => Where switch
    {
        Where.Html => Encode(page.HtmlPath),
        Where.Twin => Encode(page.TwinPath),
        Where.Markdown => Encode(page.MarkdownPath),
        Where.Root => IndexFiles.Root,
        Where.Part => IndexFiles.PartOf(Encode(page.HtmlPath)),
        Where.Models => "models/" + IndexFiles.Part,
        Where.Facts => ForgedSite.FactsPath,
        _ => ForgedSite.ModelPath,
    };

    /// <summary>A path as an address.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>A file that a diagnostic names.</summary>
internal enum Where
{
    Html,
    Twin,
    Markdown,
    Model,
    Root,
    Part,
    Models,
    Facts,
}
