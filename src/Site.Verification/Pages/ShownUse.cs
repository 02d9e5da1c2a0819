using System.Collections.Immutable;
using AngleSharp.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>What a page's list of sources says of the claims that rest on a passage.</summary>
/// <param name="Words">Its words, those of its links left out.</param>
/// <param name="Claims">Its links: where each leads, and its words.</param>
internal sealed record ShownUse(string Words, ImmutableArray<(string Target, string Words)> Claims)
{
    /// <summary>Takes it.</summary>
    public static ShownUse Of(IElement element) => new(
        FoldedText.Of(string.Concat(element.Descendants<IText>().Where(t => t.ParentElement?.Closest("a") is null).Select(t => t.Data))),
        [.. element.QuerySelectorAll("a[href]").Select(a => (a.GetAttribute("href")!, FoldedText.Of(a.TextContent)))]);
}
