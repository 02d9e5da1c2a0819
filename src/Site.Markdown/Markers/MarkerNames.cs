namespace Site.Markdown.Markers;

/// <summary>Finds markers by how they begin, <c>[cite:</c>, in a text that is not parsed.</summary>
internal static class MarkerNames
{
    /// <summary>The first marker in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names of the markers there are.</param>
    /// <returns>Where its bracket stands, and its name; less than 0 and null where there is none.</returns>
    public static (int Start, string? Name) FirstIn(ReadOnlySpan<char> text, IEnumerable<string> names)
    {
        for (var at = text.IndexOf('['); at >= 0;)
        {
            var rest = text[(at + 1)..];
            foreach (var name in names)
            {
                if (rest.Length > name.Length && rest[name.Length] == ':' && rest.StartsWith(name, StringComparison.Ordinal))
                {
                    return (at, name);
                }
            }

            at = rest.IndexOf('[') is var next and >= 0 ? at + 1 + next : -1;
        }

        return (-1, null);
    }
}
