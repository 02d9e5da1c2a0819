using System.Text;
using System.Text.RegularExpressions;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Rendering;

namespace Site.Markdown.Twins;

/// <summary>Reads what the page's HTML says.</summary>
internal static partial class TwinHtml
{
    private const int ShortestFence = 3;

    private static readonly HashSet<string> CodeElements = new(StringComparer.Ordinal)
    {
        "b", "code", "em", "i", "kbd", "samp", "small", "span", "strong", "u", "var",
    };

    /// <summary>The value of an attribute; null where the tag has none of the name.</summary>
    public static string? Attribute(HtmlToken tag, string name)
    {
        for (var i = 0; i < tag.Attributes?.Count; i++)
        {
            if (tag.Attributes[i].Name == name)
            {
                return tag.Attributes[i].Value;
            }
        }

        return null;
    }

    /// <summary>Where the element ends that begins at a token.</summary>
    public static int EndOf(List<HtmlToken> tokens, int start)
    {
        var name = tokens[start].Name;
        if (tokens[start].IsVoid || name == "input")
        {
            return start;
        }

        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i].Name != name ? 0 : tokens[i].Kind == HtmlTokenKind.Start ? 1 : -1;
            if (depth == 0)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }

    /// <summary>The lines of a block of code, between its fences; null for one with links, blocks or marks, which code has not.</summary>
    public static List<string>? CodeOf(List<HtmlToken> tokens, int start)
    {
        var end = EndOf(tokens, start);
        var text = new StringBuilder();
        var language = "";
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].Kind == HtmlTokenKind.Text)
            {
                text.Append(CharacterReferences.Decode(tokens[i].Characters));
            }
            else if (!CodeElements.Contains(tokens[i].Name) || Attribute(tokens[i], "data-cite-skip") is not null)
            {
                return null;
            }
            else if (Language().Match(Attribute(tokens[i], "class") ?? "") is { Success: true } match)
            {
                language = match.Groups[1].Value;
            }
        }

        var lines = text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(text) + 1));
        return [fence + language, .. lines, fence];
    }

    private static int LongestRun(StringBuilder text)
    {
        var (longest, run) = (0, 0);
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                run = c == '`' ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return longest;
    }

    [GeneratedRegex(@"\Alanguage-([0-9A-Za-z_+#.-]{1,40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
