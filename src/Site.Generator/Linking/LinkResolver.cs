using System.Buffers;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Theme;

namespace Site.Generator.Linking;

/// <summary>Turns what authors link to, Markdown files, images, anchors, into addresses relative to the page, and reports what leads nowhere.</summary>
public sealed class LinkResolver
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private readonly SiteAddresses _index;
    private readonly string? _baseUrl;

    /// <summary>Makes a resolver; it may be used from any number of threads.</summary>
    /// <param name="index">The site's addresses.</param>
    /// <param name="baseUrl">The site's own address, with a slash at its end; null where it is not known.</param>
    public LinkResolver(SiteAddresses index, string? baseUrl)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
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
            diagnostics.Report(Rules.Pages.BrokenLink.At(link.Location, $"'{url}' leads out of the site.", "Link to a page or file of the input folder."));
            return null;
        }

        if (link.IsImage)
        {
            return Image(page, link, target, query, diagnostics);
        }

        var found = _index.FindPage(target) ?? (IsFolder(decoded, target) ? _index.FindPage(target.Append("index.md")) : null);
        if (found is not null)
        {
            return Anchored(page, fragment, link, query, found, diagnostics);
        }

        if (_index.HasFile(target))
        {
            return File(page, target, query + fragment);
        }

        diagnostics.Report(_index.IsDraft(target)
            ? Rules.Pages.LinkToDraft.At(link.Location, $"'{url}' is a draft, which is not published.", "Publish it by removing 'draft: true', or remove the link.")
            : Rules.Pages.BrokenLink.At(link.Location, $"'{url}' leads nowhere: there is no '{target}'.", Nearest.Suggest(target.Value, _index.KnownPaths(), "Correct the path, or add the file.")));
        return null;
    }

    private LinkBinding? Image(SitePage page, PageLink link, SitePath target, string query, IDiagnosticSink diagnostics)
    {
        if (_index.HasFile(target))
        {
            return File(page, target, query);
        }

        diagnostics.Report(Rules.Pages.MissingImage.At(
            link.Location,
            $"There is no image '{target}'.",
            Nearest.Suggest(target.Value, _index.KnownPaths(), "Correct the path, or add the file.")));
        return null;
    }

    private LinkBinding? Anchored(SitePage page, string fragment, PageLink link, string query, SitePage target, IDiagnosticSink diagnostics)
    {
        if (fragment.Length > 1)
        {
            var id = Uri.UnescapeDataString(fragment[1..]);
            if (target.Markdown.Headings.FirstOrDefault(h => h.Slug == id && h.Id != id) is { } moved)
            {
                // The author means their own heading, whose anchor is another because this one belongs to a part of the page.
                id = moved.Id;
                fragment = "#" + Uri.EscapeDataString(id);
            }

            var anchors = _index.AnchorsOf(target);
            if (!anchors.Contains(id) && !id.StartsWith(ThemeIds.SourcePrefix, StringComparison.Ordinal) && !id.StartsWith(":~:", StringComparison.Ordinal))
            {
                diagnostics.Report(Rules.Pages.BrokenAnchor.At(
                    link.Location,
                    $"'{target.Input}' has no anchor '#{id}'.",
                    Nearest.Suggest(id, anchors, "Link to one of the page's headings: lower case, spaces as hyphens, punctuation left out.")));
                return null;
            }
        }

        var address = ReferenceEquals(page, target) ? "" : target.Output.HrefFrom(page.Output);
        var href = address + query + fragment;
        return new LinkBinding(
            href.Length > 0 ? href : target.Output.HrefFrom(page.Output),
            InMarkdown(page, target.MarkdownTwin) + query + fragment);
    }

    private LinkBinding File(SitePage page, SitePath file, string suffix) =>
        new(file.HrefFrom(page.Output) + suffix, InMarkdown(page, file) + suffix);

    /// <summary>The address of a published file as a page's Markdown twin writes it.</summary>
    private string InMarkdown(SitePage page, SitePath file) =>
        _baseUrl is null ? file.HrefFrom(page.MarkdownTwin) : _baseUrl + file.ToHref();

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
