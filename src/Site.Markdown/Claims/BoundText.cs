namespace Site.Markdown.Claims;

/// <summary>The text of a paragraph whose markers are bound.</summary>
/// <param name="Flat">The text as a reader sees it, brackets of bound words still in it.</param>
/// <param name="Brackets">The positions of those brackets.</param>
/// <param name="Claims">The stretches that are part of a claim.</param>
internal sealed record BoundText(FlatText Flat, IReadOnlySet<int> Brackets, List<(int Start, int End)> Claims)
{
    /// <summary>The text, markup and brackets of bound words removed.</summary>
    public string Text => Flat.TextOf(0, Flat.Text.Length, Brackets);
}
