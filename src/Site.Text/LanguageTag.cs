using System.Text.RegularExpressions;

namespace Site.Text;

/// <summary>Names of languages as HTML and the manifests of pages have them: BCP 47, <c>pt-BR</c>.</summary>
public static partial class LanguageTag
{
    /// <summary>A tag as it is to be written; systems that write <c>pt_BR</c> mean the same.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>The tag; null where the text has not the form of one (RFC 5646, 2.1), as a language's name has not.</returns>
    public static string? Normalize(string? text) =>
        text?.Trim().Replace('_', '-') is { } tag && Form().IsMatch(tag) ? tag : null;

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
