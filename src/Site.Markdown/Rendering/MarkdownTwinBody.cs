using System.Text;
using Markdig.Syntax;
using Site.Citations.Claims;
using Site.Markdown.Markers;

namespace Site.Markdown.Rendering;

/// <summary>
/// Rewrites a page's own Markdown for those who read only that: each marker becomes, in place, the address, date and confidence it
/// stands for; everything else stays as the author wrote it.
/// </summary>
internal static class MarkdownTwinBody
{
    public static string Write(MarkdownPage page, PageBindings bindings)
    {
        var source = page.Source.Text;
        var edits = new List<(int Start, int End, string Text)>();
        foreach (var marker in page.Document.Descendants<MarkerInline>())
        {
            edits.Add((marker.Span.Start, marker.Span.End + 1, TextOf(marker, bindings)));
            if (OpeningBracket(source, marker.Span.Start) is var (open, close))
            {
                edits.Add((open, open + 1, ""));
                edits.Add((close, close + 1, ""));
            }
        }

        edits.Sort();
        var text = new StringBuilder(source.Length + (edits.Count * 80));
        var at = BodyStart(page);
        foreach (var (start, end, replacement) in edits)
        {
            if (start < at)
            {
                continue;
            }

            text.Append(source, at, start - at);
            if (replacement.Length > 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }

            text.Append(replacement);
            at = end;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }

    /// <summary>The brackets around the words right before a marker, if it is about such words.</summary>
    private static (int Open, int Close)? OpeningBracket(string source, int marker)
    {
        if (marker == 0 || source[marker - 1] != ']')
        {
            return null;
        }

        var depth = 0;
        for (var i = marker - 1; i >= 0; i--)
        {
            depth += source[i] switch { ']' => 1, '[' => -1, _ => 0 };
            if (depth == 0)
            {
                // What closes right before may be another marker: [words][cite: @a][cite: @b].
                return IsMarker(source.AsSpan(i)) ? null : (i, marker - 1);
            }
        }

        return null;
    }

    private static bool IsMarker(ReadOnlySpan<char> text) =>
        text.StartsWith("[cite:", StringComparison.Ordinal) || text.StartsWith("[assume:", StringComparison.Ordinal) ||
        text.StartsWith("[opinion:", StringComparison.Ordinal) || text.StartsWith("[nocite:", StringComparison.Ordinal);

    private static int BodyStart(MarkdownPage page)
    {
        if (page.Document is not [Markdig.Extensions.Yaml.YamlFrontMatterBlock front, ..])
        {
            return 0;
        }

        var at = Math.Min(front.Span.End + 1, page.Source.Text.Length);
        while (at < page.Source.Text.Length && page.Source.Text[at] is '\r' or '\n')
        {
            at++;
        }

        return at;
    }

    private static string TextOf(MarkerInline marker, PageBindings bindings) => marker.Kind switch
    {
        MarkerKind.Cite when marker.CitationIndex >= 0 => Citation(bindings.Citations[marker.CitationIndex]),
        MarkerKind.Assume => $"(assumption: {marker.Reason})",
        MarkerKind.Opinion => $"(opinion of {marker.Reason})",
        _ => "",
    };

    private static string Citation(CitationBinding binding)
    {
        if (binding.Entries.Length == 0)
        {
            return "";
        }

        var entries = binding.Entries.Select(e =>
            $"{(e.Disputes ? "disputed by " : "")}[{Escape(e.SourceTitle)}]({e.Url}), {e.Date ?? "undated"}");
        return $"({string.Join("; ", entries)}; confidence {binding.Level.ToWord()})";
    }

    private static string Escape(string title) =>
        title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
