using System.Collections.Frozen;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>The capturing groups of an expression, which a back-reference may name before they are reached.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Numbers">The number of each named group, counted from 1 in the order of their opening parentheses.</param>
/// <param name="HasRepeatedName">Whether two groups have the same name.</param>
/// <param name="AreReferenced">Whether there is any back-reference, without which nothing needs capturing.</param>
internal sealed record PatternGroups(int Count, FrozenDictionary<string, int> Numbers, bool HasRepeatedName, bool AreReferenced)
{
    /// <summary>The longest name a group may have; it keeps the search for the end of a name short.</summary>
    public const int MaxName = 250;

    /// <summary>Finds the groups, going by parentheses that are neither escaped nor in a class.</summary>
    public static PatternGroups Scan(string pattern)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        var (inClass, isRepeated, isReferenced) = (false, false, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            switch (rest)
            {
                case ['\\', var letter, ..]:
                    isReferenced |= letter is 'k' or (>= '1' and <= '9');
                    i++;
                    break;
                case ['[', ..]:
                    inClass = true;
                    break;
                case [']', ..]:
                    inClass = false;
                    break;
                case ['(', '?', '<', not ('=' or '!'), ..] when !inClass:
                    count++;
                    isRepeated |= !numbers.TryAdd(NameAt(rest[3..]), count);
                    break;
                case ['(', not '?', ..] or ['('] when !inClass:
                    count++;
                    break;
            }
        }

        return new PatternGroups(count, numbers.ToFrozenDictionary(StringComparer.Ordinal), isRepeated, isReferenced);
    }

    /// <summary>The name at the start of a text, up to its <c>&gt;</c>; empty where it has no end.</summary>
    public static string NameAt(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxName + 1)];
        return text.IndexOf('>') is var end and >= 0 ? text[..end].ToString() : "";
    }
}
