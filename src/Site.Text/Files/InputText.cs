namespace Site.Text.Files;

/// <summary>An input file's text, and the way from an offset in it to a line and a column.</summary>
public sealed class InputText
{
    // Most texts are read without a fault, and then nobody asks for a place in them.
    private int[]? _lineStarts;

    /// <summary>Wraps a file's text.</summary>
    /// <param name="file">The path to show, relative to the input folder, with forward slashes.</param>
    /// <param name="text">The decoded text, without a byte-order mark.</param>
    public InputText(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(text);
        File = file;
        Text = text;
    }

    /// <summary>The path to show in diagnostics.</summary>
    public string File { get; }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>The line and column of an offset in UTF-16 units; offsets past the end are clamped to it.</summary>
    public FileLocation LocationOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new FileLocation(File, line + 1, offset - starts[line] + 1);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny('\n', '\r'); at >= 0; at = rest.IndexOfAny('\n', '\r'))
        {
            var isFirstOfTwo = rest[at..] is ['\r', '\n', ..];
            rest = rest[(at + (isFirstOfTwo ? 2 : 1))..];
            starts.Add(text.Length - rest.Length);
        }

        return [.. starts];
    }
}
