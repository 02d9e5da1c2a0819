using System.Text;
using Site.Text.Folding;

namespace Site.Markdown.Twins;

/// <summary>Gathers the words of one paragraph, heading or cell, with their marks, links and remarks.</summary>
internal sealed class TwinLine
{
    private readonly List<TwinPiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private bool _isStart = true;
    private bool _endsInSpace;

    /// <summary>Whether no words, images or remarks were gathered.</summary>
    public bool IsEmpty => _text.Length == 0 && _pieces.TrueForAll(p => p.Kind is TwinPieceKind.Open or TwinPieceKind.Close);

    /// <summary>Adds text; white space is one space, and none stands at the beginning.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        if (PageTextFolding.IsFolded(text))
        {
            AddFolded(text is [' ', ..] && (_isStart || _endsInSpace) ? text[1..] : text);
            return;
        }

        foreach (var c in text)
        {
            if (PageTextFolding.IsSpace(c))
            {
                if (!_isStart && !_endsInSpace)
                {
                    _text.Append(' ');
                    _endsInSpace = true;
                }
            }
            else if (!PageTextFolding.IsDeleted(c))
            {
                _text.Append(c);
                _isStart = _endsInSpace = false;
            }
        }
    }

    /// <summary>Adds a piece that is no text.</summary>
    public void Add(TwinPieceKind kind, string text = "")
    {
        if (kind == TwinPieceKind.Break)
        {
            TrimEnd();
            _isStart = true;
            _endsInSpace = false;
        }

        EndText();
        _pieces.Add(new TwinPiece(kind, text));
        if (kind is TwinPieceKind.Image or TwinPieceKind.Reference or TwinPieceKind.Remark)
        {
            _isStart = _endsInSpace = false;
        }
    }

    /// <summary>The pieces, now that nothing comes behind them; they are there until <see cref="Clear"/>.</summary>
    public List<TwinPiece> End()
    {
        TrimEnd();
        EndText();
        return _pieces;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _isStart = true;
        _endsInSpace = false;
    }

    private void AddFolded(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            _text.Append(text);
            _isStart = false;
            _endsInSpace = text[^1] == ' ';
        }
    }

    private void TrimEnd()
    {
        if (_text is [.., ' '])
        {
            _text.Length--;
        }
    }

    private void EndText()
    {
        if (_text.Length > 0)
        {
            _pieces.Add(new TwinPiece(TwinPieceKind.Text, _text.ToString()));
            _text.Clear();
        }
    }
}
