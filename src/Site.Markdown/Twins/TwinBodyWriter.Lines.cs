using System.Text.RegularExpressions;
using Site.Markdown.Extensions.RawHtml;

namespace Site.Markdown.Twins;

/// <summary>What stands within lines: words, marks and links.</summary>
internal sealed partial class TwinBodyWriter
{
    private const string LinkName = "a";

    // The marks that are open, and "a" for a link that is begun.
    private readonly List<string> _open = [];
    private string? _link;
    private string _task = "";

    private void AddText(ReadOnlySpan<char> text)
    {
        if (!text.IsWhiteSpace())
        {
            BeginLink();
        }

        _line.AddText(text);
    }

    private void AddImage(HtmlToken token)
    {
        BeginLink();
        var alt = TwinEscapes.Text(TwinHtml.Attribute(token, "alt") ?? "");
        _line.Add(TwinPieceKind.Image, $"![{alt}]({TwinEscapes.Address(TwinHtml.Attribute(token, "src") ?? "")})");
    }

    private void AddTask(HtmlToken token)
    {
        if (_line.IsEmpty && _blocks.IsAtStartOfContainer && _table is null)
        {
            _task = TwinHtml.Attribute(token, "checked") is null ? "[ ] " : "[x] ";
        }
    }

    private void OpenMark(string mark)
    {
        BeginLink();
        _open.Add(mark);
        _line.Add(TwinPieceKind.Open, mark);
    }

    private void CloseMark(string mark)
    {
        if (_open.LastIndexOf(mark) is var at and >= 0)
        {
            _open.RemoveAt(at);
            _line.Add(TwinPieceKind.Close, mark);
        }
    }

    private void OpenLink(HtmlToken token)
    {
        CloseLink();
        _link = TwinHtml.Attribute(token, "href");
    }

    /// <summary>A link begins with the first of its words, for it may hold paragraphs, and a link of the twin is in one line.</summary>
    private void BeginLink()
    {
        if (_link is not null && !_open.Contains(LinkName))
        {
            _open.Add(LinkName);
            _line.Add(TwinPieceKind.Link, _link);
        }
    }

    private void CloseLink()
    {
        BeginLink();
        EndLink();
    }

    private void EndLink()
    {
        if (_link is not null)
        {
            _open.Remove(LinkName);
            _line.Add(TwinPieceKind.LinkEnd, _link);
            _link = null;
        }
    }

    /// <summary>Ends the paragraph, heading or title; within a cell, the line.</summary>
    private void EndLine()
    {
        if (_inCell)
        {
            _line.Add(TwinPieceKind.Break);
            return;
        }

        var text = TakeLine();
        if (text.Length == 0 && _task.Length == 0)
        {
            return;
        }

        text = _heading > 0
            ? $"{new string('#', _heading)} {ClosingSigns().Replace(text, @"$1\$2")}"
            : TwinEscapes.LineStart(text);
        _blocks.Write(_task + text, _heading == 0 && _paragraphs == 0 && _containers.Count > 0);
        _task = "";
    }

    /// <summary>The words that were gathered, with their marks closed; those that go on are opened anew.</summary>
    private string TakeLine()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == LinkName)
            {
                EndLink();
            }
            else
            {
                _line.Add(TwinPieceKind.Close, _open[i]);
            }
        }

        var text = TwinLineWriter.Write(_line.End());
        _line.Clear();
        foreach (var mark in _open)
        {
            _line.Add(TwinPieceKind.Open, mark);
        }

        return text;
    }

    [GeneratedRegex(@"(\A| )(#+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingSigns();
}
