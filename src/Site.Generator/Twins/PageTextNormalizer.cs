using System.Text;
using Site.Text.Folding;

namespace Site.Generator.Twins;

/// <summary>Steps 4 to 6 of <c>cite-text-1</c>: Unicode form, white space, blocks; with marks carried along.</summary>
internal static class PageTextNormalizer
{
    public static PageText Normalize(string raw, Dictionary<string, (int Start, int End)> marks, HtmlExtent extent)
    {
        var places = new SortedSet<int>();
        foreach (var (start, end) in marks.Values)
        {
            places.Add(start);
            places.Add(end);
        }

        var moved = new Dictionary<int, int>(places.Count);
        var output = new StringBuilder(raw.Length);
        using var pending = places.GetEnumerator();
        var more = pending.MoveNext();
        for (var blockStart = 0; blockStart <= raw.Length;)
        {
            var separator = raw.IndexOf('\0', blockStart);
            var blockEnd = separator < 0 ? raw.Length : separator;
            var block = raw.AsSpan(blockStart, blockEnd - blockStart);
            var before = output.Length;
            if (before > 0)
            {
                output.Append('\n');
            }

            var contentStart = output.Length;
            var text = Ascii.IsValid(block) ? block : NormalForm.Of(block.ToString());
            var normal = block.SequenceEqual(text);
            var consumed = 0;
            while (more && pending.Current <= blockEnd)
            {
                var offset = pending.Current - blockStart;
                var upTo = normal ? offset : Math.Min(text.Length, NormalForm.Of(block[..offset].ToString()).Length);
                PageTextFolding.Append(text[consumed..Math.Max(consumed, upTo)], output, contentStart);
                consumed = Math.Max(consumed, upTo);
                moved[pending.Current] = output.Length;
                more = pending.MoveNext();
            }

            PageTextFolding.Append(text[consumed..], output, contentStart);
            if (output.Length > contentStart && output[^1] == ' ')
            {
                output.Length--;
            }

            if (output.Length == contentStart)
            {
                output.Length = before;
            }

            blockStart = blockEnd + 1;
        }

        var result = output.ToString();
        return new PageText(result, Trim(result, marks, moved), extent);
    }

    private static Dictionary<string, (int Start, int End)> Trim(
        string text,
        Dictionary<string, (int Start, int End)> marks,
        Dictionary<int, int> moved)
    {
        var trimmed = new Dictionary<string, (int, int)>(marks.Count, StringComparer.Ordinal);
        foreach (var (id, (rawStart, rawEnd)) in marks)
        {
            var start = Math.Min(moved[rawStart], text.Length);
            var end = Math.Min(moved[rawEnd], text.Length);
            while (start < end && text[start] is ' ' or '\n')
            {
                start++;
            }

            while (end > start && text[end - 1] is ' ' or '\n')
            {
                end--;
            }

            if (start < end)
            {
                trimmed[id] = (start, end);
            }
        }

        return trimmed;
    }
}
