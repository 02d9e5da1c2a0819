namespace Site.Verification.Pages;

/// <summary>A mark in the text that leads to a source.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Number">The number shown; signs before it left out.</param>
/// <param name="Level">The confidence it says; null where it says none.</param>
internal sealed record CitationMark(string Source, string Number, string? Level);
