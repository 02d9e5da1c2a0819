namespace Site.Markdown.Pages;

/// <summary>Where a link leads, decided once the site's addresses are known.</summary>
/// <param name="Html">The address for the page.</param>
/// <param name="Markdown">
/// The address for the Markdown twin: of the published Markdown of a page, or of a file; absolute where the site's own address is known,
/// for the twin is read far from home.
/// </param>
public sealed record LinkBinding(string Html, string Markdown);
