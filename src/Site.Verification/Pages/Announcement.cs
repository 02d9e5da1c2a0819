namespace Site.Verification.Pages;

/// <summary>A <c>&lt;link&gt;</c> of a page.</summary>
/// <param name="Relations">Its relations.</param>
/// <param name="Type">The media type it says it leads to.</param>
/// <param name="Href">The address as written; null where none is.</param>
internal sealed record Announcement(IReadOnlyList<string> Relations, string? Type, string? Href);
