using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using RazorSlices;
using Site.Citations.Claims;
using Site.Citations.Sources;

namespace Site.Theme;

/// <summary>
/// The look of a site: compiled templates, one stylesheet and an icon, in this assembly, so that the program needs nothing beside itself. All
/// members may be used from any number of threads.
/// </summary>
public static class PageTheme
{
    internal const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private const int ShortLength = 60;

    // Everything but what HTML itself needs stays readable, whatever the script.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly ThemeAsset Style = Load("site.css");

    private static readonly ThemeAsset Icon = Load("icon.svg");

    /// <summary>The files the pages refer to.</summary>
    public static ImmutableArray<ThemeAsset> Assets { get; } = [Icon, Style];

    internal static string StylePath => Style.Path;

    internal static string IconPath => Icon.Path;

    internal static HtmlString CurrentPage { get; } = new("aria-current=\"page\"");

    internal static HtmlString ManifestLink { get; } = new(" · <a href=\"#manifest\">on this page</a>");

    /// <summary>Renders a page: a whole HTML document that ends in a line feed.</summary>
    public static string RenderPage(PageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.Page.Create(view));
    }

    /// <summary>Renders the page servers show for an address that is not there.</summary>
    /// <param name="site">The site.</param>
    /// <param name="root">Where the site starts, <c>/</c> or <c>/base/</c>: the page may be shown under any address.</param>
    public static string RenderNotFound(SiteView site, string root) => Render(Slices.NotFound.Create(new HeaderView(site, root, HasNavigation: false)));

    /// <summary>Renders the page left at a former address, which leads on at once and without script.</summary>
    /// <param name="site">The site.</param>
    /// <param name="title">The title of the page it leads to.</param>
    /// <param name="href">The address it leads to, relative to the former one.</param>
    public static string RenderRedirect(SiteView site, string title, string href)
    {
        ArgumentNullException.ThrowIfNull(site);
        return Render(Slices.Redirect.Create(new RedirectView(site.Language, title, href)));
    }

    internal static bool IsWebAddress(string? text) => SourceLibrary.IsWebAddress(text);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A link where the address is a web address; the bare text where it is anything else.</summary>
    internal static HtmlString Link(string address, string text) => new(IsWebAddress(address)
        ? $"<a href=\"{Encoder.Encode(address)}\">{Encoder.Encode(text)}</a>"
        : Encoder.Encode(text));

    internal static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;

    internal static string Shorten(string text)
    {
        if (text.Length <= ShortLength)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', ShortLength);
        return text[..(space > ShortLength / 2 ? space : ShortLength)] + "\u2026";
    }

    /// <summary>The claims in figures: “12 claims: 9 sourced, 3 assumptions. Confidence: 4 medium, 8 low.”</summary>
    internal static string Summary(ImmutableArray<Claim> claims)
    {
        var types = Count([
            (claims.Count(c => c.Type == ClaimType.Sourced), "sourced"),
            (claims.Count(c => c.Type == ClaimType.Computed), "computed"),
            (claims.Count(c => c.Type == ClaimType.Assumption), "assumed"),
            (claims.Count(c => c.Type == ClaimType.Opinion), "opinion")]);
        var levels = Count([
            (claims.Count(c => c.Confidence?.Level == ConfidenceLevel.High), "high"),
            (claims.Count(c => c.Confidence?.Level == ConfidenceLevel.Medium), "medium"),
            (claims.Count(c => c.Confidence?.Level == ConfidenceLevel.Low), "low")]);
        var total = string.Create(CultureInfo.InvariantCulture, $"{claims.Length} {(claims.Length == 1 ? "claim" : "claims")}");
        return $"{total}{(types.Length > 0 ? ": " + types : "")}.{(levels.Length > 0 ? $" Confidence: {levels}." : "")}";
    }

    private static string Count(ReadOnlySpan<(int Count, string Word)> counts)
    {
        var words = new List<string>();
        foreach (var (count, word) in counts)
        {
            if (count > 0)
            {
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {word}"));
            }
        }

        return string.Join(", ", words);
    }

    private static string Render(RazorSlice slice)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var rendering = slice.RenderAsync(output, Encoder);

        // Nothing in the templates waits for anything; one that did would tie up a thread for each page.
        if (!rendering.IsCompletedSuccessfully)
        {
            rendering.AsTask().GetAwaiter().GetResult();
        }

        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static ThemeAsset Load(string name)
    {
        using var stream = typeof(PageTheme).Assembly.GetManifestResourceStream("assets/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        return new ThemeAsset($"assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", content);
    }
}
