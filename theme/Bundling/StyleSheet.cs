using System.Text;

namespace Site.Theme.Bundling;

/// <summary>Makes the stylesheet, which is written to be read, small enough to be sent.</summary>
internal static class StyleSheet
{
    /// <summary>
    /// Takes out indentation, line ends and the spaces that mean nothing. No CSS parser: it relies on the stylesheet having no
    /// line end where a space is needed, no comments, and no punctuation followed by a space within a string.
    /// </summary>
    public static string Compact(string css)
    {
        var compact = new StringBuilder(css.Length);
        foreach (var line in css.AsSpan().EnumerateLines())
        {
            compact.Append(line.Trim());
        }

        return compact
            .Replace(": ", ":").Replace("; ", ";").Replace(", ", ",")
            .Replace(" {", "{").Replace("{ ", "{").Replace(" }", "}").Replace(";}", "}")
            .ToString();
    }
}
