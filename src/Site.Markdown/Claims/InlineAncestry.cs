using Markdig.Syntax.Inlines;

namespace Site.Markdown.Claims;

/// <summary>Where a node stands in its paragraph.</summary>
internal static class InlineAncestry
{
    private static readonly object InHtmlLink = new();

    /// <summary>Says of a node that it stands between the tags of a link in HTML.</summary>
    public static void MarkInsideHtmlLink(this Inline inline) => inline.SetData(InHtmlLink, true);

    /// <summary>Whether the node stands inside a link.</summary>
    public static bool IsInsideLink(this Inline inline)
    {
        if (inline.ContainsData(InHtmlLink))
        {
            return true;
        }

        for (Inline? parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
            {
                return true;
            }
        }

        return false;
    }
}
