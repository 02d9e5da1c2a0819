namespace Site.Citations.Twins;

/// <summary>How much of the page text stands in claims.</summary>
/// <param name="Sentences">Of its sentences.</param>
/// <param name="Quantities">Of its quantities.</param>
public sealed record TwinCoverage(TwinShare Sentences, TwinShare Quantities);

/// <summary>How many of something stand in claims.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="InClaims">How many of them stand in claims.</param>
public sealed record TwinShare(int Total, int InClaims);
