namespace Site.Citations.Twins;

/// <summary>Where a claim stands on the page; the element that shows it, or its first part, has the claim's id.</summary>
/// <param name="Quote">Its words in the page text.</param>
/// <param name="Position">Its place in the page text.</param>
public sealed record TwinAppearance(TwinTextQuote Quote, TwinTextPosition Position);
