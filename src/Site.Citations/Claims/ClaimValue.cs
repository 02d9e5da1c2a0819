namespace Site.Citations.Claims;

/// <summary>A number that stands in a claim.</summary>
/// <param name="Value">The number, exact, as decimal text without group separators.</param>
/// <param name="Unit">The unit as written: a currency code, <c>%</c>, <c>GB</c>; null where there is none.</param>
/// <param name="Text">The words on the page it was read from.</param>
public sealed record ClaimValue(string Value, string? Unit, string Text);
