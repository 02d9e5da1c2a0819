using System.Collections.Immutable;
using Site.Citations.Vocabulary;
using Site.Text.Folding;

namespace Site.Citations.Locks;

/// <summary>What was found when a source was read.</summary>
/// <param name="Url">The address that was read: the pinned one where the source has one.</param>
/// <param name="Status">Whether it could be read, and all of its quotes stood in it.</param>
/// <param name="Problem">Why not, where it did not go well.</param>
/// <param name="CheckedAt">The day.</param>
/// <param name="By">The program and its version.</param>
/// <param name="Sha256">The SHA-256 of the bytes read; null where none were.</param>
/// <param name="GitBlob">For a commit permalink: the id of the blob.</param>
/// <param name="Commit">For a commit permalink: the id of the commit.</param>
/// <param name="Quotes">For each quote that was looked for, by <see cref="FoldedText.KeyOf"/>, what was found of it.</param>
public sealed record LockedSource(
    string Url,
    CheckStatus Status,
    string? Problem,
    DateOnly CheckedAt,
    string By,
    string? Sha256,
    string? GitBlob,
    string? Commit,
    ImmutableSortedDictionary<string, LockedQuote> Quotes)
{
    /// <summary>Where redirects led; null where they led nowhere else.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>A copy that an archive keeps; null where none is known, or nobody asked.</summary>
    public ArchivedCopy? Archive { get; init; }
}
