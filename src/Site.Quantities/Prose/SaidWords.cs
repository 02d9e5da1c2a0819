using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Site.Quantities.Prose;

/// <summary>
/// The words of a text, to look others up in: of each run of letters and digits the whole and its parts, without case, without the ending
/// of a plural, and every denial as <c>not</c>.
/// </summary>
/// <param name="texts">The text, or several that count as one.</param>
public sealed class SaidWords(params IEnumerable<string> texts)
{
    private const int ShortestPlural = 4;

    /// <summary>Words that deny beside those that deny bounds: weaker ones, and those of other languages.</summary>
    private static readonly FrozenSet<string> OtherDenials = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "nobody", "nowhere", "rarely", "seldom", "hardly", "barely", "scarcely", "stopped", "refuses", "refused", "avoids", "avoided",
        "false", "lacks", "fails", "unable", "nicht", "kein", "keine", "keinen", "keiner", "nie", "niemals", "ohne", "ne",
        "pas", "jamais", "sans", "nunca", "sin", "senza", "sem", "nem");

    private readonly Lazy<HashSet<string>> _words = new(() => Read(texts));

    /// <summary>Whether a word is among them.</summary>
    /// <param name="word">The word, as <see cref="Stem"/> gives it.</param>
    public bool Contains(string word) => _words.Value.Contains(word);

    /// <summary>Whether a word among them says such a change.</summary>
    internal bool Tell(QuantityChange change) =>
        change == QuantityChange.From ? Contains("from") : ChangeWords.WordsOf(change).Any(w => Contains(Stem(w)));

    /// <summary>Whether a word denies.</summary>
    internal static bool Denies(ReadOnlySpan<char> word) =>
        RelationWords.IsDenial(word) || OtherDenials.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A word as words are compared here.</summary>
    internal static string Stem(ReadOnlySpan<char> word)
    {
        if (Denies(word))
        {
            return "not";
        }

        var lower = DateDigits.NameOf(word).ToLowerInvariant();
        return lower is "average" or "averages" or "averaged" or "averaging" or "avg" ? "mean"
            : lower is "lose" or "loses" or "losing" or "lost" or "losses" ? "loss"
            : lower.Length < ShortestPlural || !lower.EndsWith('s') || lower.EndsWith("ss", StringComparison.Ordinal) ? lower
            : lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal)
                || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("sses", StringComparison.Ordinal) ? lower[..^2]
            : lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower[..^1];
    }

    private static HashSet<string> Read(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                {
                    var end = EndOf(text, i);
                    Add(text.AsSpan(i, end - i), words);
                    AddMonth(text.AsSpan(i), words);
                    i = end - 1;
                }
            }
        }

        return words;
    }

    /// <summary>Where a word ends; an apostrophe before letters is part of it.</summary>
    private static int EndOf(string text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '\'' or '\u2019' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>The month of 2026-08 is August.</summary>
    private static void AddMonth(ReadOnlySpan<char> text, HashSet<string> words)
    {
        const int year = 4, month = 7;
        if (text.Length >= month && text[year] == '-' && DateDigits.IsYear(text[..year])
            && int.TryParse(text[(year + 1)..month], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 13)
        {
            words.Add(DateDigits.NameOf(number));
        }
    }

    private static void Add(ReadOnlySpan<char> word, HashSet<string> words)
    {
        words.Add(Stem(word));
        var part = new StringBuilder();
        for (var i = 0; i <= word.Length; i++)
        {
            var isBorder = i == word.Length || !char.IsLetter(word[i]) || (i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]));
            if (isBorder && part.Length > 0)
            {
                words.Add(Stem(part.ToString()));
                part.Clear();
            }

            if (i < word.Length && char.IsLetter(word[i]))
            {
                part.Append(word[i]);
            }
        }
    }
}
