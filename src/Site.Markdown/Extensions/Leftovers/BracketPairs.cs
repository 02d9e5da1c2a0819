using System.Buffers;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Finds brackets of every form in which authors, or their input methods, write markers.</summary>
internal static class BracketPairs
{
    private const string Opening = "[\u3010\uFF3B\u3014{<";
    private const string Closing = "]\u3011\uFF3D\u3015}>";

    private static readonly SearchValues<char> All = SearchValues.Create(Opening + Closing);

    /// <summary>Finds each innermost pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBracket">Whether what looks like a bracket at a position is one.</param>
    /// <param name="found">Takes where a pair starts and where its second bracket is.</param>
    public static void Scan(string text, Func<int, bool> isBracket, Action<int, int> found)
    {
        var open = -1;
        for (var i = Next(text, 0); i < text.Length; i = Next(text, i + 1))
        {
            if (!isBracket(i))
            {
                continue;
            }

            if (Opening.Contains(text[i]))
            {
                open = i;
            }
            else if (open >= 0 && Closing.IndexOf(text[i]) == Opening.IndexOf(text[open]))
            {
                found(open, i);
                open = -1;
            }
        }
    }

    private static int Next(string text, int from) =>
        text.AsSpan(from).IndexOfAny(All) is var at and >= 0 ? from + at : text.Length;
}
