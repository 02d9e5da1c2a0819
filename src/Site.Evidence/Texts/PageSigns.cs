using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Site.Text;

namespace Site.Evidence.Texts;

/// <summary>
/// Signs that a server sent something else than the page under a status that says all is well. They count where no quote proves otherwise.
/// </summary>
internal static partial class PageSigns
{
    /// <summary>A page with scripts and less text than this, in UTF-16 units, gets its text from them.</summary>
    private const int LeastText = 200;

    /// <summary>Looks for a sign.</summary>
    /// <param name="document">The page.</param>
    /// <returns>What the page seems to be, in words; null where it seems to be itself.</returns>
    public static string? Find(IHtmlDocument document)
    {
        foreach (var heading in document.QuerySelectorAll("h1").Select(h => h.TextContent.Trim()).Prepend(document.Title ?? ""))
        {
            if (Missing().IsMatch(heading))
            {
                return $"the page says '{ShortText.Of(heading)}', though its status is 200";
            }

            if (Barrier().IsMatch(heading))
            {
                return $"the page says '{ShortText.Of(heading)}' and is kept from programs";
            }
        }

        return null;
    }

    /// <summary>Whether the page gets its text from scripts, which are not run.</summary>
    /// <param name="document">The page.</param>
    /// <param name="seen">What a reader sees of it without them.</param>
    public static bool IsShell(IHtmlDocument document, string seen) =>
        document.Scripts.Length > 0 && seen.AsSpan().Trim().Length < LeastText;

    [GeneratedRegex(
        "\\b404\\b|\\bnot found\\b|\\bno longer (?:available|exists?)\\b|\\b(?:can[’']t|cannot|could ?n[o’']t) be found\\b"
        + "|\\bdoes ?n[o’']t exist\\b"
        + "|\\bnicht gefunden\\b|\\bintrouvable\\b|\\bno encontrad[ao]\\b|\\bnon trovat[ao]\\b|\\bnão encontrad[ao]\\b|\\bniet gevonden\\b"
        + "|見つかりません|找不到|未找到",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(
        "^just a moment|\\baccess denied\\b|\\battention required\\b|\\bare you (?:a robot|human)\\b"
        + "|\\bverify(?:ing)? (?:that )?you are human\\b|\\bcaptcha\\b|\\bsecurity check(?:point)?\\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Barrier();
}
