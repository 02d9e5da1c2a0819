using System.Collections.Immutable;

namespace Site.Citations.JsonSchema.Patterns;

/// <summary>The capturing groups of an expression, which a reference may name before they are reached.</summary>
/// <param name="Names">The name of each group in the order of their opening parentheses; null for a numbered one.</param>
internal sealed record PatternGroups(ImmutableArray<string?> Names)
{
    /// <summary>Finds the groups, going by parentheses that are neither escaped nor in a class.</summary>
    public static PatternGroups Scan(string pattern)
    {
        var names = ImmutableArray.CreateBuilder<string?>();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass && !pattern.AsSpan(i).StartsWith("(?"):
                    names.Add(null);
                    break;
                case '(' when !inClass && pattern.AsSpan(i).StartsWith("(?<") && pattern.AsSpan(i + 3) is not ['=' or '!', ..]:
                    var end = pattern.IndexOf('>', i);
                    names.Add(end < 0 ? "" : pattern[(i + 3)..end]);
                    break;
            }
        }

        return new PatternGroups(names.ToImmutable());
    }
}
