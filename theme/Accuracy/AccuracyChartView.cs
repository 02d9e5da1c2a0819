using System.Collections.Immutable;

namespace Site.Theme.Accuracy;

/// <summary>A chart of predicted against measured, both by equal ratios. Places are those of its view box, right and down.</summary>
public sealed record AccuracyChartView
{
    /// <summary>The view box of the <c>svg</c> element.</summary>
    public required string ViewBox { get; init; }

    /// <summary>The unit of both axes.</summary>
    public required string Unit { get; init; }

    /// <summary>What was left out of each fit.</summary>
    public required string LeftOut { get; init; }

    /// <summary>The lines at powers of ten, across and up.</summary>
    public required ImmutableArray<AccuracyGridView> Grid { get; init; }

    /// <summary>The title of the level axis.</summary>
    public required AccuracyTextView Measured { get; init; }

    /// <summary>The title of the upright axis.</summary>
    public required AccuracyTextView Predicted { get; init; }

    /// <summary>Where a prediction is exact.</summary>
    public required string Diagonal { get; init; }

    /// <summary>Within these two, a prediction is off by a fifth at most.</summary>
    public required ImmutableArray<string> Bounds { get; init; }

    /// <summary>The measurements, by option of the choice that was fitted.</summary>
    public required ImmutableArray<AccuracySeriesView> Series { get; init; }
}
