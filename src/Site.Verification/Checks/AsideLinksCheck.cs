using Site.Citations.Twins;
using Site.CostModel.Json;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// Links outside the page text lead to files of the site, or to addresses of sources and entities that twin and models name.
/// </summary>
internal static class AsideLinksCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { } document || page.Twin is not { } twin)
        {
            return;
        }

        var known = AddressesOf(twin).Concat(page.Models.SelectMany(AddressesOf)).ToHashSet(StringComparer.Ordinal);
        foreach (var link in document.Parts.AsideLinks.Distinct(StringComparer.Ordinal).TakeWhile(_ => !report.IsFull))
        {
            if (!known.Contains(link) && (page.PathOf(link) is not { } path || (path != page.Index.Path && page.DigestOf(path) is null)))
            {
                report.OnPage(
                    Rules.Twin.LinkDiffers,
                    $"Outside the page text a link leads to '{ShortText.Of(link)}', which neither twin nor model names.",
                    "Build the site again, or find out who changed the link.");
            }
        }
    }

    private static IEnumerable<string> AddressesOf(TwinDocument twin) =>
        twin.Sources.SelectMany(s => (string?[])[s.Url, s.Pinned]).Concat(twin.Entities.SelectMany(e => e.SameAs ?? [])).OfType<string>();

    private static IEnumerable<string> AddressesOf(ModelDocument model)
    {
        var options = model.Choices.SelectMany(c => c.Options).SelectMany(o => o.Values);
        var origins = model.Inputs.Select(i => i.Origin).Concat(options.Select(v => v.Origin));
        return origins.SelectMany(o => o.Sources ?? []).Select(s => s.Url).OfType<string>();
    }
}
