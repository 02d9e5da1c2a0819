using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>What the quotes of a claim or a fact have to bear.</summary>
/// <param name="Text">The claim's text; the label of a fact.</param>
/// <param name="Words">The claim's words on the page; null for a fact.</param>
/// <param name="IsFact">Whether its number is a fact's, which is what it is whatever else the text says.</param>
/// <param name="Names">The names and aliases of what it is about; none where it is about nothing that has one.</param>
/// <param name="Others">The names of things of the same kinds that it is not about, whose numbers are not its own.</param>
/// <param name="IsTurned">Whether its text turns its words (<see cref="Wording.Turns"/>).</param>
public sealed record SaidOfQuotes(
    string Text,
    string? Words,
    bool IsFact,
    IReadOnlyCollection<string> Names,
    IReadOnlyCollection<string> Others,
    bool IsTurned = false)
{
    /// <summary>How the page writes numbers.</summary>
    public NumberWriting Writing { get; init; }

    /// <summary>All that is said with the numbers.</summary>
    public SaidWords All { get; } = new(Words is null ? [Text] : [Text, Words]);

    /// <summary>What is said by a claim or a fact about some things of those that are known.</summary>
    /// <param name="text">The claim's text; the label of a fact.</param>
    /// <param name="words">The claim's words on the page; null for a fact.</param>
    /// <param name="isFact">Whether its number is a fact's.</param>
    /// <param name="about">The ids of what it is about.</param>
    /// <param name="known">All that is known; of each thing its id, its kind and its names.</param>
    /// <param name="isTurned">Whether its text turns its words.</param>
    public static SaidOfQuotes Of(
        string text,
        string? words,
        bool isFact,
        IReadOnlySet<string> about,
        IReadOnlyCollection<(string Id, string Type, IEnumerable<string> Names)> known,
        bool isTurned = false)
    {
        ArgumentNullException.ThrowIfNull(about);
        var kinds = known.Where(k => about.Contains(k.Id)).Select(k => k.Type).ToHashSet(StringComparer.Ordinal);
        return new SaidOfQuotes(
            text,
            words,
            isFact,
            [.. known.Where(k => about.Contains(k.Id)).SelectMany(k => k.Names)],
            [.. known.Where(k => !about.Contains(k.Id) && kinds.Contains(k.Type)).SelectMany(k => k.Names)],
            isTurned);
    }
}
