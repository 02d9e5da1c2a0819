using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Site.CostModel.JavaScript;
using Site.Theme.Bundling;
using Site.Theme.Pictures;

namespace Site.Theme;

/// <summary>The files that pages refer to: style sheets, scripts, pictures.</summary>
public static partial class PageTheme
{
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

    private static readonly Lazy<ImmutableArray<ThemeAsset>> All = new(MakeAll);

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

    /// <summary>
    /// The files that any site may refer to, from its root. Each is made when it is first asked for, by reading and shortening what the
    /// theme is written in; whoever needs them all has them made side by side.
    /// </summary>
    public static ImmutableArray<ThemeAsset> AllAssets => All.Value;

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

    private static ImmutableArray<ThemeAsset> MakeAll()
    {
        // The longest work first.
        Func<ImmutableArray<ThemeAsset>>[] groups =
        [
            () => CalculatorAssets, () => IconAssets, () => CitationAssets, () => SearchAssets, () => Assets, () => ModelAssets,
            () => ComparisonAssets, () => CodeAssets, () => TableAssets,
        ];
        var made = new ImmutableArray<ThemeAsset>[groups.Length];
        Parallel.For(0, groups.Length, i => made[i] = groups[i]());
        return [.. made.SelectMany(assets => assets)];
    }

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
