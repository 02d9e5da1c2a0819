using System.Collections.Immutable;

namespace Site.Theme.Accuracy;

/// <summary>How far a model's predictions lie from measurements, worded and drawn: nothing is computed while it is rendered.</summary>
public sealed record AccuracyView
{
    /// <summary>What the measurements say of the model, as a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the measurements are published, relative to the page.</summary>
    public required string MeasurementsHref { get; init; }

    /// <summary>Predicted against measured.</summary>
    public required AccuracyChartView Chart { get; init; }

    /// <summary>The errors, by one choice of the model a table.</summary>
    public required ImmutableArray<AccuracyTableView> Tables { get; init; }

    /// <summary>What nothing was fitted to; null where there is no such measurement.</summary>
    public UnseenView? Unseen { get; init; }
}
