using Markdig.Syntax.Inlines;

namespace Site.Markdown.Claims;

/// <summary>Where a node stands in its paragraph.</summary>
internal static class InlineAncestry
{
    /// <summary>Whether the node stands inside a link.</summary>
    public static bool IsInsideLink(this Inline inline)
    {
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
