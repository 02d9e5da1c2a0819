namespace Site.Text.Files;

/// <summary>
/// An input file's text, and the way from an offset in it to a line and a column. Pieces of other files may stand in it: their places are
/// those in their own files.
/// </summary>
public sealed class InputText
{
    private readonly InputPiece[] _pieces = [];
    private readonly int[] _pieceStarts = [];

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

    /// <summary>Puts a text together of pieces.</summary>
    /// <param name="file">The file that it stands for.</param>
    /// <param name="pieces">The pieces, one after another.</param>
    public InputText(string file, IReadOnlyCollection<InputPiece> pieces)
        : this(file, string.Concat(pieces.Select(p => p.Instead ?? p.Source.Text.Substring(p.Start, p.Length))))
    {
        _pieces = [.. pieces.Where(p => (p.Instead?.Length ?? p.Length) > 0)];
        _pieceStarts = new int[_pieces.Length];
        for (var i = 1; i < _pieces.Length; i++)
        {
            _pieceStarts[i] = _pieceStarts[i - 1] + (_pieces[i - 1].Instead?.Length ?? _pieces[i - 1].Length);
        }
    }

    private InputText(InputText places, string text)
    {
        (File, Text, _lineStarts, _pieces, _pieceStarts) = (places.File, text, places._lineStarts, places._pieces, places._pieceStarts);
    }

    /// <summary>The path to show in diagnostics.</summary>
    public string File { get; }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>The line and column of an offset in UTF-16 units; offsets past the end are clamped to it.</summary>
    public FileLocation LocationOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        if (_pieces.Length > 0)
        {
            var at = Array.BinarySearch(_pieceStarts, offset);
            at = at >= 0 ? at : ~at - 1;
            var piece = _pieces[at];
            return piece.Source.LocationOf(piece.Start + (piece.Instead is null ? offset - _pieceStarts[at] : 0));
        }

        var starts = _lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new FileLocation(File, line + 1, offset - starts[line] + 1);
    }

    /// <summary>The same places with another text, of the same length and with the same lines.</summary>
    public InputText WithText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNotEqual(text.Length, Text.Length);
        return new InputText(this, text);
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
