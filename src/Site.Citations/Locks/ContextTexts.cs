using System.Collections.Immutable;

namespace Site.Citations.Locks;

/// <summary>Texts that are equal where each of them is, so that a record of them is found again in a list of its like.</summary>
/// <param name="Texts">The texts.</param>
internal readonly record struct ContextTexts(ImmutableArray<string> Texts)
{
    /// <summary>Whether the other has the same texts in the same order.</summary>
    public bool Equals(ContextTexts other) => Texts.AsSpan().SequenceEqual(other.Texts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Texts.Aggregate(0, HashCode.Combine);
}
