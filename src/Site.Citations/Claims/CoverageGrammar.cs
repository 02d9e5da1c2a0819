using Site.Citations.Twins;

namespace Site.Citations.Claims;

/// <summary>
/// Counts the sentences and quantities of a page text, and how many of them stand in claims, by a grammar so plain that any language can
/// repeat it in a few lines; it is part of the format and does not follow what linters learn. Its rules are V1 to V4 of the format.
/// </summary>
public static class CoverageGrammar
{
    private const string Closing = "\"'\u201D\u2019)]\u300D\u300F\uFF09\u3011";

    // Marks that a space follows, of Latin, Arabic, Urdu and Devanagari.
    private const string Ends = ".!?\u2026\u061F\u06D4\u0964";

    // Marks of Chinese and Japanese, which no space follows.
    private const string WideEnds = "\u3002\uFF01\uFF1F";

    /// <summary>Counts.</summary>
    /// <param name="text">The page text.</param>
    /// <param name="claims">The positions of its claims, in code points, the end exclusive.</param>
    public static TwinCoverage Measure(string text, IEnumerable<(int Start, int End)> claims)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(claims);
        (int Start, int End)[] spans = [.. claims.Order()];
        var (sentences, quantities) = (new Counter(spans), new Counter(spans));
        var (start, first, point, hasLetter) = (0, 0, 0, false);
        for (var i = 0; i < text.Length; point++)
        {
            var width = char.IsSurrogate(text[i]) && char.IsSurrogatePair(text, i) ? 2 : 1;
            hasLetter = hasLetter || char.IsLetter(text, i);
            if (char.IsAsciiDigit(text[i]) && BeginsQuantity(text, i))
            {
                quantities.Add(point, point + 1);
            }

            i += width;
            if (i == text.Length || text[i - 1] == '\n' || EndsSentence(text, i))
            {
                if (hasLetter && MarkBefore(text.AsSpan(first, i - first).TrimEnd(" \n")) is { } mark && IsEnd(mark))
                {
                    sentences.Add(start, point + 1);
                }

                (start, first, hasLetter) = (point + 1, i, false);
            }
        }

        return new TwinCoverage(sentences.Share, quantities.Share);
    }

    /// <summary>Whether a sentence ends before an offset, behind a mark and the closing marks that follow it.</summary>
    private static bool EndsSentence(string text, int end)
    {
        // Most characters follow a letter, a digit or a space, and these end nothing.
        if (char.IsAsciiLetterOrDigit(text[end - 1]) || text[end - 1] == ' ' || Closing.Contains(text[end], StringComparison.Ordinal))
        {
            return false;
        }

        return MarkBefore(text.AsSpan(0, end)) is { } mark &&
            (text[end] == ' ' ? IsEnd(mark) : WideEnds.Contains(mark, StringComparison.Ordinal));
    }

    private static bool IsEnd(char mark) =>
        Ends.Contains(mark, StringComparison.Ordinal) || WideEnds.Contains(mark, StringComparison.Ordinal);

    private static char? MarkBefore(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd(Closing);
        return rest.IsEmpty ? null : rest[^1];
    }

    /// <summary>
    /// Whether a quantity begins with an ASCII digit: one that is not part of a longer number, nor glued to a name (A100, GPT-6, v1.2).
    /// </summary>
    private static bool BeginsQuantity(string text, int at)
    {
        if (at == 0)
        {
            return true;
        }

        var before = text[at - 1];
        return !IsWord(before) && before is not ('#' or '@') && !(before is '.' or ',' or '-' or '/' && at > 1 && IsWord(text[at - 2]));
    }

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);

    /// <summary>Counts stretches from left to right, and those that a span overlaps.</summary>
    /// <param name="spans">The spans, in order.</param>
    private sealed class Counter((int Start, int End)[] spans)
    {
        private int _total;
        private int _inClaims;
        private int _begun;
        private int _farthest;

        public TwinShare Share => new(_total, _inClaims);

        public void Add(int start, int end)
        {
            for (; _begun < spans.Length && spans[_begun].Start < end; _begun++)
            {
                _farthest = Math.Max(_farthest, spans[_begun].End);
            }

            _total++;
            _inClaims += _farthest > start ? 1 : 0;
        }
    }
}
