using System.Text;

namespace Site.Markdown.Twins;

/// <summary>Writes the pieces of a paragraph, heading or cell as one line.</summary>
internal sealed class TwinLineWriter
{
    private const string LineBreak = "<br>";

    private readonly StringBuilder _line = new();
    private readonly List<TwinPiece> _pieces;
    private readonly TwinMarks _marks;

    private TwinLineWriter(List<TwinPiece> pieces)
    {
        _pieces = pieces;
        _marks = TwinMarks.Of(pieces);
    }

    /// <summary>Writes a line; it is empty where there is nothing to see.</summary>
    public static string Write(List<TwinPiece> pieces)
    {
        if (pieces.TrueForAll(p => p.Kind is TwinPieceKind.Open or TwinPieceKind.Close or TwinPieceKind.Break))
        {
            return "";
        }

        var writer = new TwinLineWriter(pieces);
        writer.Write();
        return writer._line.ToString();
    }

    private void Write()
    {
        var breaks = 0;
        for (var i = 0; i < _pieces.Count; i++)
        {
            var piece = _pieces[i];
            if (piece.Kind == TwinPieceKind.Break)
            {
                breaks += _line.Length > 0 ? 1 : 0;
                continue;
            }

            var isMark = piece.Kind is TwinPieceKind.Open or TwinPieceKind.Close;
            if (breaks > 0 && (!isMark || _marks[i].Length > 0))
            {
                _line.Insert(_line.Length, LineBreak, breaks);
                breaks = 0;
            }

            i += Write(i);
        }
    }

    /// <summary>Writes a piece, and tells how many of those that follow were written with it.</summary>
    private int Write(int at)
    {
        var piece = _pieces[at];
        switch (piece.Kind)
        {
            case TwinPieceKind.Text:
                WriteText(piece.Text, at);
                break;
            case TwinPieceKind.Open when _marks[at] == "`":
                WriteCode(_pieces[at + 1].Text);
                return 2;
            case TwinPieceKind.Open or TwinPieceKind.Close:
                _line.Append(_marks[at]);
                break;
            case TwinPieceKind.Link when IsItsOwnText(at):
                _line.Append('<').Append(piece.Text).Append('>');
                return 2;
            case TwinPieceKind.Link:
                _line.Append('[');
                break;
            case TwinPieceKind.LinkEnd:
                _line.Append("](").Append(TwinEscapes.Address(piece.Text)).Append(')');
                break;
            case TwinPieceKind.Remark:
                _line.Append(_line.Length == 0 || EndsIn(LineBreak) ? "" : " ").Append(piece.Text);
                break;
            default:
                _line.Append(piece.Text);
                break;
        }

        return 0;
    }

    private void WriteText(string text, int at)
    {
        // Behind a reference to a footnote a round bracket would make it a link, and a colon the footnote itself.
        if (at > 0 && _pieces[at - 1].Kind == TwinPieceKind.Reference && text[0] is '(' or ':')
        {
            _line.Append('\\');
        }

        TwinEscapes.Append(_line, text);
        if (text[^1] == '!' && at + 1 < _pieces.Count && _pieces[at + 1].Kind is TwinPieceKind.Link or TwinPieceKind.Reference)
        {
            _line.Insert(_line.Length - 1, '\\');
        }
    }

    private void WriteCode(string code)
    {
        if (!EndsIn("`"))
        {
            _line.Append('`').Append(code).Append('`');
            return;
        }

        _line.Append("<code>");
        TwinEscapes.Append(_line, code);
        _line.Append("</code>");
    }

    private bool IsItsOwnText(int at) =>
        at + 2 < _pieces.Count
        && _pieces[at + 1] is { Kind: TwinPieceKind.Text, Text: var text }
        && text == _pieces[at].Text
        && _pieces[at + 2].Kind == TwinPieceKind.LinkEnd
        && (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal))
        && text == TwinEscapes.Address(text)
        && !text.Contains('&', StringComparison.Ordinal);

    private bool EndsIn(string end)
    {
        if (_line.Length < end.Length)
        {
            return false;
        }

        for (var i = 0; i < end.Length; i++)
        {
            if (_line[_line.Length - end.Length + i] != end[i])
            {
                return false;
            }
        }

        return true;
    }
}
