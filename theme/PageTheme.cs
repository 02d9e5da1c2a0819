using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using RazorSlices;
using Site.Citations.Twins;
using Site.CostModel.JavaScript;
using Site.Theme.Accuracy;
using Site.Theme.Bundling;
using Site.Theme.Calculators;
using Site.Theme.Comparisons;
using Site.Theme.Markup;
using Site.Theme.Pictures;

namespace Site.Theme;

/// <summary>
/// The look of a site: compiled templates, a stylesheet and an icon, in this assembly, so that the program needs no other file.
/// All members may be used from any number of threads.
/// </summary>
public static class PageTheme
{
    // The characters of a page without claims beside its body, rounded up, and what each claim and source adds: a first guess at the
    // writer's capacity, so that it seldom has to grow.
    private const int FrameLength = 4096;
    private const int EntryLength = 1024;
    private const int LinkLength = 128;
    private const int CalculatorLength = 32 * 1024;

    private static readonly ThemeAsset Style = Publish("site.css", StyleSheet.Compact(AssetSource.Load("site.css")));
    private static readonly ThemeAsset WideStyle = Publish("wide.css", StyleSheet.Compact(AssetSource.Load("wide.css")));
    private static readonly ThemeAsset PrintStyle = Publish("print.css", StyleSheet.Compact(AssetSource.Load("print.css")));
    private static readonly ThemeAsset HomeStyle = Publish("home.css", StyleSheet.Compact(AssetSource.Load("home.css")));
    private static readonly ThemeAsset News = Publish("news.js", ScriptMinifier.Minify(AssetSource.Load("news.js")));
    private static readonly ThemeAsset Script = Publish(
        "site.js",
        Scoped(ScriptMinifier.Minify(AssetSource.Load("site.js")))
            .Replace("./news.js", "./" + Path.GetFileName(News.Path), StringComparison.Ordinal));
    private static readonly ThemeAsset Icon = Publish("icon.svg", AssetSource.Load("icon.svg"));

    /// <summary>The files every page refers to, or the first page alone, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> Assets { get; } = [Icon, Style, WideStyle, PrintStyle, HomeStyle, Script, News];

    /// <summary>The files that pages with claims refer to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> CitationAssets =>
        [
            CitationFiles.Style, CitationFiles.Script, CitationFiles.Lens,
            CitationFiles.Check, CitationFiles.Evidence, CitationFiles.EvidenceStyle,
        ];

    /// <summary>The mark as pictures, small and large, for those who take no drawings, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> IconAssets => IconFiles.All;

    /// <summary>The file that tells browsers how to keep a site among their own, from the site's root.</summary>
    public static string ManifestPath => "manifest.webmanifest";

    /// <summary>The files that the pages of models refer to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> ModelAssets { get; } =
        [Publish("models.css", StyleSheet.Compact(AssetSource.Load("models.css")))];

    /// <summary>The files that pages with a calculator refer to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> CalculatorAssets =>
    [
        CalculatorFiles.Style, CalculatorFiles.Script, CalculatorFiles.Live, CalculatorFiles.Later, CalculatorFiles.Files,
    ];

    /// <summary>The files that a site with a search refers to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> SearchAssets => [SearchAsset.Style, SearchAsset.Script];

    /// <summary>The files that pages with a comparison refer to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> ComparisonAssets => [ComparisonFiles.Style, ComparisonFiles.Script];

    /// <summary>The files that pages with code or tabs refer to besides, from the site's root.</summary>
    public static ImmutableArray<ThemeAsset> CodeAssets => [CodeFiles.Style, CodeFiles.Script];

    /// <summary>The files that the page of the site's sources refers to besides, from the site's root: style, script.</summary>
    public static ImmutableArray<ThemeAsset> TableAssets { get; } =
    [
        Publish("tables.css", StyleSheet.Compact(AssetSource.Load("tables.css"))),
        Publish("tables.js", ScriptMinifier.Minify(AssetSource.Load("tables.js"))),
    ];

    internal static string StylePath => Style.Path;

    internal static string WideStylePath => WideStyle.Path;

    internal static string PrintStylePath => PrintStyle.Path;

    internal static string ScriptPath => Script.Path;

    internal static string SearchScriptPath => SearchAsset.Script.Path;

    internal static string IconPath => Icon.Path;

    internal static string HomeStylePath => HomeStyle.Path;

    internal static string CodeStylePath => CodeFiles.Style.Path;

    internal static string CodeScriptPath => CodeFiles.Script.Path;

    internal static string CitationStylePath => CitationFiles.Style.Path;

    internal static string CitationScriptPath => CitationFiles.Script.Path;

    internal static string CheckScriptPath => CitationFiles.Check.Path;

    internal static string LensScriptPath => CitationFiles.Lens.Path;

    internal static string EvidenceScriptPath => CitationFiles.Evidence.Path;

    internal static string ModelStylePath => ModelAssets[0].Path;

    internal static string CalculatorStylePath => CalculatorFiles.Style.Path;

    internal static string CalculatorScriptPath => CalculatorFiles.Script.Path;

    internal static string ComparisonStylePath => ComparisonFiles.Style.Path;

    internal static string ComparisonScriptPath => ComparisonFiles.Script.Path;

    /// <summary>
    /// Nothing inline, nothing from elsewhere but images where the site's settings say so. Not encoded, since its apostrophes need no
    /// escaping.
    /// </summary>
    /// <param name="imageSources">The hosts that images come from; empty for none.</param>
    internal static HtmlString ContentSecurityPolicy(string imageSources) => new(
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'"
        + (imageSources.Length > 0 ? " " + imageSources : "") + "; manifest-src 'self'; base-uri 'none'; form-action 'none'");

    /// <summary>The place in a page's list of claims where <see cref="SayCoverage"/> puts its sentence.</summary>
    internal static HtmlString CoverageSlot { get; } = new("<!--coverage-->");

    /// <summary>
    /// Says on a page how much of its text stands in claims, where it has any. That is known only once the page is rendered, for its text
    /// is taken from the HTML; the sentence is no part of that text.
    /// </summary>
    /// <param name="html">The page, as <see cref="RenderPage(PageView)"/> gives it.</param>
    /// <param name="coverage">How much of its text stands in claims.</param>
    public static string SayCoverage(string html, TwinCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(coverage);
        var slot = CoverageSlot.Value!;
        var at = html.LastIndexOf(slot, StringComparison.Ordinal);
        return at < 0 ? html : string.Concat(html.AsSpan(0, at), Words(coverage), html.AsSpan(at + slot.Length));

        static string Words(TwinCoverage coverage) => string.Create(
            CultureInfo.InvariantCulture,
            $" They cover {coverage.Sentences.InClaims} of {coverage.Sentences.Total} sentences and " +
            $"{coverage.Quantities.InClaims} of {coverage.Quantities.Total} quantities.");
    }

    /// <summary>Renders a page: a whole HTML document that ends in a line feed.</summary>
    public static string RenderPage(PageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(
            Slices.Page.Create(view),
            FrameLength + view.BodyHtml.Length + (EntryLength * (view.Claims.Length + view.Sources.Length)));
    }

    /// <summary>Renders a page to a writer, without holding it in memory whole.</summary>
    /// <param name="view">The page.</param>
    /// <param name="output">Takes the document; it is neither flushed nor closed.</param>
    public static void RenderPage(PageView view, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        Render(Slices.Page.Create(view), output);
    }

    /// <summary>
    /// Renders a calculator: an element to stand in a page's body between its blocks. The page must say that it has one
    /// (<see cref="PageView.HasCalculators"/>), which brings in its script and stylesheet.
    /// </summary>
    public static string RenderCalculator(CalculatorView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.Calculator.Create(view), CalculatorLength);
    }

    /// <summary>
    /// Renders a comparison: an element to stand in a page's body between its blocks. The page must say that it has one
    /// (<see cref="PageView.HasComparisons"/>), which brings in its script and stylesheet.
    /// </summary>
    public static string RenderComparison(ComparisonView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.Comparison.Create(view), CalculatorLength);
    }

    /// <summary>
    /// Renders how far a model's predictions lie from measurements: an element to stand in a page's body between its blocks.
    /// </summary>
    public static string RenderAccuracy(AccuracyView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.AccuracySection.Create(view), CalculatorLength);
    }

    /// <summary>Renders the page of a model, for people.</summary>
    public static string RenderModel(ModelPageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.ModelPage.Create(view), CalculatorLength);
    }

    /// <summary>Renders the page of what the whole site rests on.</summary>
    public static string RenderSources(SourcesPageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.SourcesPage.Create(view), CalculatorLength);
    }

    /// <summary>Renders the page of a source.</summary>
    public static string RenderSource(SourcePageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.SourcePage.Create(view), CalculatorLength);
    }

    /// <summary>Renders the page of every price.</summary>
    public static string RenderPrices(PricesPageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.PricesPage.Create(view), CalculatorLength);
    }

    /// <summary>Renders how the numbers of a model that pages show follow, for people.</summary>
    public static string RenderSums(ModelPageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.SumsPage.Create(view), CalculatorLength);
    }

    /// <summary>Renders the page servers show for an address that is not there.</summary>
    /// <param name="site">The site.</param>
    /// <param name="root">Where the site starts, <c>/</c> or <c>/base/</c>: the page may be shown under any address.</param>
    public static string RenderNotFound(SiteView site, string root)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(root);
        return Render(Slices.NotFound.Create(new HeaderView(site, root)), FrameLength);
    }

    /// <summary>Renders the page of all pages, which searches where scripts run.</summary>
    /// <param name="view">The pages.</param>
    public static string RenderAllPages(AllPagesView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Render(Slices.AllPages.Create(view), FrameLength + (view.Sections.Sum(s => s.Links.Length) * LinkLength));
    }

    /// <summary>Renders the page left at a former address, which leads on at once and without script.</summary>
    /// <param name="site">The site.</param>
    /// <param name="title">The title of the page it leads to.</param>
    /// <param name="href">The address it leads to, relative to the former one.</param>
    /// <param name="canonicalUrl">That page's absolute address; null where the site's own is not known.</param>
    public static string RenderRedirect(SiteView site, string title, string href, string? canonicalUrl = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(href);
        return Render(Slices.Redirect.Create(new RedirectView(site.Language, title, href, canonicalUrl ?? href)), FrameLength);
    }

    private static string Render(RazorSlice slice, int capacity)
    {
        using var output = new StringWriter(new StringBuilder(capacity), CultureInfo.InvariantCulture);
        Render(slice, output);
        return output.ToString();
    }

    private static void Render(RazorSlice slice, TextWriter output)
    {
        using (slice)
        {
            var rendering = slice.RenderAsync(output, ReadableHtmlEncoder.Instance);

            // Nothing in the templates waits for anything; one that did would tie up a thread for each page.
            if (!rendering.IsCompletedSuccessfully)
            {
                rendering.AsTask().GetAwaiter().GetResult();
            }
        }
    }

    private static string Bundle(string folder, IEnumerable<string> files, params string[] exports) =>
        ScriptMinifier.Minify(ScriptBundle.Join(files.Select(f => AssetSource.Load($"{folder}/{f}")), exports));

    /// <summary>A script with its names to itself: scripts that are no modules share theirs.</summary>
    private static string Scoped(string script) => "{" + script.TrimEnd() + "}\n";

    private static ThemeAsset Publish(string name, string text) => Publish(name, Encoding.UTF8.GetBytes(text));

    private static ThemeAsset Publish(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));
        return new ThemeAsset($"assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", content);
    }

    /// <summary>A picture under the name it is published by.</summary>
    /// <param name="content">The bytes of a PNG.</param>
    public static ThemeAsset PublishCard(byte[] content) => Publish("card.png", content);

    /// <summary>Drawn when the first site is published.</summary>
    private static class IconFiles
    {
        public static readonly ImmutableArray<ThemeAsset> All =
            [.. SiteManifest.IconSizes.Select(size => Publish($"icon-{size}.png", SiteIcon.Draw(size)))];
    }

    /// <summary>What is loaded when a reader searches. No modules: browsers read none from a folder.</summary>
    private static class SearchAsset
    {
        public static readonly ThemeAsset Style = Publish("search.css", StyleSheet.Compact(AssetSource.Load("search/search.css")));
        public static readonly ThemeAsset Script = Publish(
            "search.js",
            Scoped(Bundle("search", ["words.js", "ranking.js", "dialog.js"])
                .Replace("./search.css", "./" + Path.GetFileName(Style.Path), StringComparison.Ordinal)));
    }

    /// <summary>What only pages with code or tabs refer to.</summary>
    private static class CodeFiles
    {
        public static readonly ThemeAsset Style = Publish("code.css", StyleSheet.Compact(AssetSource.Load("code.css")));
        public static readonly ThemeAsset Script = Publish("code.js", ScriptMinifier.Minify(AssetSource.Load("code.js")));
    }

    /// <summary>What only pages with claims refer to.</summary>
    private static class CitationFiles
    {
        public static readonly ThemeAsset Style = Publish("citations.css", StyleSheet.Compact(AssetSource.Load("citations.css")));
        public static readonly ThemeAsset Script = Publish("citations.js", ScriptMinifier.Minify(AssetSource.Load("citations.js")));

        public static readonly ThemeAsset Lens = Publish("lens.js", ScriptMinifier.Minify(AssetSource.Load("lens.js")));

        // Loaded when a reader asks for the evidence of the page, or how a number was computed.
        public static readonly ThemeAsset EvidenceStyle = Publish("evidence.css", StyleSheet.Compact(AssetSource.Load("evidence.css")));
        public static readonly ThemeAsset Evidence = Publish(
            "evidence.js",
            Bundle("evidence", ["sums.js", "lens.js"], "showSum", "showEvidence")
                .Replace("./evidence.css", "./" + Path.GetFileName(EvidenceStyle.Path), StringComparison.Ordinal));

        // Loaded when a reader asks for the check.
        public static readonly ThemeAsset Check = Publish(
            "check.js",
            Bundle("check", ["files.js", "index.js", "page-text.js", "formula.js", "claims.js", "check.js"], "checkPage"));
    }

    /// <summary>What only pages with a comparison refer to.</summary>
    private static class ComparisonFiles
    {
        public static readonly ThemeAsset Style = Publish("comparison.css", StyleSheet.Compact(AssetSource.Load("comparison.css")));
        public static readonly ThemeAsset Script = Publish("comparison.js", ScriptMinifier.Minify(AssetSource.Load("comparison.js")));
    }

    /// <summary>
    /// What only pages with a calculator refer to: made when the first of them asks, so that other sites need not wait for it.
    /// </summary>
    private static class CalculatorFiles
    {
        public static readonly ThemeAsset Style = Publish("calculator.css", StyleSheet.Compact(AssetSource.Load("calculator.css")));
        public static readonly ThemeAsset Files = Publish(
            "calculator-files.js",
            Bundle("calculator", ["definition.js", "text.js", "files.js"], "printCase", "take", "takeChart"));
        public static readonly ThemeAsset Later = Publish(
            "calculator-later.js",
            Bundle(
                "calculator",
                ["definition.js", "text.js", "later.js", "decides.js", "cases.js", "reading.js"],
                "cite", "explain", "offerReading", "showBar", "showCases", "showDecides", "showOwn"));
        public static readonly ThemeAsset Live = Publish(
            "calculator-live.js",
            Bundle(
                "calculator",
                [
                    "page.js", "text.js", "address.js", "state.js", "controls.js", "assumptions.js", "results.js", "prose.js", "live.js",
                ],
                "bringToLife")
                .Replace("./files.js", "./" + Path.GetFileName(Files.Path), StringComparison.Ordinal)
                .Replace("./later.js", "./" + Path.GetFileName(Later.Path), StringComparison.Ordinal));

        public static readonly ThemeAsset Script = Publish(
            "calculator.js",
            Bundle("calculator", ["page.js", "element.js"])
                .Replace("./live.js", "./" + Path.GetFileName(Live.Path), StringComparison.Ordinal));
    }
}
