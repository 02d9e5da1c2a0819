using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Keys;

/// <summary>
/// Reads keys as MkDocs writes them, <c>++ctrl+c++</c>. A single word between plus signs that is no key stays inserted text, as Markdig
/// has it.
/// </summary>
internal sealed partial class KeysExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new Parser());

    protected override void Setup(PageHtmlRenderer html) => html.ObjectRenderers.Add(new Renderer());

    private sealed partial class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['+'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekCharExtra(-1) == '+' || Keys().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } match)
            {
                return false;
            }

            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new KeysInline([.. match.Groups["key"].Captures.Select(k => NameOf(k.Value))])
            {
                Span = new SourceSpan(start, start + match.Length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += match.Length;
            return true;
        }

        private static string NameOf(string key) =>
            key is ['"', .. var inner, '"'] ? inner : char.ToUpper(key[0], CultureInfo.InvariantCulture) + key[1..].Replace('-', ' ');

        [GeneratedRegex(
            @"\G\+\+(?:(?<key>[a-z0-9-]+|""[^""+\r\n]+"")(?:\+(?<key>[a-z0-9-]+|""[^""+\r\n]+""))+" +
            @"|(?<key>enter|tab|esc|escape|space|backspace|delete|del|ctrl|alt|shift|cmd|home|end|page-(?:up|down)|f[0-9]{1,2}))\+\+(?!\+)",
            RegexOptions.CultureInvariant)]
        private static partial Regex Keys();
    }

    private sealed class Renderer : PageObjectRenderer<KeysInline>
    {
        protected override void Write(PageHtmlRenderer renderer, KeysInline keys) =>
            renderer.Write(string.Join('+', keys.Keys.Select(k => $"<kbd>{WebUtility.HtmlEncode(k)}</kbd>")));
    }
}
