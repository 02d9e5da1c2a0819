using System.Globalization;
using System.Text;
using Site.Quantities.Prose;

namespace Site.Citations.Claims;

/// <summary>A text in which names are looked for, each with the words by which it goes on there and is a longer one.</summary>
public sealed class NamedText
{
    private const int LongestVersion = 2;
    private const int ShortName = 3;
    private const int MostDetails = 8;

    private readonly string _text;
    private readonly bool _isAddress;
    private readonly List<Run> _runs;
    private readonly HashSet<int> _amounts;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, as its places are counted in.</param>
    /// <param name="isAddress">Whether it is an address, where names have no capitals and stand in the names of files.</param>
    public NamedText(string text, bool isAddress = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        (_text, _isAddress) = (text, isAddress);
        _runs = RunsOf(text);
        _amounts = [.. QuantityScanner.PlacesOf(text).Select(p => p.Start)];
    }

    /// <summary>
    /// Its runs of letters and digits, in small letters, those of versions without their letter, too, and a plus that it has.
    /// </summary>
    public IEnumerable<string> Words
    {
        get
        {
            var lower = _runs.Select(r => r.Lower);
            var versions = lower.Where(w => w.Length > 1 && w[0] == 'v' && char.IsAsciiDigit(w[1])).Select(w => w[1..]);
            return _text.Contains('+', StringComparison.Ordinal) ? lower.Concat(versions).Append("+") : lower.Concat(versions);
        }
    }

    /// <summary>Where a name stands.</summary>
    /// <param name="name">The name.</param>
    /// <param name="known">The words that the name may go on with.</param>
    /// <returns>
    /// Of each place where it begins, one past where it ends, and the words that make it a longer name, up to what is known.
    /// </returns>
    public IEnumerable<(int Start, int End, IReadOnlyList<string> Further)> PlacesOf(string name, IReadOnlySet<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        var wanted = RunsOf(name);
        for (var at = 0; wanted.Count > 0 && at + wanted.Count <= _runs.Count; at++)
        {
            var end = at + wanted.Count;
            if (Matches(wanted, at) && !IsLonger(end) && !IsWord(wanted, _runs[end - 1].Text))
            {
                yield return (_runs[at].Start, _runs[end - 1].End, Further(at, end, known));
            }
        }
    }

    private bool Matches(List<Run> wanted, int at)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (_runs[at + i].Lower != wanted[i].Lower)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words that make the name of some runs a longer one.</summary>
    private List<string> Further(int start, int end, IReadOnlySet<string> known)
    {
        var further = new List<string>();
        if (start > 0 && Joint(start - 1) is '-' or ' ' && LongerNames.IsBefore(_runs[start - 1].Lower))
        {
            further.Add(_runs[start - 1].Lower);
        }

        if (_runs[end - 1].End < _text.Length && _text[_runs[end - 1].End] == '+')
        {
            further.Add("+");
        }

        var isNumbered = _runs.Skip(start).Take(end - start).Any(r => r.Text.Any(char.IsAsciiDigit));
        for (var at = end; at < Math.Min(end + MostDetails, _runs.Count) && Joint(at - 1) is var joint and not '\0'; at++)
        {
            var run = _runs[at];
            var isGeneral = LongerNames.IsGeneral(run.Lower);
            if (!isGeneral && !LongerNames.GoOn(joint, run.Text, run.Lower, isNumbered, _amounts.Contains(run.Start), _isAddress))
            {
                break;
            }

            if (!isGeneral && !(_isAddress && LongerNames.IsOfFile(run.Lower)))
            {
                further.Add(run.Lower);
            }

            if (isGeneral || known.Contains(run.Lower))
            {
                // What stands behind words that are known of it are details, but for variants.
                further.AddRange(Chain(at + 1).Where(LongerNames.IsVariant));
                break;
            }
        }

        return further;
    }

    private IEnumerable<string> Chain(int from)
    {
        for (var at = from; at < Math.Min(from + MostDetails, _runs.Count) && Joint(at - 1) != '\0'; at++)
        {
            yield return _runs[at].Lower;
        }
    }

    /// <summary>
    /// What joins a run and the next, emphasis and quotation marks apart: <c>-</c>, <c>_</c>, a space, <c>(</c>; NUL where they are not.
    /// </summary>
    private char Joint(int at)
    {
        if (at + 1 >= _runs.Count)
        {
            return '\0';
        }

        var (joint, spaces) = ('\0', false);
        foreach (var c in _text.AsSpan(_runs[at].End, _runs[at + 1].Start - _runs[at].End))
        {
            switch (c)
            {
                case '*' or '`' or '"' or '\'':
                    break;
                case ' ':
                    spaces = true;
                    break;
                case '-' or '\u2010' or '\u2011' when joint == '\0':
                    joint = '-';
                    break;
                case '_' when joint == '\0':
                    joint = '_';
                    break;
                case '(' or '[' when joint == '\0':
                    joint = '(';
                    break;
                default:
                    return '\0';
            }
        }

        return joint == '\0' ? spaces ? ' ' : '\0' : joint == '(' || !spaces ? joint : '\0';
    }

    /// <summary>
    /// Whether a version goes on behind some runs: “Sonnet 5” is not named by “Sonnet 5.5” nor by <c>sonnet-5-5</c>, but by
    /// <c>sonnet-5-20251001</c>.
    /// </summary>
    private bool IsLonger(int end) =>
        end < _runs.Count
        && char.IsAsciiDigit(_runs[end - 1].Text[^1])
        && _text[_runs[end - 1].End] is '.' or '-' or '_'
        && _runs[end].Text is { Length: <= LongestVersion } next
        && next.All(char.IsAsciiDigit);

    /// <summary>Whether what looks like a short or plain name is written otherwise, and so is but a word: go, pro, together.</summary>
    private bool IsWord(List<Run> name, string found)
    {
        if (name.Count > 1 || _isAddress || !IsCapital(name[0].Text[0]) || name[0].Text.Any(char.IsDigit))
        {
            return false;
        }

        var (word, lower) = (name[0].Text, name[0].Lower);
        return word.Length <= ShortName ? found != word : word.AsSpan(1).SequenceEqual(lower.AsSpan(1)) && !IsCapital(found[0]);
    }

    private static bool IsCapital(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.UppercaseLetter;

    private static List<Run> RunsOf(string text)
    {
        var runs = new List<Run>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                var end = i + 1;
                while (end < text.Length && char.IsLetterOrDigit(text[end]))
                {
                    end++;
                }

                runs.Add(new Run(text[i..end], LowerOf(text.AsSpan(i, end - i)), i, end));
                i = end;
            }
        }

        return runs;
    }

    private static string LowerOf(ReadOnlySpan<char> word)
    {
        var lower = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            lower.Append(char.ToLowerInvariant(c));
        }

        return lower.ToString();
    }

    private readonly record struct Run(string Text, string Lower, int Start, int End);
}
