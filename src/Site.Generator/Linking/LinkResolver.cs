using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Generator.Settings;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Theme.Markup;

namespace Site.Generator.Linking;

/// <summary>
/// Turns what authors link to, Markdown files, images, anchors, into addresses relative to the page, and reports what leads nowhere.
/// </summary>
public sealed partial class LinkResolver
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly string[] PageHosts = ["youtube.com", "youtu.be", "vimeo.com", "twitter.com", "x.com"];

    private readonly string? _baseUrl;
    private readonly SitePlace _place;
    private readonly ImmutableArray<SitePlace> _neighbours;
    private readonly ImageHosts _imageHosts;
    private readonly LinkLadder _ladder;
    private readonly BrokenLinks _broken;

    /// <summary>Makes a resolver; it may be used from any number of threads.</summary>
    /// <param name="place">The site whose links are resolved.</param>
    /// <param name="neighbours">The sites that are published with it, into which links may lead.</param>
    /// <param name="baseUrl">The site's own address, with a slash at its end; null where it is not known.</param>
    /// <param name="imageHosts">The hosts from which its pages may show images.</param>
    public LinkResolver(SitePlace place, ImmutableArray<SitePlace> neighbours, string? baseUrl, ImageHosts imageHosts)
    {
        ArgumentNullException.ThrowIfNull(place);
        _imageHosts = imageHosts;
        _place = place;
        _ladder = new LinkLadder(place.Addresses, baseUrl is null ? "/" : new Uri(baseUrl).AbsolutePath);
        _broken = new BrokenLinks(place);
        _neighbours = neighbours;
        _baseUrl = baseUrl;
    }

    /// <summary>The addresses to write for the links of a page, in order; null for those that lead nowhere, which is reported.</summary>
    public ImmutableArray<LinkBinding?> Resolve(SitePage page, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return [.. page.Reading.Links.Select(l => Resolve(page, l, diagnostics))];
    }

    private LinkBinding? Resolve(SitePage page, PageLink link, IDiagnosticSink diagnostics)
    {
        var url = PathOfOwn(link) ?? link.Url;
        if (HasScheme(url) || url.StartsWith("//", StringComparison.Ordinal))
        {
            return WebLinks.AddressOf(link, diagnostics) is { } address && (!link.IsImage || MayShow(link, diagnostics))
                ? new LinkBinding(address, address)
                : null;
        }

        var (path, query, fragment) = Split(url);
        if (path.Length == 0)
        {
            return Anchored(page, fragment, link, query, page, query, diagnostics);
        }

        var decoded = ForeignPath.Plain(Uri.UnescapeDataString(path));
        var target = SitePath.Resolve(page.Input.Folder, decoded);
        if (target is null && InNeighbour(page, decoded) is var (site, inner))
        {
            return Neighbour(page, link, site, inner, query, fragment, diagnostics);
        }

        if ((_ladder.Find(SeenFrom(page, link), decoded, link.IsImage) ?? Named(page, link, decoded)) is not { } found)
        {
            return Labelled(page, link, decoded, diagnostics) ?? Broken();
        }

        var ours = path + query;
        if (!found.IsOurForm && !link.IsName)
        {
            var meant = found.Page?.Input ?? found.File;
            ours = meant.HrefFrom(page.Input) + query;
            var anchor = found.Page is { } leadsTo ? MeantAnchor(leadsTo, fragment, _place.Addresses, link) : null;
            ReportForm(link, meant.Value, ours + (anchor is null ? fragment : "#" + anchor), diagnostics);
        }

        return found.Page is { } to
            ? Anchored(page, fragment, link, query, to, ours, diagnostics)
            : File(page, found.File, link.IsImage ? query : query + fragment);

        LinkBinding? Broken()
        {
            diagnostics.Report(_broken.Of(page, link, target));
            return null;
        }
    }

    /// <summary>The path from the root that a whole address of the site itself leads to; null for others, and where nothing is.</summary>
    private string? PathOfOwn(PageLink link)
    {
        // The site's address may be written without the slash at its end.
        var length = Math.Min(link.Url.Length, _baseUrl?.Length ?? 0);
        if (_baseUrl is null || length < _baseUrl.Length - 1
            || string.Compare(link.Url, 0, _baseUrl, 0, length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        var own = "/" + (link.Url.Length > _baseUrl.Length ? link.Url[_baseUrl.Length..] : "index.html");
        return SitePath.Resolve(default, Uri.UnescapeDataString(Split(own).Path)) is { } path && _ladder.IsAddress(path, link.IsImage)
            ? own
            : null;
    }

    /// <summary>The address of a place that a link names without its page, as MyST allows; null where not one place is so named.</summary>
    private LinkBinding? Labelled(SitePage page, PageLink link, string label, IDiagnosticSink diagnostics)
    {
        if (link.IsImage || _place.Addresses.FindLabel(label) is not { } to)
        {
            return null;
        }

        var (path, anchor) = (to.Input.HrefFrom(page.Input), "#" + Uri.EscapeDataString(label));
        ReportForm(link, $"{to.Input}#{label}", path + anchor, diagnostics);
        return Anchored(page, anchor, link, "", to, path, diagnostics);
    }

    /// <summary>Whether readers' browsers may load an image of another host; where not, which is reported, its words are shown.</summary>
    private bool MayShow(PageLink image, IDiagnosticSink diagnostics)
    {
        var url = image.Url.StartsWith("//", StringComparison.Ordinal) ? "https:" + image.Url : image.Url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || _imageHosts.Allow(address))
        {
            return true;
        }

        diagnostics.Report(Rules.Pages.ImageElsewhere.At(
            image.Location,
            $"The image '{ShortText.Of(image.Url)}' is not shown, but the words for it are: pages load nothing from '{address.IdnHost}'.",
            IsOfPages(address) ? "Write [words](address), without the '!': it is the address of a page, and no picture's."
            : address.Scheme == "http" && _imageHosts.Allow(new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri)
                ? "Write https: for http:."
                : $"Copy it into the input folder, or list the host in site.yml: image-hosts: [{address.IdnHost}].") with
        { Habit = $"image of {address.IdnHost}" });
        return false;
    }

    /// <summary>Whether an address is of a host that has films and messages at such, which some tools show in their place.</summary>
    private static bool IsOfPages(Uri address) =>
        Array.Exists(PageHosts, h => address.Host == h || address.Host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase));

    private static SitePath[] SeenFrom(SitePage page, PageLink link) =>
        link.Location.File == page.Input.Value ? [page.Input] : [page.Input, SitePath.FromRelative(link.Location.File)];

    /// <summary>What a link by name leads to: a path from the root, or a page of that name wherever it is.</summary>
    private LinkTarget? Named(SitePage page, PageLink link, string name) =>
        link.IsName ? _ladder.Find([page.Input], "/" + name, link.IsImage) ?? _ladder.FindByName(name, link.IsImage)
        : IsFileName(name) ? _ladder.FindByName(name, link.IsImage)
        : Dated().Match(name) is { Success: true } dated ? OfDay(dated, link.IsImage)
        : Alone().Match(name) is { Success: true } alone ? _ladder.FindByName(alone.Groups["name"].Value, link.IsImage)
        : null;

    /// <summary>What the address of a post leads to, which has its day as folders: the page of its name, or of day and name.</summary>
    private LinkTarget? OfDay(Match dated, bool isImage) =>
        _ladder.FindByName(dated.Groups["name"].Value, isImage) ??
        _ladder.FindByName($"{dated.Groups["day"].Value.Replace('/', '-')}-{dated.Groups["name"].Value}", isImage);

    /// <summary>The address of a page whose section is not in it, as Hugo may have them: <c>/first-steps/</c>.</summary>
    [GeneratedRegex(@"^/(?<name>[^/.]+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^/?(?<day>\d{4}/\d{2}/\d{2})/(?<name>[^/]+?)(?:\.html)?/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    /// <summary>Whether a path is the name of a file and nothing else; some tools find files by that wherever they are.</summary>
    private static bool IsFileName(string path) => !path.Contains('/', StringComparison.Ordinal) && Path.GetExtension(path).Length > 1;

    private static void ReportForm(PageLink link, string meant, string ours, IDiagnosticSink diagnostics) =>
        diagnostics.Report(Rules.Pages.LinkForm.At(
            link.Location,
            $"'{link.Url}' is in the form of another tool, and is understood as '{meant}'.",
            $"Write '/{meant}', or the path as seen from here.") with
        {
            Habit = "link",
            Fix = link.UrlLocation is { } place ? new DiagnosticFix(place, link.Url, ours) : null,
        });

    /// <summary>The site published with this one in whose input folder a path lies, with the path there; null for none.</summary>
    private (SitePlace Site, SitePath Path)? InNeighbour(SitePage page, string path)
    {
        if (_place.FullPath(page.Input.Folder, path) is not { } full)
        {
            return null;
        }

        var file = Path.TrimEndingDirectorySeparator(full);
        foreach (var site in _neighbours)
        {
            if (site.Find(file) is { } target)
            {
                return (site, target);
            }
        }

        return null;
    }

    /// <summary>The address of a page of another site that is published with this one.</summary>
    private LinkBinding? Neighbour(
        SitePage page,
        PageLink link,
        SitePlace site,
        SitePath target,
        string query,
        string fragment,
        IDiagnosticSink diagnostics)
    {
        if ((site.Addresses.FindPage(target) ?? site.Addresses.FindPage(target.Append("index.html"))) is not { } found)
        {
            diagnostics.Report(Rules.Pages.BrokenLink.At(
                link.Location,
                $"'{link.Url}' leads nowhere: the site published at '/{site.At}' has no page '{target}'.",
                PathSuggestion.For(target, site.Addresses, seenFrom: null, isImage: false)));
            return null;
        }

        ReportQuery(link, query, diagnostics);
        var anchor = Fragment(found, fragment, site.Addresses, link, link.Url.Split('#')[0], diagnostics);
        return new LinkBinding(
            site.InWhole(found.Output).HrefFrom(_place.InWhole(page.Output)) + anchor,
            InMarkdown(page, site, found.MarkdownTwin) + anchor);
    }

    private LinkBinding? Anchored(
        SitePage page,
        string fragment,
        PageLink link,
        string query,
        SitePage target,
        string ours,
        IDiagnosticSink diagnostics)
    {
        var anchor = Fragment(target, fragment, _place.Addresses, link, ours, diagnostics);
        if (anchor is null && ReferenceEquals(page, target))
        {
            return null;
        }

        // The page is there, though the place on it is not.
        var address = ReferenceEquals(page, target) ? "" : target.Output.HrefFrom(page.Output);
        ReportQuery(link, query, diagnostics);
        var href = address + anchor;
        return new LinkBinding(
            href.Length > 0 ? href : target.Output.HrefFrom(page.Output),
            InMarkdown(page, target.MarkdownTwin) + anchor);
    }

    /// <summary>Says that a page is the same whatever is asked of it, so that no two addresses of it are published.</summary>
    private static void ReportQuery(PageLink link, string query, IDiagnosticSink diagnostics)
    {
        if (query.Length > 0)
        {
            diagnostics.Report(Rules.Pages.LinkForm.At(
                link.Location,
                $"'{query}' of the link '{link.Url}' is left out: a page is the same whatever is asked of it.",
                "Leave it out, or link to a place on the page: '#anchor'.") with
            { Habit = "query" });
        }
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
    private static string? Fragment(
        SitePage target,
        string written,
        SiteAddresses addresses,
        PageLink link,
        string ours,
        IDiagnosticSink diagnostics)
    {
        if (written.Length <= 1)
        {
            return written;
        }

        var id = Uri.UnescapeDataString(written[1..]);
        if (target.Reading.Headings.FirstOrDefault(h => IsOwn(h, id, link)) is { } moved)
        {
            // The author means their own heading, whose anchor is another because this one belongs to a part of the page.
            return "#" + Uri.EscapeDataString(moved.Id);
        }

        if (IsAnchor(id, target, addresses))
        {
            return written;
        }

        if (MeantAnchor(target, written, addresses, link) is { } meant)
        {
            ReportForm(link, $"{target.Input}#{Uri.UnescapeDataString(meant)}", $"{ours}#{meant}", diagnostics);
            return "#" + meant;
        }

        diagnostics.Report(Rules.Pages.BrokenAnchor.At(
            link.Location,
            $"'{target.Input}' has no anchor '#{id}'.",
            addresses.SuggestAnchor(
                target,
                id,
                "Link to one of the page's headings: lower case, spaces as hyphens, punctuation left out.")));
        return null;
    }

    private static bool IsAnchor(string id, SitePage target, SiteAddresses addresses) =>
        addresses.AnchorsOf(target).Contains(id)
        || id.StartsWith(ThemeIds.SourcePrefix, StringComparison.Ordinal)
        || IsCase(id, target)
        || id.Equals("top", StringComparison.OrdinalIgnoreCase) // The beginning of any page (HTML, 7.4.6.3).
        || id.StartsWith(":~:", StringComparison.Ordinal);

    /// <summary>Whether an anchor opens a calculator of the page with numbers in it: calc.NAME=v1;input=value.</summary>
    private static bool IsCase(string id, SitePage target) =>
        id.StartsWith(ThemeIds.CasePrefix, StringComparison.Ordinal)
        && id.Split('=')[0] is var key
        && target.Reading.Anchors.Contains(ThemeIds.CalculatorPrefix + key[ThemeIds.CasePrefix.Length..], StringComparer.Ordinal);

    /// <summary>The anchor that another spelling means, as an address has it; null where none, or the anchor itself, is there.</summary>
    private static string? MeantAnchor(SitePage target, string written, SiteAddresses addresses, PageLink link)
    {
        var id = written.Length <= 1 ? "" : Uri.UnescapeDataString(written[1..]);
        var isThere = id.Length == 0 || target.Reading.Headings.Any(h => IsOwn(h, id, link)) || IsAnchor(id, target, addresses);
        return isThere || addresses.FindAnchorForm(target, id) is not { } meant
            ? null
            : Uri.EscapeDataString(meant);
    }

    /// <summary>Whether a heading is meant by an anchor that a part of the page has taken, or by the heading's words.</summary>
    private static bool IsOwn(PageHeading heading, string id, PageLink link) =>
        (heading.Slug == id && heading.Id != id) || (link.IsName && heading.Text == id);

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
