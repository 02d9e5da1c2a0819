using System.Collections.Frozen;
using System.Globalization;

namespace Site.Quantities.Prose;

/// <summary>
/// The numbers of a claim that are none of its values, because they stand in words, in other digits than 0 to 9, or in names: a quote
/// carries the claim only where it has them, too (C3).
/// </summary>
public sealed class ToldNumbers
{
    private static readonly FrozenDictionary<string, string> Words = QuantityReader.Words
        .Select((word, number) => (word, number.ToString(CultureInfo.InvariantCulture)))
        .Skip(2)
        .Concat(
        [
            ("thirteen", "13"), ("fourteen", "14"), ("fifteen", "15"), ("sixteen", "16"), ("seventeen", "17"), ("eighteen", "18"),
            ("nineteen", "19"), ("twenty", "20"), ("thirty", "30"), ("forty", "40"), ("fifty", "50"), ("sixty", "60"), ("seventy", "70"),
            ("eighty", "80"), ("ninety", "90"), ("dozen", "12"), ("half", "0.5"), ("twice", "2"), ("thrice", "3"), ("hundred", "100"),
            ("thousand", "1000"), ("million", "1000000"), ("billion", "1000000000"),
        ])
        .ToFrozenDictionary(w => w.Item1, w => w.Item2, StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Word, string? Digits)> _told;

    /// <summary>Reads a claim.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="names">The names of what it is about, whose numbers are looked for with the names.</param>
    public ToldNumbers(string text, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var values = QuantityScanner.Find(text);
        var named = names.SelectMany(n => NumbersOf(n)).ToHashSet(StringComparer.Ordinal);
        Any = text.Any(char.IsDigit);
        _told =
        [
            .. QuantityScanner.FindNumbers(text)
                .Where(n => !values.Any(v => v.Start < n.End && n.Start < v.End) && !named.Contains(n.Digits))
                .Select(n => (n.Digits, (string?)n.Digits)),
            .. text.Where(c => char.IsDigit(c) && !char.IsAsciiDigit(c)).Select(c => (c.ToString(), (string?)null)),
        ];
        for (var i = 0; i < text.Length; i++)
        {
            var end = i;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            if (end > i && Words.TryGetValue(text[i..end], out var digits))
            {
                Any = true;

                // Behind a number it is part of that: 5 million.
                if (!values.Any(v => v.Start < end && i < v.End))
                {
                    _told.Add((text[i..end], digits));
                }
            }

            i = Math.Max(i, end - 1);
        }
    }

    /// <summary>Whether the claim has a digit or a number in words at all.</summary>
    public bool Any { get; }

    /// <summary>Whether all of them stand in texts.</summary>
    /// <param name="texts">Quotes, their contexts, the addresses of the copies they are in.</param>
    public bool StandIn(IEnumerable<string> texts) => FirstBeyond(_told, texts) is null;

    /// <summary>The first number in words that stands in none of some texts, neither so nor in digits; null for none.</summary>
    /// <param name="text">The text that has it.</param>
    /// <param name="known">The texts.</param>
    public static string? FirstWordBeyond(string text, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return FirstBeyond(new ToldNumbers(text, [])._told.Where(t => !char.IsAsciiDigit(t.Word[0])), known);
    }

    private static string? FirstBeyond(IEnumerable<(string Word, string? Digits)> told, IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        var numbers = new Lazy<HashSet<string>>(() => [.. NumbersOf(all)]);
        return told.FirstOrDefault(t =>
            !(t.Digits is { } digits && numbers.Value.Contains(digits)) && !all.Contains(t.Word, StringComparison.OrdinalIgnoreCase)).Word;
    }

    private static IEnumerable<string> NumbersOf(string text) => QuantityScanner.FindNumbers(text).Select(q => q.Digits);
}
