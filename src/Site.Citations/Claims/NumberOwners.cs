using System.Text.RegularExpressions;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>
/// Tells whose a number of a quote is: that of the thing named last before it, or first right behind it where none is before. “Unlike
/// GPT-4o, Beta takes 8 ms” says nothing of GPT-4o.
/// </summary>
internal sealed partial class NumberOwners
{
    private static readonly string[] Joints = ["and", ", and", "or", ", or", "&", "und", "et", "y"];

    private readonly string _quote;
    private readonly HashSet<string> _known;
    private readonly List<(int Start, int End, bool IsOwn)> _names;

    /// <summary>Finds the names of a quote.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="text">The same, read.</param>
    /// <param name="said">What is said, and of what.</param>
    public NumberOwners(string quote, NamedText text, SaidOfQuotes said)
    {
        _quote = quote;
        _known = said.Names.Prepend(said.Text).SelectMany(n => new NamedText(n).Words).ToHashSet(StringComparer.Ordinal);
        var all = said.Names.SelectMany(n => text.PlacesOf(n, _known)).Select(p => (p.Start, p.End, IsOwn: p.Further.All(_known.Contains)))
            .Concat(said.Others.SelectMany(n => text.PlacesOf(n, _known)).Select(p => (p.Start, p.End, IsOwn: false)))
            .OrderBy(p => p.Start)
            .ThenByDescending(p => p.End)
            .ThenByDescending(p => p.IsOwn);
        _names = [];
        foreach (var name in all)
        {
            // Of names within names the longest is meant.
            if (_names.Count == 0 || name.Start >= _names[^1].End)
            {
                _names.Add(name);
            }
        }
    }

    /// <summary>Whether a quantity is another's.</summary>
    public bool IsOthers(WrittenQuantity quantity)
    {
        var last = _names.FindLastIndex(n => n.End <= quantity.Start);
        if (last < 0)
        {
            return _names.Count > 0 && _names[0].Start >= quantity.End
                && (_names[0].IsOwn
                    ? Border().IsMatch(_quote[quantity.End.._names[0].Start]) && BeginsWithUnknown(_quote[..quantity.Start])
                    : Beside().IsMatch(_quote[quantity.End.._names[0].Start]));
        }

        // Of several in a row a number may be any one's.
        for (var at = last; !_names[at].IsOwn; at--)
        {
            var joint = at == 0 ? "" : _quote[_names[at - 1].End.._names[at].Start].Trim();
            if (!Joints.Contains(joint, StringComparer.OrdinalIgnoreCase) && (at == last || joint != ","))
            {
                return true;
            }
        }

        return IsOfUnknown(_quote[_names[last].End..Math.Max(quantity.Start, _names[last].End)])
            || (IsCompared().IsMatch(_quote[.._names[last].Start]) && BeginsWithUnknown(_quote[.._names[last].Start]));
    }

    /// <summary>Whether a clause begins with the name of something else: “Zeta takes 8 GB; Acme takes 4 GB”.</summary>
    private bool BeginsWithUnknown(string before) =>
        LastClause().Match(before) is { Success: true } match && IsUnknown(match.Groups["name"].Value);

    private bool IsUnknown(string word) => !QuantityScanner.IsPlain(word) && !_known.Contains(word.ToLowerInvariant());

    /// <summary>
    /// Whether something else is named between a name and a number, where a clause begins or as what is the named one's: “vLLM takes 8 ms,
    /// TGI takes 9 ms”, “vLLM's rival TGI takes 9 ms”.
    /// </summary>
    private bool IsOfUnknown(string between) =>
        Clause().Matches(between).Any(m => IsUnknown(m.Groups[1].Value))
            || (Owned().Match(between) is { Success: true } owned && IsUnknown(owned.Groups[1].Value));

    [GeneratedRegex("^['\u2019]s (?:\\p{Ll}+ ){0,3}(\\p{Lu}[\\p{L}0-9]*) \\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex("[;.] |, (?:and|but|while|whereas|und|aber|et|mais) ", RegexOptions.CultureInvariant)]
    private static partial Regex Border();

    /// <summary>The last clause of a text, which begins with a name.</summary>
    [GeneratedRegex(
        "(?:^|[;.] |, (?:and |but |while |whereas )?)(?:[Tt]he )?(?<name>\\p{Lu}[\\p{L}0-9]*)(?:, \\p{Ll}| \\p{Ll})[^;.]{0,200}\\z",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex LastClause();

    /// <summary>What comes before something that another thing is compared with or belongs to, and that is not what is spoken of.</summary>
    [GeneratedRegex(
        "\\b(?:rival of|competitor of|alternative to|like|unlike|than|versus|vs\\.?|successor to) (?:the )?\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsCompared();

    [GeneratedRegex("^[\\p{L}\\s]{1,20}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(
        "(?:[,;] | (?:and|but|while|whereas|und|aber|et|mais) )(?:and |but |while |whereas )?(?:the )?(\\p{Lu}[\\p{L}0-9]*) \\p{Ll}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clause();
}
