namespace Site.Theme.Accuracy;

/// <summary>A model's predictions beside measurements that nothing was fitted to.</summary>
/// <param name="Summary">What they say, as a sentence.</param>
/// <param name="Href">Where they are published, relative to the page.</param>
/// <param name="Table">The errors by source.</param>
public sealed record UnseenView(string Summary, string Href, AccuracyTableView Table);
