using System.Collections.Immutable;
using System.Globalization;
using Site.Quantities;

namespace Site.CostModel.Naming;

/// <summary>A name taken apart.</summary>
/// <param name="Words">Its words, sizes left out.</param>
/// <param name="Sizes">The sizes in it, as in <c>80GB</c>.</param>
internal sealed record WrittenName(ImmutableArray<string> Words, ImmutableArray<double> Sizes)
{
    /// <summary>The words that tell it from others.</summary>
    public required ImmutableArray<string> ShortWords { get; init; }

    /// <summary>All of its letters and digits, sizes included.</summary>
    public required string Bare { get; init; }

    /// <summary>Those of the words that tell it from others.</summary>
    public string Short => Squeeze(string.Concat(ShortWords));

    /// <summary>Takes a name apart. What stands before a slash is its owner.</summary>
    /// <param name="text">The name.</param>
    /// <param name="vocabulary">The site's words about names.</param>
    public static WrittenName Of(string text, NameWords vocabulary)
    {
        var words = Split(CompatibleText.Of(text[(text.LastIndexOf('/') + 1)..]));
        var kept = ImmutableArray.CreateBuilder<string>();
        var sizes = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (SizeOf(words[i]) is { } size)
            {
                sizes.Add(size);
            }
            else if (Number(words[i]) is { } number && next is "gb" or "gib")
            {
                sizes.Add(number);
                i++;
            }
            else if (Number(words[i]) is not null && next is "core" or "cores")
            {
                kept.Add(words[i] + "c");
                i++;
            }
            else
            {
                kept.Add(
                    vocabulary.Same.TryGetValue(words[i], out var same) ? same :
                    words[i] is ['v', >= '1' and <= '9', ..] ? words[i][1..] :
                    words[i]);
            }
        }

        return new WrittenName(kept.ToImmutable(), sizes.ToImmutable())
        {
            ShortWords = [.. kept.Where(w => !vocabulary.Ignored.Contains(w) && !IsRelease(w))],
            Bare = Squeeze(string.Concat(words)),
        };
    }

    /// <summary>Letters and digits alone, by which two names are the same.</summary>
    public static string BareOf(string text) => Of(text, NameWords.None).Bare;

    /// <summary>Words and numbers, lower-case; a dot between digits stays, so that 3.1 is not 3 and 1.</summary>
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) ||
                (text[i] == '.' && i > start && char.IsAsciiDigit(text[i - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
            if (!inWord)
            {
                if (i > start)
                {
                    words.Add(text[start..i].ToLowerInvariant());
                }

                start = i + 1;
            }
        }

        return words;
    }

    private static double? SizeOf(string word) =>
        (word.EndsWith("gib", StringComparison.Ordinal) || word.EndsWith("gb", StringComparison.Ordinal)) &&
            Number(word.TrimEnd('b', 'i', 'g')) is { } size
            ? size
            : null;

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a word is a release of the same thing: <c>v0.3</c>, or year and month, <c>2507</c>.</summary>
    private static bool IsRelease(string word) =>
        word.StartsWith("v0.", StringComparison.Ordinal) ||
            (word.Length == 4 && Number(word) is { } digits && digits / 100 >= 20 && digits % 100 is >= 1 and <= 12);

    private static string Squeeze(string text) => text.Replace(".", "", StringComparison.Ordinal);
}
