using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Site.Text.Folding;

namespace Site.Verification.Pages;

/// <summary>What a page says to programs beside its text: in its head, in data and in the days of its times.</summary>
/// <param name="Metas">What each <c>meta</c> with a name or property says.</param>
/// <param name="Data">The texts of scripts that hold data.</param>
/// <param name="Trail">The links of its menus: their words, and where they lead.</param>
/// <param name="Times">The days and hours said of a time that are not its words, though these are a day.</param>
internal sealed partial record HeadData(
    ImmutableArray<(string Name, string Content)> Metas,
    ImmutableArray<string> Data,
    ImmutableArray<(string Words, string Address)> Trail,
    ImmutableArray<(string Words, string Said)> Times)
{
    /// <summary>Takes it.</summary>
    public static HeadData Read(IHtmlDocument document) => new(
        [
            .. document.QuerySelectorAll("meta").Where(m => !m.HasAttribute("charset") && !m.HasAttribute("http-equiv"))
                .Select(m => (m.GetAttribute("name") ?? m.GetAttribute("property") ?? "", m.GetAttribute("content") ?? "")),
        ],
        [
            .. document.QuerySelectorAll("script[type]")
                .Where(s => s.GetAttribute("type")!.Contains("json", StringComparison.OrdinalIgnoreCase))
                .Select(s => s.TextContent),
        ],
        [.. document.QuerySelectorAll("nav a[href]").Select(a => (FoldedText.Of(a.TextContent), a.GetAttribute("href")!))],
        [
            .. document.QuerySelectorAll("time[datetime]")
                .Select(t => (Words: FoldedText.Of(t.TextContent), Said: t.GetAttribute("datetime")!))
                .Where(t => Day().IsMatch(t.Words) && t.Words != t.Said),
        ]);

    [GeneratedRegex("^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
