using System.Collections.Immutable;

namespace Site.Citations.Claims;

/// <summary>Says what a text is about: the things it names, each by its name or an alias.</summary>
public static class ClaimSubjects
{
    /// <summary>Whether a text names a thing: by its name, not inside a longer word or number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name, in the letters it is written in.</param>
    public static bool Names(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(name);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && !GoesOn(text, end))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of some things that a text names.</summary>
    internal static ImmutableArray<Entity> AboutOf(string text, ImmutableArray<Entity> entities) =>
        [.. entities.Where(e => e.Names.Any(n => Names(text, n)))];

    /// <summary>The names of some things.</summary>
    internal static List<string> NamesOf(ImmutableArray<Entity> about) => [.. about.SelectMany(e => e.Names)];

    /// <summary>Whether a word, or a version (“Sonnet 5” in “Sonnet 5.5”), goes on at an offset.</summary>
    private static bool GoesOn(string text, int end) =>
        end < text.Length &&
        (char.IsLetterOrDigit(text[end]) ||
            (text[end] == '.' && char.IsAsciiDigit(text[end - 1]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
}
