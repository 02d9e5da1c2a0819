using System.Text;

namespace Site.Scaffolding;

/// <summary>Makes keys for sources out of their addresses.</summary>
internal static class SourceKey
{
    private const int MostLetters = 48;

    private static readonly string[] SaysNothing = ["www", "blob", "tree", "main", "master", "index", "en", "html", "htm", "php"];

    /// <summary>
    /// A key made of host and path: <c>docs-example-org-report</c>. Parts that say nothing are left out, so are the numbers of commits, and
    /// where it would be long the beginning of the path.
    /// </summary>
    public static string Of(Uri address)
    {
        var host = address.Host.Split('.');
        IEnumerable<string> domain = host is [.. var front, "com" or "org" or "net" or "io" or "dev"] && front.Length > 0 ? front : host;
        var path = Uri.UnescapeDataString(address.AbsolutePath).Split('/', '.').Where(p => !IsCommit(p)).ToList();
        var parts = domain.Concat(path).Select(Words).Where(p => p.Length > 0 && !SaysNothing.Contains(p)).ToList();
        while (parts.Count > 2 && parts.Sum(p => p.Length + 1) > MostLetters)
        {
            parts.RemoveAt(1);
        }

        var key = string.Join('-', parts);
        key = key.Length <= MostLetters ? key : key[..MostLetters].TrimEnd('-');
        return key.Length == 0 ? "source" : key;
    }

    private static bool IsCommit(string part) => part.Length is >= 12 and <= 40 && part.All(char.IsAsciiHexDigitLower);

    private static string Words(string part)
    {
        var words = new StringBuilder(part.Length);
        foreach (var c in part)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != '-')
            {
                words.Append('-');
            }
        }

        return words.ToString().Trim('-');
    }
}
