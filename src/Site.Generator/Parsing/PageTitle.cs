using System.Text.RegularExpressions;

namespace Site.Generator.Parsing;

/// <summary>Titles for what has none.</summary>
public static partial class PageTitle
{
    /// <summary>
    /// A title from a file or folder name: leading numbers dropped, hyphens and underscores as spaces, the first letter a capital.
    /// </summary>
    public static string FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = LeadingNumber().Replace(name, "").Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("^[0-9]+[-_. ]+")]
    private static partial Regex LeadingNumber();
}
