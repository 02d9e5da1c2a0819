using System.Buffers;
using System.Collections.Frozen;

namespace Site.Quantities.Prose;

/// <summary>
/// Reads of which of several kinds a number is where a text tells kinds apart: “$3 per million input tokens, $15 per million output
/// tokens”, “16 GB RAM and 8 GB VRAM”, “price per hour: $8”.
/// </summary>
internal static class KindWords
{
    private const int MostLetters = 120;
    private const int MostBehind = 4;
    private const int Period = 100;

    private static readonly SearchValues<char> Ends = SearchValues.Create(";!?\n");

    private static readonly FrozenDictionary<string, (int Group, string Kind)>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table(
        ["input inputs prompt prompts", "output outputs completion completions"],
        ["cached", "uncached fresh"],
        ["read reads reading", "write writes writing"],
        ["upload uploads", "download downloads"],
        ["ram", "vram"],
        ["upstream", "downstream"],
        ["prefill", "decode"],
        ["training", "inference"]);

    private static readonly FrozenDictionary<string, (int Group, string Kind)>.AlternateLookup<ReadOnlySpan<char>> Periods = Table(
        ["hour hourly", "day daily", "week weekly", "month monthly", "quarter quarterly", "year yearly annual annually annum"]);

    /// <summary>Finds the kinds of a number, one of a group at most.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the quantity begins.</param>
    /// <param name="end">One past its last digit.</param>
    /// <param name="isPer">Whether its unit says itself for what time it is.</param>
    public static IReadOnlyList<(int Group, string Kind)> Find(ReadOnlySpan<char> text, int start, int end, bool isPer)
    {
        var found = new List<(int Group, string Kind)>();
        AddBehind(text[end..], isPer, found);
        var before = text[Math.Max(0, start - MostLetters)..start];
        before = before[(before.LastIndexOfAny(Ends) + 1)..];
        before = before[(before.LastIndexOf(". ", StringComparison.Ordinal) + 1)..];
        AddBefore(before, isPer, found);
        return found;
    }

    /// <summary>Whether two numbers are of different kinds of a group.</summary>
    public static bool Differ(IReadOnlyList<(int Group, string Kind)> one, IReadOnlyList<(int Group, string Kind)> other)
    {
        foreach (var (group, kind) in one)
        {
            foreach (var (otherGroup, otherKind) in other)
            {
                if (group == otherGroup && kind != otherKind && kind.Length > 0 && otherKind.Length > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddBehind(ReadOnlySpan<char> rest, bool isPer, List<(int Group, string Kind)> found)
    {
        ReadOnlySpan<char> last = [];
        var at = 0;
        for (var i = 0; i < MostBehind; i++)
        {
            while (at < rest.Length && rest[at] is ' ' or '\u00A0' or '-' or '/' or '(' or '%' or '*')
            {
                at++;
            }

            var end = UnitReader.EndOfWord(rest, at);
            var word = rest[at..end];
            if (end == at || word is "and" or "or" or "while" or "but")
            {
                return;
            }

            Add(Kinds, word, -1, found);
            if (!isPer && IsPer(last))
            {
                Add(Periods, word, 0, found);
            }

            last = word;
            at = end;
        }
    }

    private static void AddBefore(ReadOnlySpan<char> before, bool isPer, List<(int Group, string Kind)> found)
    {
        while (before.Length > 0)
        {
            if (!char.IsLetter(before[^1]))
            {
                before = before[..^1];
                continue;
            }

            var word = UnitReader.LastWord(before);
            before = before[..^word.Length];
            Add(Kinds, word, -1, found, IsOfSeveral(before, word));
            if (!isPer && (word.EndsWith("ly", StringComparison.Ordinal) || word is "annual"
                || IsPer(UnitReader.LastWord(before.TrimEnd(UnitReader.Spaces)))))
            {
                Add(Periods, word, 0, found);
            }
        }
    }

    /// <summary>Whether a kind is said with another of its group: “inputs and outputs” are both.</summary>
    private static bool IsOfSeveral(ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        var joint = before.TrimEnd(UnitReader.Spaces);
        var rest = UnitReader.LastWord(joint) is "and" or "or" ? joint[..^UnitReader.LastWord(joint).Length]
            : joint is [.., '/' or '&' or ','] ? joint[..^1]
            : [];
        return Kinds.TryGetValue(word, out var kind)
            && Kinds.TryGetValue(UnitReader.LastWord(rest.TrimEnd(UnitReader.Spaces)), out var other)
            && kind.Group == other.Group && kind.Kind != other.Kind;
    }

    private static bool IsPer(ReadOnlySpan<char> word) =>
        word is "per" or "Per" or "each" or "Each" or "every" or "Every" or "a" or "an" or "A" or "An";

    private static void Add(
        FrozenDictionary<string, (int Group, string Kind)>.AlternateLookup<ReadOnlySpan<char>> table,
        ReadOnlySpan<char> word,
        int group,
        List<(int Group, string Kind)> found,
        bool isOfSeveral = false)
    {
        if (table.TryGetValue(word, out var kind))
        {
            var place = group < 0 ? kind.Group : Period;
            if (!found.Exists(f => f.Group == place))
            {
                found.Add((place, isOfSeveral ? "" : kind.Kind));
            }
        }
    }

    private static FrozenDictionary<string, (int Group, string Kind)>.AlternateLookup<ReadOnlySpan<char>> Table(params string[][] groups)
    {
        var table = new Dictionary<string, (int Group, string Kind)>(StringComparer.OrdinalIgnoreCase);
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var words in groups[group])
            {
                var all = words.Split(' ');
                foreach (var word in all)
                {
                    table.Add(word, (group, all[0]));
                }
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
