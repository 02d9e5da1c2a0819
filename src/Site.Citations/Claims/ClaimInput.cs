namespace Site.Citations.Claims;

/// <summary>A fact, as what a claim is computed from or shows.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">The number; null where it is infinite.</param>
/// <param name="Citation">Its sources.</param>
public sealed record ClaimInput(string Id, string Label, ClaimValue? Value, CitationDraft Citation);
