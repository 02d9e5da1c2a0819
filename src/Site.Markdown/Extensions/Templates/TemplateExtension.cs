using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Templates;

/// <summary>
/// Keeps shortcodes of Hugo as they are written, <c>{{&lt;figure src="x"&gt;}}</c> and <c>{{%/* x */%}}</c>: what stands in their braces
/// is no tag of HTML and no Markdown, and nothing fills it in here.
/// </summary>
internal sealed partial class TemplateExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ShortcodeParser());

    private sealed partial class ShortcodeParser : InlineParser
    {
        public ShortcodeParser() => OpeningCharacters = ['{'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            Shortcode().Match(slice.Text, slice.Start, slice.Length) is { Success: true } match &&
            processor.KeepAsWritten(ref slice, match.Length);

        [GeneratedRegex(@"\G\{\{(?:<[^\n]{0,1000}?>|%[^\n]{0,1000}?%)\}\}", RegexOptions.CultureInvariant)]
        private static partial Regex Shortcode();
    }
}
