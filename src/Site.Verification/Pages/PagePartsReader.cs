using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>Takes from a parsed document what a page shows around and inside its page text.</summary>
internal static class PagePartsReader
{
    // A script that an element loads when it is pressed.
    private static readonly string[] LoadedLater = ["data-check", "data-lens", "data-search"];

    internal const string SourcePrefix = "source-";
    private const string Calculators = "cost-calculator, cost-comparison";

    /// <summary>Takes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="roots">The elements that say they hold the author's text.</param>
    public static PageParts Read(IHtmlDocument document, IReadOnlyList<IElement> roots)
    {
        var root = roots.Count == 1 ? roots[0] : null;
        return new PageParts
        {
            Title = FoldedText.Of(document.Title ?? ""),
            Description = document.QuerySelector("meta[name=description]")?.GetAttribute("content"),
            Social = (PropertyOf(document, "og:title"), PropertyOf(document, "og:description")),
            Language = document.DocumentElement.GetAttribute("lang"),
            Canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            Facts = FoldedText.Of(document.QuerySelector(".facts[data-cite-skip]")?.TextContent ?? ""),
            ClaimMarks = root is null ? [] : [.. root.QuerySelectorAll(".claim[id]").Select(e => e.Id!)],
            UncitedMarks = root is null ? [] : [.. root.QuerySelectorAll(".uncited[id]").Select(e => e.Id!)],
            Data = HeadData.Read(document),
            Sections = PageSections.Read(document),
            Manifest = document.GetElementById("manifest") is { } manifest
                ? string.Join(' ', manifest.Children.Where(c => c.LocalName == "p").Select(c => FoldedText.Of(c.TextContent)))
                : null,
            Citations = root is null ? [] : [.. root.QuerySelectorAll($"a[href^='#{SourcePrefix}']").Select(Mark)],
            Sources = [.. document.QuerySelectorAll($"li[id^='{SourcePrefix}']").Select(Source)],
            Computed = root is null ? [] : [.. root.QuerySelectorAll(".claim[id] data[data-calc]").Select(Computed)],
            Calculators = [.. document.QuerySelectorAll(Calculators).Select(CalculatorReader.Read)],
            Asides = document.Body is { } body ? AsidesReader.Read(body, root) : [],
            Hidden = [.. document.Body is { } all ? HiddenIn(all) : []],
            AsideLinks = [.. AsideLinksIn(document, root)],
            Scripts =
            [
                .. document.QuerySelectorAll("script, style, link[rel~=stylesheet], [data-check], [data-lens], [data-search]")
                    .Where(IsActive)
                    .SelectMany(AddressesOf),
            ],
            Unread = [.. UnreadMarkup.In(document)],
            SiteName = FoldedText.Of(document.QuerySelector("header .name")?.TextContent ?? ""),
            Markdown = root is null ? null : MarkdownBodyReader.Read(root, IsSkippedInMarkdown),
        };
    }

    private static string? PropertyOf(IHtmlDocument document, string property) =>
        document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static CitationMark Mark(IElement link) => new(
        link.GetAttribute("href")![(SourcePrefix.Length + 1)..],
        link.TextContent.Trim().TrimStart('\u2260'),
        link.GetAttribute("data-confidence"));

    private static ComputedMark Computed(IElement number) => new(
        number.Closest(".claim[id]")!.Id!,
        number.GetAttribute("value"),
        number.GetAttribute("data-calc")!,
        number.GetAttribute("data-set"),
        number.GetAttribute("data-end"));

    private static SourceEntry Source(IElement entry) => new(
        entry.Id![SourcePrefix.Length..],
        FoldedText.Of(entry.TextContent),
        entry.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToHashSet(StringComparer.Ordinal),
        [.. entry.QuerySelectorAll("blockquote").Select(q => FoldedText.Of(q.TextContent))],
        [.. entry.QuerySelectorAll(".use").Select(ShownUse.Of)]);

    /// <summary>Data in a script is neither run nor shown.</summary>
    private static bool IsActive(IElement element) =>
        element.LocalName != "script" || element.GetAttribute("type")?.Contains("json", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>Where it is; null for one that stands in the page itself.</summary>
    private static IEnumerable<string?> AddressesOf(IElement element) => element.LocalName switch
    {
        "link" => [element.GetAttribute("href")],
        "script" or "style" => [element.GetAttribute("src")],
        _ => LoadedLater.Where(element.HasAttribute).Select(element.GetAttribute),
    };

    private static bool IsSkippedInMarkdown(IElement element) =>
        PublishedPageText.IsSkipped(element) ? !IsAccuracy(element) : element.LocalName == "figure" && IsInAccuracy(element);

    private static bool IsAccuracy(IElement element) => element.LocalName == "section" && element.ClassList.Contains("accuracy");

    /// <summary>Whether an element is a calculator or a comparison, which show what a model gives.</summary>
    internal static bool IsCalculator(IElement element) => element.LocalName is "cost-calculator" or "cost-comparison";

    internal static bool IsInAccuracy(IElement element) => element.Closest("section.accuracy") is not null;

    private static IEnumerable<string> AsideLinksIn(IHtmlDocument document, IElement? root) =>
        from link in document.QuerySelectorAll("a[href]")
        where link.Closest("header, footer, nav") is null && !IsToMeasured(link) && (root?.Contains(link) != true || IsAside(link, root))
        select link.GetAttribute("href")!;

    /// <summary>Whether a link leads to what a model is held against, which the page's Markdown names and its twin does not.</summary>
    private static bool IsToMeasured(IElement link) =>
        IsInAccuracy(link) && link.GetAttribute("href")!.Contains("://", StringComparison.Ordinal);

    private static bool IsAside(IElement element, IElement root) =>
        MarkdownBodyReader.IsWithin(element, root, PublishedPageText.IsSkipped);

    private static IEnumerable<string> HiddenIn(IElement body) =>
        from element in body.QuerySelectorAll("[hidden], [style], [aria-hidden=true], template, noscript")
        let words = FoldedText.Of(element is IHtmlTemplateElement template ? template.Content.TextContent : element.TextContent)
        where words.Length > 0 && (element.LocalName != "noscript" || element.Closest(Calculators) is null)
        select words;
}
