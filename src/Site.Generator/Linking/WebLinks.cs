using System.Text.RegularExpressions;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Links that lead out of the site.</summary>
internal static partial class WebLinks
{
    /// <summary>The address to write for one that has a scheme or a host; null where it names no host and has to.</summary>
    public static string? AddressOf(PageLink link, IDiagnosticSink diagnostics)
    {
        var isWeb = link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) && link.Url.AsSpan().IndexOf(':') is 4 or 5;
        if (isWeb && !IsWhole(link, diagnostics))
        {
            return null;
        }

        var address = WithoutUser(link.Url, isWeb || link.Url.StartsWith("//", StringComparison.Ordinal));
        if (address != link.Url)
        {
            diagnostics.Report(Rules.Pages.SecretLeftOut.At(
                link.Location,
                $"The address of a link, '{ShortText.Of(address)}', has a name or a password in it, and is published without them.",
                "Take them out, and change the password: whoever has the text has it."));
        }

        return address;
    }

    /// <summary>The whole address that an author means who leaves out its scheme; null for what names no host known by its end.</summary>
    public static string? Meant(string url) => Host().IsMatch(url) ? "https://" + url : null;

    [GeneratedRegex(
        @"^(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+" +
        @"|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|dev|ai|app|info|co|eu|de|uk|fr|ch|nl|jp|us|ca|au))" +
        @"(?::[0-9]+)?(?=[/?#]|\z)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    private static bool IsWhole(PageLink link, IDiagnosticSink diagnostics)
    {
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out var address) || address.Host.Length == 0 ||
            !link.Url.Contains("://", StringComparison.Ordinal))
        {
            diagnostics.Report(Rules.Pages.BrokenLink.At(
                link.Location,
                $"'{ShortText.Of(link.Url)}' leads nowhere: it is no whole web address.",
                "Write all of it, such as https://example.org/page."));
            return false;
        }

        return true;
    }

    /// <summary>
    /// An address without what stands before the <c>@</c> of its host (RFC 3986, 3.2.1). On the web a name alone can be a token; elsewhere,
    /// as in <c>ssh://git@host</c>, it is public, and only a password is not.
    /// </summary>
    private static string WithoutUser(string url, bool isNameSecret)
    {
        var slashes = url.IndexOf("//", StringComparison.Ordinal);
        if (slashes < 0 || (slashes > 0 && url[slashes - 1] != ':'))
        {
            return url;
        }

        var start = slashes + 2;
        var end = url.AsSpan(start).IndexOfAny("/?#\\") is var length and >= 0 ? start + length : url.Length;
        var user = url.AsSpan(start, end - start).LastIndexOf('@');
        return user >= 0 && (isNameSecret || url.AsSpan(start, user).Contains(':')) ? url.Remove(start, user + 1) : url;
    }
}
