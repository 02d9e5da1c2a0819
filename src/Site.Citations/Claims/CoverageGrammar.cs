using Site.Citations.Twins;

namespace Site.Citations.Claims;

/// <summary>
/// Counts the sentences and quantities of a page text, and how many of them stand in claims, by a grammar so plain that any language can
/// repeat it in a few lines; it is part of the format and does not follow what linters learn. Its rules are V1 to V4 of the format.
/// </summary>
public static class CoverageGrammar
{
    private const string Closing = "\"'\u201D\u2019)]";

    /// <summary>Counts.</summary>
    /// <param name="text">The page text.</param>
    /// <param name="claims">The positions of its claims, in code points, the end exclusive.</param>
    public static TwinCoverage Measure(string text, IEnumerable<(int Start, int End)> claims)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(claims);
        (int Start, int End)[] spans = [.. claims.Order()];
        var (sentences, quantities) = (new Counter(spans), new Counter(spans));
        var (start, point, hasLetter) = (0, 0, false);
        for (var i = 0; i < text.Length; point++)
        {
            var width = char.IsSurrogatePair(text, i) ? 2 : 1;
            hasLetter |= char.IsLetter(text, i);
            if (BeginsQuantity(text, i))
            {
                quantities.Add(point, point + 1);
            }

            i += width;
            if (EndsSentence(text, i))
            {
                Flush(point + 1);
            }
        }

        Flush(point);
        return new TwinCoverage(sentences.Share, quantities.Share);

        void Flush(int end)
        {
            if (hasLetter)
            {
                sentences.Add(start, end);
            }

            (start, hasLetter) = (end, false);
        }
    }

    /// <summary>
    /// Whether a sentence ends before an offset: after a line, or after a full stop, an exclamation or a question mark that a space
    /// follows, with the closing marks right behind it.
    /// </summary>
    private static bool EndsSentence(string text, int end)
    {
        if (text[end - 1] == '\n')
        {
            return true;
        }

        if (end == text.Length || text[end] != ' ')
        {
            return false;
        }

        var at = end - 1;
        while (at > 0 && Closing.Contains(text[at], StringComparison.Ordinal))
        {
            at--;
        }

        return text[at] is '.' or '!' or '?';
    }

    /// <summary>
    /// Whether a quantity begins at an offset: an ASCII digit that is not part of a longer number, nor glued to a name (A100, GPT-6, v1.2).
    /// </summary>
    private static bool BeginsQuantity(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            return false;
        }

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
