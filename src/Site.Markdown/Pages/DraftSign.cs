namespace Site.Markdown.Pages;

/// <summary>How plainly words say that a page is not for readers.</summary>
public enum DraftSign
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>As some pages have them that are published: a page may well be of a draft, or be read while it is written.</summary>
    Likely,

    /// <summary>So that only a page that is not to be published has them.</summary>
    Plain,
}
