using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Site.Verification.Pages;

/// <summary>What the sections below the page text say to a reader, each a line for each block, with nothing left out.</summary>
/// <param name="Counts">How many claims the manifest says there are; null where it begins with no such paragraph.</param>
/// <param name="Age">How many claims it says are past their date; null where it says nothing of it.</param>
/// <param name="Stale">The claims beside which it says that they are past their date, with what it says.</param>
/// <param name="Margins">
/// How far what is past its date would have to move to turn an answer, a line for each; null where it does not say.
/// </param>
/// <param name="Uncited">The words left without a source, with what each entry says and where it leads.</param>
/// <param name="Updates">The update log; null where there is none.</param>
/// <param name="Entities">What the page is about; null where it does not say.</param>
/// <param name="SameAs">Where the links of <paramref name="Entities"/> lead, in order.</param>
internal sealed record PageSections(
    string? Counts,
    string? Age,
    ImmutableArray<(string Claim, string Words)> Stale,
    string? Margins,
    ImmutableArray<(string Words, string? Target)> Uncited,
    string? Updates,
    string? Entities,
    ImmutableArray<string> SameAs)
{
    /// <summary>Takes them.</summary>
    public static PageSections Read(IHtmlDocument document)
    {
        var manifest = document.GetElementById("manifest");
        var entities = document.GetElementById("entities");
        return new PageSections(
            Fold(manifest?.Children.FirstOrDefault(c => c.LocalName == "p")),
            document.QuerySelectorAll(".age").Select(Fold).ToList() is { Count: > 0 } said ? string.Join(' ', said) : null,
            [.. document.QuerySelectorAll("[data-stale]").Select(e => (e.GetAttribute("data-stale")!, Fold(e)!))],
            document.QuerySelectorAll(".margins").Select(Fold).ToList() is { Count: > 0 } turned ? string.Join('\n', turned) : null,
            [
                .. (manifest?.Children ?? Enumerable.Empty<IElement>())
                    .Where(c => c.LocalName == "ul")
                    .SelectMany(u => u.Children)
                    .Select(entry => (Fold(entry)!, entry.QuerySelector("a[href]")?.GetAttribute("href"))),
            ],
            Fold(document.GetElementById("updates")),
            Fold(entities),
            [.. entities?.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!) ?? []]);
    }

    private static string? Fold(IElement? element) => element is null ? null : PublishedPageText.Fold(element, _ => false);
}
