namespace Site.Theme;

/// <summary>What the page at a former address shows.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Title">The title of the page it leads to.</param>
/// <param name="Href">The address it leads to.</param>
/// <param name="CanonicalUrl">The address it leads to, absolute where the site's own is known.</param>
public sealed record RedirectView(string Language, string Title, string Href, string CanonicalUrl);
