using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Links;

/// <summary>Puts the published address in the place of the one the author wrote, beside the link or in its definition.</summary>
internal sealed class LinkTwinRenderer : TwinObjectRenderer<LinkInline>
{
    protected override void Write(TwinRenderer renderer, LinkInline link)
    {
        if (renderer.Bindings.LinkOf(link) is { } binding && binding.Markdown != link.Url &&
            UrlIn(renderer.Page.Source.Text, link) is { } span)
        {
            renderer.Replace(span, Escape(binding.Markdown));
        }

        renderer.WriteChildren(link);
    }

    /// <summary>Where the address stands, without angle brackets; null for one that is a link by itself.</summary>
    private static SourceSpan? UrlIn(string source, LinkInline link)
    {
        if (link.IsAutoLink)
        {
            return null;
        }

        var (span, url) = link.Reference is { } definition ? (definition.UrlSpan, definition.Url) : (link.UrlSpan, link.Url);
        if (span.IsEmpty || span.Start < 0 || span.End >= source.Length)
        {
            return null;
        }

        if (source[span.Start] == '<' && source[span.End] == '>')
        {
            span = new SourceSpan(span.Start + 1, span.End - 1);
        }

        // An address written with escapes or entities differs from what it means; but it begins with the same character.
        return !string.IsNullOrEmpty(url) && source[span.Start] is var first && (first == url[0] || first is '\\' or '&') ? span : null;
    }

    /// <summary>An address as it may stand between the brackets of a link.</summary>
    internal static string Escape(string url) => url
        .Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal);
}
