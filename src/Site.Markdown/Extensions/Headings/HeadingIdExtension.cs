using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Headings;

/// <summary>
/// Takes the ids that authors give to headings, <c>## Title {#id}</c>, out of the text: they are no words, and links lead to them.
/// </summary>
internal sealed partial class HeadingIdExtension : PageExtension
{
    private static readonly object Key = new();

    /// <summary>The id an author gave to a heading; null for none.</summary>
    public static string? Of(HeadingBlock heading) => heading.GetData(Key) as string;

    /// <summary>Gives an id to a heading.</summary>
    public static void Give(HeadingBlock heading, string id) => heading.SetData(Key, id);

    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += (_, block) => Take((HeadingBlock)block);

    private static void Take(HeadingBlock heading)
    {
        if (heading.Lines.Count == 0)
        {
            return;
        }

        ref var line = ref heading.Lines.Lines[0];
        var text = line.Slice.ToString();
        if (Attributes().Match(text) is not { Success: true } match)
        {
            return;
        }

        line.Slice.End -= text.Length - match.Index;
        if (match.Groups["id"] is { Success: true } id)
        {
            Give(heading, id.Value);
        }
    }

    /// <summary>
    /// As most tools write it, <c>{#id .class}</c> in any order, behind the signs that may close a heading too; with a colon; in a comment,
    /// as React's documentation does; <c>{-}</c> for a heading without a number; <c>Title[[id]]</c>, as Hugging Face's documentation does.
    /// </summary>
    [GeneratedRegex(
        @"(?:[ \t]+\#+)?[ \t]*(?<!\\)\{(?::?\s*(?=[#.])(?:(?:\#\\?(?<id>[\p{L}\p{N}_][^\s{}]*)|\.?[\w-]+(?:=(?:""[^""{}]*""|[^\s{}]+))?)" +
        @"(?:\s+|(?=\})))+|-|/\*\s*\#?(?<id>[\w-]+)\s*\*/)\}\s*$|(?<=\S)\[\[(?<id>[\w-]+)\]\]\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
