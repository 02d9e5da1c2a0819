using System.Text;
using Site.Citations.Claims;
using Site.Citations.Twins;
using Site.Quantities.Prose;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>
/// The values listed of a claim are all the quantities of its text, and those of its words that the text does not repeat (W29): a claim
/// without its number would need no evidence for it.
/// </summary>
internal static class ClaimValuesCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        foreach (var claim in twin.Claims.Where(c => c.Derivation is null && c.Fact is null).TakeWhile(_ => !report.IsFull))
        {
            var listed = claim.Values ?? [];
            var stated = ClaimQuantities.Of(claim.Text, claim.Text);
            var missing = stated.Where((value, i) => i >= listed.Count || !IsListedAs(value, listed[i]))
                .Concat(Shown(claim, twin).Where(v => !listed.Skip(stated.Length).Any(l => IsListedAs(v, l))))
                .FirstOrDefault();
            if (missing is not null)
            {
                report.InTwin(
                    Rules.Twin.ShownNumber,
                    $"Claim '{claim.Id}' states '{ShortText.Of(missing.Text)}', and its values do not list that in its place.",
                    "Build the site again, or find out who took the number out.");
            }
        }
    }

    private static bool IsListedAs(ClaimValue value, TwinValue listed) =>
        listed.Value == value.Value && listed.Unit == value.Unit && listed.Text == value.Text
        && (listed.Relation ?? QuantityRelation.Exactly) == value.Quantity.Relation;

    /// <summary>What the words of a claim state beyond its text, of themselves: not by a claim within, nor left uncited.</summary>
    private static IEnumerable<ClaimValue> Shown(TwinClaim claim, TwinDocument twin)
    {
        var words = InOneLine(claim.Appearance.Quote.Exact);
        return words == claim.Text || !words.AsSpan().ContainsAnyInRange('0', '9')
            ? []
            : ClaimQuantities.Beyond(claim.Text, WithoutUncited(OwnWords(claim, twin), twin));
    }

    private static string InOneLine(string words) => words.Replace('\n', ' ');

    private static string OwnWords(TwinClaim claim, TwinDocument twin)
    {
        var (start, end) = claim.Appearance.Position;
        var others = twin.Claims
            .Select(c => c.Appearance.Position)
            .Where(o => o.Start < end && start < o.End && (o.Start > start || o.End < end))
            .ToList();
        var own = new StringBuilder();
        var at = start;
        foreach (var rune in InOneLine(claim.Appearance.Quote.Exact).EnumerateRunes())
        {
            var isOwn = !rune.IsAscii || others.TrueForAll(o => at < o.Start || o.End <= at);
            own.Append(isOwn ? rune.ToString() : ClaimQuantities.Blank((char)rune.Value).ToString());
            at++;
        }

        return own.ToString();
    }

    private static string WithoutUncited(string words, TwinDocument twin)
    {
        foreach (var text in twin.Uncited.Select(u => u.Text).Where(t => t.AsSpan().ContainsAnyInRange('0', '9')))
        {
            for (var at = words.IndexOf(text, StringComparison.Ordinal); at >= 0;)
            {
                var end = at + text.Length;
                if (IsApart(words, at, end))
                {
                    words = string.Concat(words.AsSpan(0, at), string.Concat(text.Select(ClaimQuantities.Blank)), words.AsSpan(end));
                }

                at = words.IndexOf(text, at + 1, StringComparison.Ordinal);
            }
        }

        return words;
    }

    /// <summary>Whether a stretch is no part of a longer number or word: not the 6 of 6,018.</summary>
    private static bool IsApart(string words, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(words[start - 1])
            || (words[start - 1] is '.' or ',' && start > 1 && char.IsAsciiDigit(words[start - 2]))))
        && (end == words.Length || !(char.IsLetterOrDigit(words[end])
            || (words[end] is '.' or ',' && end + 1 < words.Length && char.IsAsciiDigit(words[end + 1]))));
}
