namespace Site.Markdown.Twins;

/// <summary>
/// Decides how marked words are written. Asterisks and underscores mark words only between white space or punctuation; elsewhere the tags
/// of HTML do, which mean the same everywhere.
/// </summary>
internal sealed class TwinMarks
{
    private readonly string[] _written;

    private TwinMarks(int count) => _written = new string[count];

    /// <summary>What is written for a piece that begins or ends marked words; empty where nothing is marked.</summary>
    public string this[int piece] => _written[piece] ?? "";

    /// <summary>Decides for a line.</summary>
    public static TwinMarks Of(List<TwinPiece> pieces)
    {
        var marks = new TwinMarks(pieces.Count);
        var open = new Stack<int>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == TwinPieceKind.Open)
            {
                open.Push(i);
            }
            else if (pieces[i].Kind == TwinPieceKind.Close && open.TryPop(out var start))
            {
                marks.Decide(pieces, start, i, open.Any(o => pieces[o].Text == pieces[start].Text));
            }
        }

        return marks;
    }

    private void Decide(List<TwinPiece> pieces, int start, int end, bool isWithinSame)
    {
        var name = pieces[start].Text;
        if (isWithinSame || !HasContent(pieces, start, end))
        {
            return;
        }

        var sign = name switch { "em" => "_", "strong" => "**", "code" => "`", _ => null };
        var isPlain = name == "code"
            ? end == start + 2 && IsPlainCode(pieces[start + 1])
            : sign is not null && MarksWords(pieces, start, end);
        (_written[start], _written[end]) = sign is not null && isPlain ? (sign, sign) : ($"<{name}>", $"</{name}>");
    }

    private static bool HasContent(List<TwinPiece> pieces, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (pieces[i].Kind is TwinPieceKind.Image or TwinPieceKind.Remark or TwinPieceKind.Reference or TwinPieceKind.Link
                || (pieces[i].Kind == TwinPieceKind.Text && pieces[i].Text != " "))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlainCode(TwinPiece piece) =>
        piece.Kind == TwinPieceKind.Text && piece.Text[0] != ' ' && piece.Text[^1] != ' ' && piece.Text.AsSpan().IndexOfAny('`', '|') < 0;

    private static bool MarksWords(List<TwinPiece> pieces, int start, int end) =>
        (start == 0 || pieces[start - 1].Kind != TwinPieceKind.Close)
        && IsOutside(Before(pieces, start))
        && IsOutside(After(pieces, end))
        && pieces[start + 1].Kind is not (TwinPieceKind.Break or TwinPieceKind.Remark)
        && pieces[end - 1].Kind != TwinPieceKind.Break
        && After(pieces, start) is not ' '
        && Before(pieces, end) is not ' ';

    private static bool IsOutside(char c) => c is ' ' or '\n' || char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    /// <summary>The character before a piece, marks left aside; a line feed for none.</summary>
    private static char Before(List<TwinPiece> pieces, int piece)
    {
        for (var i = piece - 1; i >= 0; i--)
        {
            if (pieces[i].Kind is not (TwinPieceKind.Open or TwinPieceKind.Close))
            {
                return Edge(pieces[i], isEnd: true);
            }
        }

        return '\n';
    }

    /// <summary>The character after a piece, marks left aside; a line feed for none.</summary>
    private static char After(List<TwinPiece> pieces, int piece)
    {
        for (var i = piece + 1; i < pieces.Count; i++)
        {
            if (pieces[i].Kind is not (TwinPieceKind.Open or TwinPieceKind.Close))
            {
                return Edge(pieces[i], isEnd: false);
            }
        }

        return '\n';
    }

    private static char Edge(TwinPiece piece, bool isEnd) => piece.Kind switch
    {
        TwinPieceKind.Text => isEnd ? piece.Text[^1] : piece.Text[0],
        TwinPieceKind.Break => '\n',
        TwinPieceKind.Remark when !isEnd => ' ',
        _ => ')',
    };
}
