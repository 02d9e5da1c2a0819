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
    private const int MostTouching = 40;

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Twin is not { } twin)
        {
            return;
        }

        var writing = NumberWritings.Of(twin.Page.InLanguage);
        foreach (var claim in twin.Claims.Where(c => c.Derivation is null && c.Fact is null).TakeWhile(_ => !report.IsFull))
        {
            var listed = claim.Values ?? [];
            if (listed.Count > ClaimQuantities.Most)
            {
                report.InTwin(
                    Rules.Twin.ShownNumber,
                    $"Claim '{claim.Id}' lists {listed.Count} numbers, and {ClaimQuantities.Most} is what a claim may have.");
                continue;
            }

            var stated = ClaimQuantities.Of(claim.Text, claim.Text).Where(v => writing.Reads(v.Quantity)).ToList();
            var missing = stated.Where((value, i) => i >= listed.Count || !IsListedAs(value, listed[i]))
                .Concat(Shown(claim, twin, page.Document?.Text)
                    .Where(v => writing.Reads(v.Quantity) && !listed.Skip(stated.Count).Any(l => IsListedAs(v, l))))
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
    private static IEnumerable<ClaimValue> Shown(TwinClaim claim, TwinDocument twin, PublishedPageText? text)
    {
        var words = InOneLine(claim.Appearance.Quote.Exact);
        if (text is null || words == claim.Text || !words.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        // What touches the words may make part of a name of what they begin or end with; it is no unit or digit of theirs.
        var (start, end) = claim.Appearance.Position;
        var before = Touching(at => text.Slice(start - at, start - at + 1)).Reverse().ToList();
        var after = Touching(at => text.Slice(end + at - 1, end + at));
        var touched = string.Concat([.. before, words, .. after]);
        var own = WithoutUncited(OwnWords(touched, start - before.Count, (start, end), twin), twin);
        var from = before.Sum(c => c.Length);
        var stated = QuantityScanner.Find(own).Select(q => FirstDigit(own, q) - from).ToHashSet();
        var alone = own.Substring(from, words.Length);
        return ClaimQuantities.Beyond(claim.Text, alone).Where(v => stated.Contains(FirstDigit(alone, v.Quantity)));
    }

    private static int FirstDigit(string text, WrittenQuantity quantity) =>
        quantity.Start + text.AsSpan(quantity.Start).IndexOfAnyInRange('0', '9');

    private static IEnumerable<string> Touching(Func<int, string?> at) => Enumerable.Range(1, MostTouching)
        .Select(at)
        .TakeWhile(c => c is not (null or "" or " " or "\n"))
        .OfType<string>();

    private static string InOneLine(string words) => words.Replace('\n', ' ');

    /// <summary>Words of the page from a position on, the numbers of other claims than the one at a position blanked out.</summary>
    private static string OwnWords(string words, int at, (int Start, int End) position, TwinDocument twin)
    {
        var (start, end) = position;
        var others = twin.Claims
            .Select(c => c.Appearance.Position)
            .Where(o => o.Start <= end && start <= o.End && (o.Start > start || o.End < end))
            .ToList();
        var own = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
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
                if (ClaimQuantities.IsApart(words, at, end))
                {
                    words = string.Concat(words.AsSpan(0, at), string.Concat(text.Select(ClaimQuantities.Blank)), words.AsSpan(end));
                }

                at = words.IndexOf(text, at + 1, StringComparison.Ordinal);
            }
        }

        return words;
    }
}
