using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Targets;

/// <summary>Reads a place that links can lead to, as MyST writes it on a line of its own: <c>(name)=</c>.</summary>
internal sealed partial class TargetParser : InlineParser
{
    /// <summary>Makes a parser.</summary>
    public TargetParser() => OpeningCharacters = ['('];

    /// <summary>The name of the place, where an inline is one; else null.</summary>
    public static string? NameOf(Inline? inline) => inline?.GetData(typeof(TargetParser)) as string;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) is not ('\0' or '\n' or '\r') ||
            processor.Block is not ParagraphBlock ||
            Target().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } target)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var name = target.Groups["name"].Value;
        var place = new HtmlInline($"<span id=\"{name}\"></span>")
        {
            Span = new SourceSpan(start, start + target.Length - 1),
            Line = line,
            Column = column,
        };
        place.SetData(typeof(TargetParser), name);
        processor.Inline = place;
        slice.Start += target.Length;
        return true;
    }

    [GeneratedRegex(@"\G\((?<name>[\p{L}_][\w.:/-]*)\)=[ \t]*(?=\r?\n|\r|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
