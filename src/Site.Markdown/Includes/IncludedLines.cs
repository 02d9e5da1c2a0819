using System.Text.RegularExpressions;

namespace Site.Markdown.Includes;

/// <summary>
/// Selects the lines of an included file, as mdBook (https://rust-lang.github.io/mdBook/format/mdbook.html#including-files), MkDocs'
/// snippets (https://facelessuser.github.io/pymdown-extensions/extensions/snippets/), VitePress and docfx do. Comments that mark a part do
/// not belong to it.
/// </summary>
public static partial class IncludedLines
{
    /// <summary>The lines of a part.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="part">The part.</param>
    /// <returns>Their indexes from 0; null where the file has no such part.</returns>
    public static IReadOnlyList<int>? Of(IReadOnlyList<string> lines, IncludedPart part)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(part);
        var inside = part.Name is not { } name ? Enumerable.Range(0, lines.Count).Where(i => part.Has(i + 1))
            : Between(lines, name) is { } between ? between
            : null;
        return inside?.Where(i => !Anchor().IsMatch(lines[i]) && (part.Name is null || !Region().IsMatch(lines[i]))).ToList();
    }

    /// <summary>What stands between the comments that name a part; null where there are none.</summary>
    private static List<int>? Between(IReadOnlyList<string> lines, string name)
    {
        List<int>? between = null;
        var (isIn, depth) = (false, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (!isIn)
            {
                isIn = Begins(lines[i], name);
                between = isIn ? between ?? [] : between;
                depth = 0;
            }
            else if (Ends(lines[i], name, ref depth))
            {
                isIn = false;
            }
            else
            {
                between!.Add(i);
            }
        }

        return between;
    }

    private static bool Begins(string line, string name) =>
        (Anchor().Match(line) is { Success: true } anchor && !anchor.Groups["end"].Success && anchor.Groups["name"].Value == name)
        || (Region().Match(line) is { Success: true } region && !region.Groups["end"].Success && region.Groups["name"].Value == name);

    /// <summary>Whether a line ends a part; a region within it ends with its own.</summary>
    private static bool Ends(string line, string name, ref int depth)
    {
        if (Anchor().Match(line) is { Success: true } anchor)
        {
            return anchor.Groups["end"].Success && anchor.Groups["name"].Value == name;
        }

        if (Region().Match(line) is not { Success: true } region)
        {
            return false;
        }

        if (!region.Groups["end"].Success)
        {
            depth++;
            return false;
        }

        return region.Groups["name"].Value is var own && (own == name || (own.Length == 0 && depth-- == 0));
    }

    /// <summary>
    /// A comment of mdBook, <c>ANCHOR: name</c> and <c>ANCHOR_END: name</c>, or of snippets, <c>--8&lt;-- [start:name]</c>.
    /// </summary>
    [GeneratedRegex(
        @"\bANCHOR(?<end>_END)?:\s*(?<name>[\w-]+)|-+8<-+\s*\[\s*(?:start|(?<end>end))\s*:\s*(?<name>[\w-]+)\s*\]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    /// <summary>
    /// A comment of editors, <c>#region name</c> and <c>#endregion</c>, or of docfx, <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c>.
    /// </summary>
    [GeneratedRegex(
        @"^\s*(?://|/\*|\#|--|<!--|;|')?\s*\#?(?:region\b\s*(?<name>[\w-]*)|(?<end>endregion)\b\s*(?<name>[\w-]*))\s*(?:\*/|-->)?\s*$"
        + @"|^\s*(?://|\#|--|'|<!--)\s*<(?<end>/)?(?<name>[\w-]+)>\s*(?:-->)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
