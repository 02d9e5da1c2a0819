using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Headings;

/// <summary>The ids that this project gives to elements other than headings: claims, words left uncited, footnotes.</summary>
internal static partial class OwnIds
{
    /// <summary>Whether an id has the form of one that is given to a claim or a footnote.</summary>
    public static bool Contain(string id) => IsFootnote(id) || Claim().IsMatch(id);

    /// <summary>Whether an id has the form of one that is given to a footnote or to a reference to one.</summary>
    public static bool IsFootnote(string id) => Footnote().IsMatch(id);

    [GeneratedRegex(@"^fn(ref)?-[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^[cu](-[a-z0-9]+)*-[0-9a-f]{6}(-[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Claim();
}
