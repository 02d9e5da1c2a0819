using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using RazorSlices;
using Site.Citations.Twins;
using Site.Theme.Accuracy;
using Site.Theme.Calculators;
using Site.Theme.Comparisons;
using Site.Theme.Markup;

namespace Site.Theme;

/// <summary>
/// The look of a site: compiled templates, a stylesheet and an icon, in this assembly, so that the program needs no other file.
/// All members may be used from any number of threads.
/// </summary>
public static partial class PageTheme
{
    // The characters of a page without claims beside its body, rounded up, and what each claim and source adds: a first guess at the
    // writer's capacity, so that it seldom has to grow.
    private const int FrameLength = 4096;
    private const int EntryLength = 1024;
    private const int LinkLength = 128;
    private const int CalculatorLength = 32 * 1024;

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
}
