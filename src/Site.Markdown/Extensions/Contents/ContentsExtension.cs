using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Contents;

/// <summary>
/// Leaves out the line with which authors ask for a table of contents, <c>[TOC]</c>: the theme puts one on every page that has headings.
/// </summary>
internal sealed partial class ContentsExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new Parser());

    private sealed partial class Parser : BlockParser
    {
        public Parser() => OpeningCharacters = ['[', '{', '*', '-', '+', '1'];

        public override BlockState TryOpen(BlockProcessor processor) =>
            !processor.IsCodeIndent &&
            (Contents().IsMatch(processor.Line.ToString()) || ListToReplace().IsMatch(processor.Line.Text, processor.Line.Start))
                ? BlockState.BreakDiscard
                : BlockState.None;

        /// <summary>As MkDocs, VitePress, GitLab and Jekyll have it.</summary>
        [GeneratedRegex(
            @"^(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:[^{}]*\btoc\b[^{}]*\})\s*$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
        private static partial Regex Contents();

        /// <summary>The list of one item that Jekyll puts it in the place of: what the item says is never shown.</summary>
        [GeneratedRegex(
            @"\G(?:[*+-]|1\.)[ \t]+[^\r\n]{1,80}\r?\n[ \t]*\{:[ \t]*toc\b[^{}\r\n]*\}[ \t]*(?=\r?\n|\z)",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
        private static partial Regex ListToReplace();
    }
}
