using System.Buffers;
using System.Collections.Immutable;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Theme.Markup;

namespace Site.Generator.Linking;

/// <summary>
/// Turns what authors link to, Markdown files, images, anchors, into addresses relative to the page, and reports what leads nowhere.
/// </summary>
public sealed class LinkResolver
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private readonly string? _baseUrl;
    private readonly SitePlace _place;
    private readonly ImmutableArray<SitePlace> _neighbours;

    /// <summary>Makes a resolver; it may be used from any number of threads.</summary>
    /// <param name="place">The site whose links are resolved.</param>
    /// <param name="neighbours">The sites that are published with it, into which links may lead.</param>
    /// <param name="baseUrl">The site's own address, with a slash at its end; null where it is not known.</param>
    public LinkResolver(SitePlace place, ImmutableArray<SitePlace> neighbours, string? baseUrl)
    {
        ArgumentNullException.ThrowIfNull(place);
        _place = place;
        _neighbours = neighbours;
        _baseUrl = baseUrl;
    }

    /// <summary>The addresses to write for a link.</summary>
    /// <returns>Null where the link leads nowhere, which is reported.</returns>
    public LinkBinding? Resolve(SitePage page, PageLink link, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var url = link.Url;
        if (HasScheme(url) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return new LinkBinding(url, url);
        }

        var (path, query, fragment) = Split(url);
        if (path.Length == 0)
        {
            return Anchored(page, fragment, link, query, page, diagnostics);
        }

        var decoded = Uri.UnescapeDataString(path);
        if (SitePath.Resolve(page.Input.Folder, decoded) is not { } target)
        {
            return Neighbour(page, link, decoded, query, fragment, diagnostics);
        }

        if (link.IsImage)
        {
            return Image(page, link, target, query, diagnostics);
        }

        var found = _place.Addresses.FindPage(target)
            ?? (IsFolder(decoded, target) ? _place.Addresses.FindPage(target.Append("index.md")) : null);
        if (found is not null)
        {
            return Anchored(page, fragment, link, query, found, diagnostics);
        }

        if (_place.Addresses.HasFile(target))
        {
            return File(page, target, query + fragment);
        }

        diagnostics.Report(_place.Addresses.IsDraft(target)
            ? Rules.Pages.LinkToDraft.At(
                link.Location,
                $"'{url}' is a draft, which is not published.",
                "Publish it by removing 'draft: true', or remove the link.")
            : Rules.Pages.BrokenLink.At(
                link.Location,
                $"'{url}' leads nowhere: there is no '{target}'.",
                Nearest.Suggest(target.Value, _place.Addresses.KnownPaths(), "Correct the path, or add the file.")));
        return null;
    }

    /// <summary>The address of a file of another site that is published with this one.</summary>
    private LinkBinding? Neighbour(
        SitePage page,
        PageLink link,
        string path,
        string query,
        string fragment,
        IDiagnosticSink diagnostics)
    {
        var file = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(_place.Root, page.Input.Folder.Value, path)));
        foreach (var site in _neighbours)
        {
            if (site.Find(file) is not { } target)
            {
                continue;
            }

            if ((site.Addresses.FindPage(target) ?? site.Addresses.FindPage(target.Append("index.md"))) is not { } found)
            {
                diagnostics.Report(Rules.Pages.BrokenLink.At(
                    link.Location,
                    $"'{link.Url}' leads nowhere: the site published at '/{site.At}' has no page '{target}'.",
                    Nearest.Suggest(target.Value, site.Addresses.KnownPaths(), "Correct the path, or add the file.")));
                return null;
            }

            return Fragment(found, fragment, site.Addresses, link, diagnostics) is { } anchor
                ? new LinkBinding(
                    site.InWhole(found.Output).HrefFrom(_place.InWhole(page.Output)) + query + anchor,
                    InMarkdown(page, site, found.MarkdownTwin) + query + anchor)
                : null;
        }

        diagnostics.Report(Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads out of the site.",
            "Link to a page or file of the input folder."));
        return null;
    }

    private LinkBinding? Image(SitePage page, PageLink link, SitePath target, string query, IDiagnosticSink diagnostics)
    {
        if (_place.Addresses.HasFile(target))
        {
            return File(page, target, query);
        }

        diagnostics.Report(Rules.Pages.MissingImage.At(
            link.Location,
            $"There is no image '{target}'.",
            Nearest.Suggest(target.Value, _place.Addresses.KnownPaths(), "Correct the path, or add the file.")));
        return null;
    }

    private LinkBinding? Anchored(SitePage page, string fragment, PageLink link, string query, SitePage target, IDiagnosticSink diagnostics)
    {
        if (Fragment(target, fragment, _place.Addresses, link, diagnostics) is not { } anchor)
        {
            return null;
        }

        var address = ReferenceEquals(page, target) ? "" : target.Output.HrefFrom(page.Output);
        var href = address + query + anchor;
        return new LinkBinding(
            href.Length > 0 ? href : target.Output.HrefFrom(page.Output),
            InMarkdown(page, target.MarkdownTwin) + query + anchor);
    }

    private LinkBinding File(SitePage page, SitePath file, string suffix) =>
        new(file.HrefFrom(page.Output) + suffix, InMarkdown(page, file) + suffix);

    /// <summary>The address of a published file as a page's Markdown twin writes it.</summary>
    private string InMarkdown(SitePage page, SitePath file) => InMarkdown(page, _place, file);

    private string InMarkdown(SitePage page, SitePlace site, SitePath file)
    {
        if (_baseUrl is null)
        {
            return site.InWhole(file).HrefFrom(_place.InWhole(page.MarkdownTwin));
        }

        var whole = _place.At.Value.Length == 0 ? _baseUrl : _baseUrl[..^(_place.At.ToHref().Length + 1)];
        return whole + site.InWhole(file).ToHref();
    }

    /// <summary>The fragment to write for one that an author wrote; null where the page has no such anchor, which is reported.</summary>
    private static string? Fragment(SitePage target, string written, SiteAddresses addresses, PageLink link, IDiagnosticSink diagnostics)
    {
        if (written.Length <= 1)
        {
            return written;
        }

        var fragment = written;
        var id = Uri.UnescapeDataString(written[1..]);
        if (target.Markdown.Headings.FirstOrDefault(h => h.Slug == id && h.Id != id) is { } moved)
        {
            // The author means their own heading, whose anchor is another because this one belongs to a part of the page.
            id = moved.Id;
            fragment = "#" + Uri.EscapeDataString(id);
        }

        var anchors = addresses.AnchorsOf(target);
        if (anchors.Contains(id)
            || id.StartsWith(ThemeIds.SourcePrefix, StringComparison.Ordinal)
            || id.StartsWith(":~:", StringComparison.Ordinal))
        {
            return fragment;
        }

        diagnostics.Report(Rules.Pages.BrokenAnchor.At(
            link.Location,
            $"'{target.Input}' has no anchor '#{id}'.",
            Nearest.Suggest(id, anchors, "Link to one of the page's headings: lower case, spaces as hyphens, punctuation left out.")));
        return null;
    }

    private static bool IsFolder(string written, SitePath target) => written.EndsWith('/') || target.Extension.Length == 0;

    private static bool HasScheme(string url)
    {
        var colon = url.IndexOf(':');
        return colon > 0 && char.IsAsciiLetter(url[0]) && !url.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters);
    }

    private static (string Path, string Query, string Fragment) Split(string url)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? "" : url[hash..];
        var rest = hash < 0 ? url : url[..hash];
        var question = rest.IndexOf('?');
        return question < 0 ? (rest, "", fragment) : (rest[..question], rest[question..], fragment);
    }
}
