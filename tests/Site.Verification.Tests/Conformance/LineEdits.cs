namespace Site.Verification.Tests.Conformance;

/// <summary>Some lines of a text replaced by others: a forged file beside an honest one is told in few words.</summary>
/// <param name="At">How many lines stand before them.</param>
/// <param name="Removed">How many lines are taken out.</param>
/// <param name="Added">The lines that stand there instead.</param>
internal sealed record LineEdit(int At, int Removed, IReadOnlyList<string> Added)
{
    /// <summary>The edits that lead from one text to another, from the first line to the last.</summary>
    public static List<LineEdit> Between(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var start = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return Align(old[start..^end], now[start..^end], start);
    }

    /// <summary>A text after edits, which are in order.</summary>
    public static string Apply(string before, IEnumerable<LineEdit> edits)
    {
        var lines = before.Split('\n').ToList();
        foreach (var edit in edits.Reverse())
        {
            lines.RemoveRange(edit.At, edit.Removed);
            lines.InsertRange(edit.At, edit.Added);
        }

        return string.Join('\n', lines);
    }

    /// <summary>By the longest rows of lines that both have.</summary>
    private static List<LineEdit> Align(string[] old, string[] now, int offset)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var edits = new List<LineEdit>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            var (from, added) = (i, new List<string>());
            while ((i < old.Length || j < now.Length) && !(i < old.Length && j < now.Length && old[i] == now[j]))
            {
                if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                {
                    i++;
                }
                else
                {
                    added.Add(now[j++]);
                }
            }

            if (i > from || added.Count > 0)
            {
                edits.Add(new LineEdit(offset + from, i - from, added));
            }

            while (i < old.Length && j < now.Length && old[i] == now[j])
            {
                i++;
                j++;
            }
        }

        return edits;
    }
}
