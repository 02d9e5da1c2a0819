using System.Collections.Immutable;
using Site.Citations.Locks;
using Site.Text.Folding;

namespace Site.Evidence.Texts;

/// <summary>What quotes of one source are looked up in.</summary>
internal sealed record SourceTexts
{
    /// <summary>The forms in which a reader may see the text; a quote stands in the source where it stands in one of them.</summary>
    public ImmutableArray<SearchedText> Visible { get; init; } = [];

    /// <summary>What stands in the bytes and no reader sees.</summary>
    public ImmutableArray<SearchedText> OutOfSight { get; init; } = [];

    /// <summary>Why a quote that stands nowhere here may stand in the source all the same; null where all of it was read.</summary>
    public string? Doubt { get; init; }

    /// <summary>What the server seems to have sent in place of the source; null where it seems to be the source.</summary>
    public string? Substitute { get; init; }

    /// <summary>Looks a quote up.</summary>
    public LockedQuote Find(string quote)
    {
        var folded = FoldedText.Of(quote);
        var found = Visible.Select(t => t.Find(folded)).OfType<LockedQuote>().ToList();
        return found.Find(f => f.IsFound)
            ?? found.FirstOrDefault()
            ?? new LockedQuote(false) { InSourceOnly = OutOfSight.Any(t => t.Find(folded) is { IsFound: true }) };
    }
}
