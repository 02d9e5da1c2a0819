using System.Collections.Immutable;

namespace Site.CostModel.Models;

/// <summary>What may be asked of the draws of a result.</summary>
public enum BandEnd
{
    /// <summary>The end of its band below which one value in ten lies.</summary>
    Low,

    /// <summary>The value below which half lie.</summary>
    Middle,

    /// <summary>The end of its band above which one value in ten lies.</summary>
    High,

    /// <summary>The mean over all draws.</summary>
    Mean,
}

/// <summary>The words for what may be asked of draws, as authors, formulas and twins write them.</summary>
public static class BandEnds
{
    /// <summary>Each with its word.</summary>
    public static ImmutableArray<(string Word, BandEnd End)> All { get; } =
        [("low", BandEnd.Low), ("middle", BandEnd.Middle), ("high", BandEnd.High), ("mean", BandEnd.Mean)];

    /// <summary>The word for one.</summary>
    public static string Word(BandEnd end) => All.First(e => e.End == end).Word;
}
