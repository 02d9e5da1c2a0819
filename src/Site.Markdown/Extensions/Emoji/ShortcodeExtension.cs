using Markdig.Extensions.Emoji;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Emoji;

/// <summary>Writes emoji that are given by their names, <c>:rocket:</c>, to the Markdown twin as the signs themselves.</summary>
internal sealed class ShortcodeExtension : PageExtension
{
    protected override void Setup(TwinRenderer twin) => twin.Add(new TwinEmojiRenderer());

    private sealed class TwinEmojiRenderer : TwinObjectRenderer<EmojiInline>
    {
        protected override void Write(TwinRenderer renderer, EmojiInline emoji) => renderer.Replace(emoji.Span, emoji.Content.ToString());
    }
}
