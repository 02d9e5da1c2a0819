using System.Globalization;
using System.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Fixes;

/// <summary>A file with its mechanical corrections made.</summary>
internal sealed class FixedFile
{
    private const int Context = 3;

    private readonly string _text;
    private readonly List<(int Start, DiagnosticFix Fix)> _edits = [];

    private FixedFile(string path, string text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>The file's path, as typed in the folder the program was started in.</summary>
    public string Path { get; }

    /// <summary>How many corrections there are.</summary>
    public int Count => _edits.Count;

    /// <summary>Makes corrections. One whose text is no longer there, or that overlaps another, is left for the next time.</summary>
    /// <param name="path">The file's path, for people.</param>
    /// <param name="text">Its text.</param>
    /// <param name="fixes">The corrections.</param>
    public static FixedFile Of(string path, string text, IEnumerable<DiagnosticFix> fixes)
    {
        var file = new FixedFile(path, text);
        var starts = Lines(text).Select(l => l.Start).ToList();
        if (text.StartsWith('\uFEFF'))
        {
            // Diagnostics do not count the mark at the beginning, which is no part of the first line.
            starts[0] = 1;
        }

        var end = 0;
        foreach (var (start, fix) in fixes.Distinct().Select(f => (Start: OffsetOf(f.At, starts), f)).OrderBy(f => f.Start))
        {
            if (start >= end && start >= 0 && string.CompareOrdinal(text, start, fix.Old, 0, fix.Old.Length) == 0 && fix.Old.Length > 0)
            {
                file._edits.Add((start, fix));
                end = start + fix.Old.Length;
            }
        }

        return file;
    }

    /// <summary>The corrected text.</summary>
    public string Text()
    {
        var text = new StringBuilder(_text.Length);
        var at = 0;
        foreach (var (start, fix) in _edits)
        {
            text.Append(_text, at, start - at).Append(fix.New);
            at = start + fix.Old.Length;
        }

        return text.Append(_text, at, _text.Length - at).ToString();
    }

    /// <summary>
    /// The corrections as a unified diff (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html), which
    /// <c>git apply</c> and <c>patch -p1</c> take.
    /// </summary>
    public string Diff()
    {
        var lines = Lines(_text).ToList();
        var diff = new StringBuilder($"--- a/{Path}\n+++ b/{Path}\n");
        var shift = 0;
        foreach (var hunk in Hunks(lines))
        {
            var (first, last) = (Math.Max(0, hunk[0].First - Context), Math.Min(lines.Count - 1, hunk[^1].Last + Context));
            var body = new StringBuilder();
            var (at, added) = (first, 0);
            foreach (var (from, to, edits) in hunk)
            {
                Add(body, ' ', lines.GetRange(at, from - at).Select(l => l.Text));
                Add(body, '-', lines.GetRange(from, to - from + 1).Select(l => l.Text));
                var changed = Lines(Apply(lines[from].Start, lines[to].Start + lines[to].Text.Length, edits)).Select(l => l.Text).ToList();
                Add(body, '+', changed);
                added += changed.Count - (to - from + 1);
                at = to + 1;
            }

            Add(body, ' ', lines.GetRange(at, last - at + 1).Select(l => l.Text));
            var count = last - first + 1;
            diff.Append(CultureInfo.InvariantCulture, $"@@ -{first + 1},{count} +{first + 1 + shift},{count + added} @@\n").Append(body);
            shift += added;
        }

        return diff.ToString();
    }

    private static void Add(StringBuilder body, char mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            body.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
            {
                body.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static int OffsetOf(FileLocation place, List<int> starts) =>
        place.Line < 1 || place.Line > starts.Count || place.Column < 1 ? -1 : starts[place.Line - 1] + place.Column - 1;

    /// <summary>The lines of a text, each with its end, where the lines of <see cref="InputText"/> begin.</summary>
    private static IEnumerable<(int Start, string Text)> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                yield return (start, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (start, text[start..]);
        }
    }

    /// <summary>The changed lines, those near each other together.</summary>
    private List<List<(int First, int Last, List<(int Start, DiagnosticFix Fix)> Edits)>> Hunks(List<(int Start, string Text)> lines)
    {
        var hunks = new List<List<(int First, int Last, List<(int, DiagnosticFix)> Edits)>>();
        foreach (var edit in _edits)
        {
            var first = lines.FindLastIndex(l => l.Start <= edit.Start);
            var last = lines.FindLastIndex(l => l.Start < edit.Start + edit.Fix.Old.Length);
            if (hunks.Count > 0 && hunks[^1][^1] is var (from, to, edits) && first <= to)
            {
                edits.Add(edit);
                hunks[^1][^1] = (from, Math.Max(to, last), edits);
            }
            else if (hunks.Count > 0 && first <= hunks[^1][^1].Last + (2 * Context))
            {
                hunks[^1].Add((first, last, [edit]));
            }
            else
            {
                hunks.Add([(first, last, [edit])]);
            }
        }

        return hunks;
    }

    private string Apply(int start, int end, List<(int Start, DiagnosticFix Fix)> edits)
    {
        var text = new StringBuilder();
        foreach (var (at, fix) in edits)
        {
            text.Append(_text, start, at - start).Append(fix.New);
            start = at + fix.Old.Length;
        }

        return text.Append(_text, start, end - start).ToString();
    }
}
