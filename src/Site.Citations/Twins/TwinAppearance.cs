namespace Site.Citations.Twins;

/// <summary>Where a claim stands on the page.</summary>
/// <param name="ElementId">The id of the HTML element that shows the claim, or its first part.</param>
/// <param name="Quote">Its words in the page text.</param>
/// <param name="Position">Its place in the page text.</param>
public sealed record TwinAppearance(string ElementId, TwinTextQuote Quote, TwinTextPosition Position);
