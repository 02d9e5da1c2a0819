namespace Site.Citations.Locks;

/// <summary>What was found when a quote was looked for in a source.</summary>
/// <param name="IsFound">Whether it stands there for readers to see.</param>
public sealed record LockedQuote(bool IsFound)
{
    /// <summary>
    /// Whether it stands only where no reader sees it, such as in a comment, a script, an attribute or a hidden element; such a quote was
    /// not found.
    /// </summary>
    public bool InSourceOnly { get; init; }

    /// <summary>
    /// Of a quote that stands there only as a part of a word, a number or what makes it another, the words that it is cut out of: <c>takes
    /// 128 GB of memory</c> for <c>8 GB of memory</c>; such a quote was not found. Null where nothing of the kind was seen.
    /// </summary>
    public string? PartOf { get; init; }

    /// <summary>
    /// The most occurrences that are counted. One tells a quote that names its place from one that does not; more tells nothing further.
    /// </summary>
    public const int MostOccurrences = 2;

    /// <summary>
    /// How often it stands there, in the folded text it was looked for in, at least 1; <see cref="MostOccurrences"/> stands for that many
    /// or more. Null where it was not found or nobody counted.
    /// </summary>
    public int? Occurrences { get; init; }

    /// <summary>
    /// The lines of its first occurrence, counted from 1: <c>12</c> or <c>12-14</c>. Null where the source has no lines a reader could
    /// go to, or nobody looked.
    /// </summary>
    public string? Lines { get; init; }
}
