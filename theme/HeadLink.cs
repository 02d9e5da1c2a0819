namespace Site.Theme;

/// <summary>A <c>link</c> element of a page's head.</summary>
/// <param name="Rel">What it is to the page.</param>
/// <param name="Href">Its address.</param>
/// <param name="Type">Its media type; null where that goes without saying.</param>
public sealed record HeadLink(string Rel, string Href, string? Type = null);
