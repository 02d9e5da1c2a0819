namespace Site.Text.Html;

/// <summary>
/// How much HTML is parsed. The parser's time grows with the square of what stands open, so that is bounded before it sees a byte. The
/// tree it makes is never deeper than 512 levels, so that code may walk it level by level.
/// </summary>
public sealed record HtmlLimits
{
    /// <summary>The limits for pages and sources alike; a build publishes nothing beyond them.</summary>
    public static HtmlLimits Default { get; } = new();

    /// <summary>The most UTF-16 units: 32 Mi.</summary>
    public int Length { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most elements that stand open at one place; browsers stop at as many.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>
    /// The most elements. The parser makes more than were written where formatting is left open: it opens that anew in each block.
    /// </summary>
    public int Elements { get; init; } = 1_000_000;

    /// <summary>The most attributes of one element.</summary>
    public int Attributes { get; init; } = 1_000;
}
