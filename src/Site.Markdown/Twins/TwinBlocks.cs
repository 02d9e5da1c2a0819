using System.Text;

namespace Site.Markdown.Twins;

/// <summary>Writes blocks one below the other, each line behind the signs of what it stands in.</summary>
internal sealed class TwinBlocks
{
    private readonly StringBuilder _text = new();
    private readonly List<TwinContainer> _containers = [];
    private bool _endsInItem;

    /// <summary>Whether nothing was written yet in the innermost container.</summary>
    public bool IsAtStartOfContainer => _containers is [.., { IsBegun: false }];

    /// <summary>Opens a container.</summary>
    public void Open(TwinContainer container) => _containers.Add(container);

    /// <summary>Closes a container and what is open in it.</summary>
    public void Close(TwinContainer container)
    {
        if (_containers.IndexOf(container) is var at and >= 0)
        {
            _containers.RemoveRange(at, _containers.Count - at);
        }
    }

    /// <summary>Writes a line of text that is a block by itself.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isItem">Whether it is the text of an item, which no empty line parts from the items around it.</param>
    public void Write(string line, bool isItem = false)
    {
        Begin(isItem && _endsInItem && _containers is [.., { IsBegun: false, MayFollowText: true }]);
        WriteLine(line);
        _endsInItem = isItem;
    }

    /// <summary>Writes a block of several lines.</summary>
    public void Write(IEnumerable<string> lines)
    {
        Begin(isTight: false);
        foreach (var line in lines)
        {
            WriteLine(line);
        }

        _endsInItem = false;
    }

    /// <summary>Writes lines as they are, outside of everything that is open.</summary>
    public void WriteAside(string lines)
    {
        _text.Append(_text.Length == 0 ? "" : "\n").Append(lines).Append('\n');
        _endsInItem = false;
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();

    private void Begin(bool isTight)
    {
        if (_text.Length > 0 && !isTight)
        {
            var prefix = string.Concat(_containers.TakeWhile(c => c.IsBegun).Select(c => c.Following));
            _text.Append(prefix.TrimEnd(' ')).Append('\n');
        }
    }

    private void WriteLine(string line)
    {
        var start = _text.Length;
        foreach (var container in _containers)
        {
            _text.Append(container.Begin());
        }

        _text.Append(line);
        while (_text.Length > start && _text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }
}
