using System.Collections.Frozen;

namespace Site.Markdown.Pages;

/// <summary>Tells by its letters what language a text may be in, where the letters are not those of most languages.</summary>
public static class WritingLanguages
{
    // The first character that is of none of the scripts written with Latin letters.
    private const char FirstOther = '\u0370';

    /// <summary>The languages that share letters, the commonest first.</summary>
    private static readonly string[][] Groups =
    [
        ["ar", "fa", "ur", "ps", "sd", "ug", "ckb", "ku", "arz", "ks", "pnb"],
        ["he", "iw", "yi"],
        ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"],
        ["zh"],
        ["ja"],
        ["ko"],
        ["el"],
        ["th"],
        ["hi", "mr", "ne"],
    ];

    private static readonly FrozenDictionary<string, int> GroupOf = Groups
        .SelectMany((group, i) => group.Select(code => KeyValuePair.Create(code, i)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two languages, by their codes of BCP 47, are written with the same letters, which are not Latin ones.</summary>
    public static bool ShareLetters(string one, string other) =>
        GroupOf.TryGetValue(Primary(one), out var group) && GroupOf.TryGetValue(Primary(other), out var second) && group == second;

    /// <summary>Whether a language is written from right to left.</summary>
    public static bool IsRightToLeft(string language) => GroupOf.TryGetValue(Primary(language), out var group) && group <= 1;

    /// <summary>
    /// A language that is written as most of a text is; null where these are Latin letters, or others. Persian and Urdu have letters that
    /// Arabic has not.
    /// </summary>
    /// <param name="texts">The text, in pieces.</param>
    public static string? LikelyOf(IReadOnlyCollection<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!texts.Any(HasOtherLetters))
        {
            return null;
        }

        Span<int> counts = stackalloc int[Groups.Length];
        var (others, persian, urdu) = (0, 0, 0);
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                if (GroupOfLetter(c) is var group and >= 0)
                {
                    counts[group]++;
                    persian += c is '\u067E' or '\u0686' or '\u0698' or '\u06AF' or '\u06A9' or '\u06CC' ? 1 : 0;
                    urdu += c is '\u0679' or '\u0688' or '\u0691' or '\u06D2' or '\u06BA' ? 1 : 0;
                }
                else if (char.IsLetter(c))
                {
                    others++;
                }
            }
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            most = counts[i] > counts[most] ? i : most;
        }

        // Japanese has Chinese letters between its own.
        most = Groups[most][0] == "zh" && counts[most + 1] * 10 > counts[most] ? most + 1 : most;
        return counts[most] == 0 || counts[most] < others ? null
            : most > 0 ? Groups[most][0]
            : urdu * 50 > counts[0] ? "ur"
            : persian * 50 > counts[0] ? "fa"
            : "ar";
    }

    private static string Primary(string language) =>
        language.IndexOf('-', StringComparison.Ordinal) is var end and > 0 ? language[..end] : language;

    private static bool HasOtherLetters(string text) => text.AsSpan().ContainsAnyInRange(FirstOther, char.MaxValue);

    private static int GroupOfLetter(char c) => c switch
    {
        < FirstOther => -1,
        <= '\u03FF' => 6,
        >= '\u0400' and <= '\u052F' => 2,
        >= '\u0590' and <= '\u05FF' or >= '\uFB1D' and <= '\uFB4F' => 1,
        >= '\u0620' and <= '\u06FF' or >= '\u0750' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => 0,
        >= '\u0900' and <= '\u097F' => 8,
        >= '\u0E00' and <= '\u0E7F' => 7,
        >= '\u3040' and <= '\u30FF' => 4,
        >= '\u3400' and <= '\u9FFF' => 3,
        >= '\uAC00' and <= '\uD7AF' => 5,
        _ => -1,
    };
}
