using System.Text.RegularExpressions;

namespace Site.Generator.Linking;

/// <summary>Reads paths that begin as other tools have them, or that are of another system.</summary>
internal static partial class ForeignPath
{
    /// <summary>The path that one stands for.</summary>
    /// <param name="path">The path as it is written, decoded.</param>
    public static string Plain(string path)
    {
        var start = Prefix().Match(path) is { Success: true } match ? match.Groups["root"].Value + path[match.Length..] : path;
        return start.Replace('\\', '/');
    }

    /// <summary>
    /// The top of a site, as Zola (<c>@/</c>), Docusaurus (<c>@site/</c>), Nuxt (<c>~/</c>) and Pelican (<c>{static}/</c>) write it; of a
    /// path behind the braces of Pelican without a slash, it is the folder of the file.
    /// </summary>
    [GeneratedRegex(@"^(?:@(?:site)?(?<root>/)|~(?<root>/)|\{(?:static|filename|attach)\}(?<root>/?))", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
