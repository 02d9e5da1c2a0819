namespace Site.Theme.Accuracy;

/// <summary>How far a model's predictions lie from measurements, drawn: nothing is computed while it is rendered.</summary>
/// <param name="Chart">Predicted against measured.</param>
/// <param name="Fitted">What the factors were fitted to.</param>
/// <param name="Unseen">What nothing was fitted to; null where there is no such measurement.</param>
public sealed record AccuracyView(AccuracyChartView Chart, MeasuredFiles Fitted, MeasuredFiles? Unseen);

/// <summary>Where measurements and what is predicted of them are published, relative to the page.</summary>
/// <param name="MeasurementsHref">The measurements.</param>
/// <param name="PredictionsHref">The predictions.</param>
public sealed record MeasuredFiles(string MeasurementsHref, string PredictionsHref);
