using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Site.Citations.Sources;
using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>What a page says to programs beside its text is what it says to people (P6).</summary>
internal static class HeadDataCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the page.";

    private static readonly FrozenSet<string> Metas = FrozenSet.Create(
        StringComparer.Ordinal,
        "viewport",
        "description",
        "color-scheme",
        "theme-color",
        "twitter:card",
        "og:title",
        "og:description",
        "og:type",
        "og:image",
        "og:image:width",
        "og:image:height");

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { Parts.Data: var data } document || page.Twin is not { } twin)
        {
            return;
        }

        foreach (var (name, content) in data.Metas)
        {
            if (!Metas.Contains(name) || (name == "og:image" && !IsPublished(page, content)))
            {
                Report($"a meta '{ShortText.Of(name)}' with '{ShortText.Of(content)}'");
            }
        }

        foreach (var link in document.Announcements.Where(a => !IsOwn(page, twin, a)))
        {
            Report($"a link '{ShortText.Of(string.Join(' ', link.Relations))}' to '{ShortText.Of(link.Href ?? "nothing")}'");
        }

        foreach (var (words, said) in data.Times)
        {
            Report($"the time '{ShortText.Of(said)}' where it shows '{ShortText.Of(words)}'");
        }

        foreach (var script in data.Data.Where((script, i) => i > 0 || !IsTrail(page, twin, script)))
        {
            Report($"data that is no trail to it: '{ShortText.Of(FoldedText.Of(script))}'");
        }

        void Report(string what)
        {
            if (!report.IsFull)
            {
                report.OnPage(Rules.Twin.NotShown, $"The page has {what}, which neither its text nor its twin says.", Rebuild);
            }
        }
    }

    private static bool IsPublished(PublishedPage page, string address) =>
        page.PathOf(address) is { } path && page.DigestOf(path) is not null;

    private static bool IsOwn(PublishedPage page, TwinDocument twin, Announcement link) => link switch
    {
        { Href: null } => false,
        { Relations: ["canonical"] } => true,
        { Relations: ["license"] } => link.Href == (SourceLibrary.IsWebAddress(twin.Page.License ?? "")
            ? twin.Page.License
            : $"https://spdx.org/licenses/{twin.Page.License}.html"),
        _ => IsPublished(page, link.Href),
    };

    /// <summary>Whether data is the pages above a page, as its menus name them, and itself (<c>BreadcrumbList</c> of schema.org).</summary>
    private static bool IsTrail(PublishedPage page, TwinDocument twin, string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script);
            var list = json.RootElement;
            var items = Has(list, "@context", "@type", "itemListElement")
                ? list.GetProperty("itemListElement").EnumerateArray().ToList()
                : [];
            return items.Count > 0
                && list.GetProperty("@context").GetString() == "https://schema.org"
                && list.GetProperty("@type").GetString() == "BreadcrumbList"
                && items.Index().All(i => Has(i.Item, "@type", "position", "name", "item")
                    && i.Item.GetProperty("@type").GetString() == "ListItem"
                    && i.Item.GetProperty("position").GetRawText() == (i.Index + 1).ToString(CultureInfo.InvariantCulture)
                    && IsAbove(i.Index == items.Count - 1, i.Item.GetProperty("name").GetString(), i.Item.GetProperty("item").GetString()));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }

        bool IsAbove(bool isLast, string? name, string? address) => name is not null && address is not null && (isLast
            ? (FoldedText.Of(name), page.TargetOf(address)) == (FoldedText.Of(twin.Page.Title), page.TargetOf(twin.Page.Url))
            : page.Document!.Parts.Data.Trail.Any(l =>
                l.Words == FoldedText.Of(name) && page.TargetOf(l.Address) == page.TargetOf(address)));
    }

    /// <summary>Whether an object has some members, in order, and no others.</summary>
    private static bool Has(JsonElement element, params ReadOnlySpan<string> members) =>
        element.ValueKind == JsonValueKind.Object
        && element.EnumerateObject().Select(m => m.Name).SequenceEqual(members.ToArray(), StringComparer.Ordinal);
}
