using System.Collections.Immutable;

namespace Site.Verification.Indexes;

/// <summary>A file that lists a site's pages, or a piece of one that is cut.</summary>
/// <param name="Entries">
/// What it lists, one entry for a page. Empty where it names pieces.
/// </param>
/// <param name="Pieces">The paths of the pieces that it names; empty where it lists pages.</param>
internal sealed record PageList(ImmutableArray<string> Entries, ImmutableArray<string> Pieces)
{
    /// <summary>The days on which it says that pages were changed last, with their entries.</summary>
    public ImmutableArray<(string Entry, string Day)> Days { get; init; } = [];
}
