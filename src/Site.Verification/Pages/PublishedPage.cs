using Site.Citations.Twins;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Pages;

/// <summary>A published page with everything that is checked of it, typed.</summary>
internal sealed class PublishedPage
{
    /// <summary>The page, as the index lists it.</summary>
    public required IndexedPage Index { get; init; }

    /// <summary>How references on the page and in its twin become paths.</summary>
    public required SiteAddresses Addresses { get; init; }

    /// <summary>The page's HTML; null where it cannot be read, which is reported.</summary>
    public required PageDocument? Document { get; init; }

    /// <summary>The page's twin; null where it cannot be read, which is reported.</summary>
    public required TwinDocument? Twin { get; init; }

    /// <summary>The manifest of the page's Markdown; null where there is no Markdown, which is reported.</summary>
    public required MarkdownManifest? Markdown { get; init; }

    /// <summary>The digest that the bytes of a published file have, by its path; null where it is not among the published files.</summary>
    public required Func<string, string?> DigestOf { get; init; }

    /// <summary>Where problems of the HTML are.</summary>
    public FileLocation PageLocation => new(Index.Path);

    /// <summary>Where problems of the twin are.</summary>
    public FileLocation TwinLocation => new(Index.Twin);

    /// <summary>
    /// A reference on the page or in its twin, as a path from the root of what is checked; null where it leads out of the site.
    /// </summary>
    public string? PathOf(string reference) => Addresses.PathOf(reference, Index.Path);
}
