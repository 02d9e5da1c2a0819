namespace Site.Citations.Claims;

/// <summary>A fact a computed claim was computed from.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Value">The number.</param>
/// <param name="Citation">Its sources.</param>
public sealed record ClaimInput(string Label, ClaimValue? Value, CitationDraft Citation);
