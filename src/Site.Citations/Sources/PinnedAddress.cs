using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Citations.Sources;

/// <summary>
/// Tells addresses whose bytes cannot change: a commit permalink of a known forge, with the whole commit id where that forge puts it, and
/// a capture of a known web archive. Elsewhere a number in an address promises nothing.
/// </summary>
public static partial class PinnedAddress
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether the address names bytes that cannot change.</summary>
    public static bool IsPinned(string? address) =>
        MatchOf(address) is { } match && (match.Groups["at"] is not { Success: true } at || IsTime(at.Value));

    /// <summary>
    /// Whether the address names bytes that cannot change and does not say that they are another page's: a capture that says of what it is,
    /// by its own address, is of the source.
    /// </summary>
    /// <param name="address">A pinned address.</param>
    /// <param name="url">The source's own address.</param>
    public static bool IsPinnedOf(string? address, string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return IsPinned(address) && CapturedIn(address!) is var captured && (captured is null || PageOf(captured) == PageOf(url));
    }

    /// <summary>The day on which a capture says, by its address, that it was taken; null of an address that says none.</summary>
    /// <param name="address">Any address.</param>
    public static DateOnly? DayOf(string? address) =>
        MatchOf(address) is { } match && TimeOf(match.Groups["at"].Value) is { } time ? DateOnly.FromDateTime(time) : null;

    /// <summary>
    /// What a capture says that it captured, empty where it says so in a form that is not read; null of an address that says nothing of it.
    /// </summary>
    private static string? CapturedIn(string address) =>
        MatchOf(address) is { } match && match.Groups["at"].Success ? Captured().Match(address).Groups["of"].Value : null;

    /// <summary>An address of the web without what two addresses of one page may differ in.</summary>
    private static string PageOf(string address)
    {
        var match = Page().Match(address.Split('#')[0]);
        var host = match.Groups["host"].Value.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return UsualPort().Replace(host, "") + match.Groups["path"].Value.TrimEnd('/') + match.Groups["query"].Value;
    }

    /// <summary>A pinned address as files say it that say the source's own address beside it.</summary>
    /// <param name="url">The source's own address.</param>
    /// <param name="pinned">The pinned one.</param>
    /// <returns>The id of a commit where <see cref="Whole"/> makes the address of it; otherwise the address as it is.</returns>
    public static string Shorten(string url, string pinned)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(pinned);
        return RevisionIn(pinned) is var (start, end) && IsCommit(pinned.AsSpan(start..end)) && Whole(url, pinned[start..end]) == pinned
            ? pinned[start..end]
            : pinned;
    }

    /// <summary>The pinned address of a source: a commit's id stands in place of what follows <c>/blob/</c> in the source's own.</summary>
    /// <param name="url">The source's own address.</param>
    /// <param name="pinned">What <see cref="Shorten"/> gave; anything else is given back.</param>
    public static string Whole(string url, string pinned)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(pinned);
        return IsCommit(pinned) && RevisionIn(url) is var (start, end) ? url[..start] + pinned + url[end..] : pinned;
    }

    /// <summary>Where the part of a path behind the first <c>/blob/</c> stands; null where there is none.</summary>
    private static (int Start, int End)? RevisionIn(string address)
    {
        const string Blob = "/blob/";
        if (address.IndexOf(Blob, StringComparison.Ordinal) is not (var at and >= 0))
        {
            return null;
        }

        var start = at + Blob.Length;
        var length = address.AsSpan(start).IndexOfAny('/', '?', '#');
        return (start, length < 0 ? address.Length : start + length);
    }

    private static bool IsCommit(ReadOnlySpan<char> text) => text.Length == 40 && !text.ContainsAnyExcept(Hexadecimal);

    /// <summary>Whether digits are a time at which something can have been captured: the first archive began in 1996.</summary>
    private static bool IsTime(string text) => TimeOf(text) is not null;

    private static DateTime? TimeOf(string text) =>
        DateTime.TryParseExact(
            text,
            ["yyyyMMddHHmmss", "yyyy.MM.dd-HHmmss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time) &&
        time.Year >= 1996
            ? time
            : null;

    private static Match? MatchOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        uri.Scheme is "http" or "https" &&
        uri is { IsDefaultPort: true, UserInfo: "" } &&
        FormOf(uri.Host)?.Match(uri.AbsolutePath) is { Success: true } match
            ? match
            : null;

    private static Regex? FormOf(string host) => host switch
    {
        "github.com" or "www.github.com" => GitHub(),
        "raw.githubusercontent.com" => GitHubRaw(),
        "gist.github.com" or "gist.githubusercontent.com" => Gist(),
        "gitlab.com" => GitLab(),
        "codeberg.org" => Codeberg(),
        "huggingface.co" or "hf.co" => HuggingFace(),
        "bitbucket.org" => Bitbucket(),
        "git.sr.ht" => SourceHut(),
        "web.archive.org" or "archive.org" => WaybackMachine(),
        "perma.cc" => PermaCc(),
        "archive.today" or "archive.ph" or "archive.is" or "archive.li" or "archive.vn" or "archive.fo" or "archive.md" => ArchiveToday(),
        "archive.softwareheritage.org" => SoftwareHeritage(),
        _ => null,
    };

    [GeneratedRegex("^/[^/]+/[^/]+/(?:blob|tree|raw|blame|commit)/[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex GitHub();

    [GeneratedRegex("^/[^/]+/[^/]+/[0-9a-f]{40}/", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubRaw();

    [GeneratedRegex("^/[^/]+/[0-9a-f]{20,32}/(?:raw/)?[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Gist();

    [GeneratedRegex("^/(?:[^/]+/){2,}-/(?:blob|tree|raw|commit)/[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex GitLab();

    [GeneratedRegex("^/[^/]+/[^/]+/(?:(?:src|raw|media)/)?commit/[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Codeberg();

    [GeneratedRegex(
        "^/(?:(?:datasets|spaces)/)?[^/]+(?:/[^/]+)?/(?:blob|tree|resolve|raw|commit)/[0-9a-f]{40}(?:/|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex HuggingFace();

    [GeneratedRegex("^/[^/]+/[^/]+/(?:src|raw|commits)/[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bitbucket();

    [GeneratedRegex("^/~[^/]+/[^/]+/(?:tree|blob|commit)/[0-9a-f]{40}(?:/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SourceHut();

    [GeneratedRegex("^/web/(?<at>[0-9]{14})(?:[a-z]{2}_)?/.", RegexOptions.CultureInvariant)]
    private static partial Regex WaybackMachine();

    [GeneratedRegex("^https?://[^/]+/(?:web/)?[0-9.-]{14,17}(?:[a-z]{2}_)?/(?<of>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Captured();

    [GeneratedRegex(
        "^(?:https?:/{1,2})?(?<host>[^/?]*)(?<path>[^?]*)(?<query>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(":(?:80|443)$", RegexOptions.CultureInvariant)]
    private static partial Regex UsualPort();

    [GeneratedRegex("^/[A-Z0-9]{4}-[A-Z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex PermaCc();

    [GeneratedRegex("^/(?:(?<at>[0-9]{14}|[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{6})/.|[A-Za-z0-9]{5,6}$)", RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveToday();

    [GeneratedRegex("^/(?:browse/)?swh:1:(?:cnt|dir|rev|rel|snp):[0-9a-f]{40}", RegexOptions.CultureInvariant)]
    private static partial Regex SoftwareHeritage();
}
