using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Site.Text.Yaml;

/// <summary>
/// Stands between the parser, which goes step by step, and the node model, which is built, compared and walked by recursion: it lets
/// events through as long as they nest no deeper, are no more and repeat no more than the model and its readers can take. A value that
/// '*' repeats counts as often as it is repeated, with all that is in it: whoever walks the model meets it as often.
/// </summary>
/// <param name="inner">The parser.</param>
internal sealed class GuardedParser(IParser inner) : IParser
{
    private const int Depth = 64;
    private const int Nodes = 1_000_000;
    private const int Aliases = 1_000;

    private readonly Stack<Level> _open = new();
    private readonly Dictionary<AnchorName, Extent> _anchors = [];
    private int _nodes;
    private int _aliases;

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <summary>Where the last event that was let through ends.</summary>
    public Mark LastPlace { get; private set; } = Mark.Empty;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            return false;
        }

        var current = inner.Current!;
        switch (current)
        {
            case NodeEvent or AnchorAlias:
                Take(current);
                break;
            case MappingEnd or SequenceEnd:
                Close();
                break;
        }

        LastPlace = current.End;
        return true;
    }

    private void Take(ParsingEvent node)
    {
        Count(1, node);
        if (_open.TryPop(out var around))
        {
            if (around.KeyIsNext && node is not Scalar)
            {
                throw new YamlLimitException(node.Start, "A key must be a plain word.", "Write 'name: value'.", isShape: true);
            }

            _open.Push(around with { KeyIsNext = around.IsMapping && !around.KeyIsNext });
        }

        if (node is NodeEvent { Anchor.IsEmpty: false } named)
        {
            _anchors[named.Anchor] = new Extent(1, 0);
        }

        switch (node)
        {
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case Scalar scalar when scalar.Value.Contains('\0', StringComparison.Ordinal):
                throw new YamlLimitException(
                    node.Start,
                    "The value has the character U+0000, which no page can show.",
                    "Remove it.",
                    isShape: true);
            case MappingStart or SequenceStart:
                Open(node, ((NodeEvent)node).Anchor, node is MappingStart);
                break;
        }
    }

    private void TakeAlias(AnchorAlias alias)
    {
        if (++_aliases > Aliases)
        {
            throw new YamlLimitException(alias.Start, $"it repeats values by '*' more than {Aliases} times", "Write the values out.");
        }

        if (!_anchors.TryGetValue(alias.Value, out var repeated))
        {
            throw new YamlLimitException(
                alias.Start,
                $"'*{alias.Value}' repeats a value, and none before it is marked '&{alias.Value}'",
                "Put the text in quotes if the asterisk is part of it, else write the value out.");
        }

        if (_open.Any(l => l.Anchor == alias.Value))
        {
            throw new YamlLimitException(alias.Start, $"'*{alias.Value}' stands within '&{alias.Value}' itself", "Write the value out.");
        }

        Count(repeated.Nodes - 1, alias);
        Hold(repeated.Depth, alias);
    }

    private void Count(int nodes, ParsingEvent node)
    {
        _nodes += nodes;
        if (_nodes > Nodes)
        {
            throw new YamlLimitException(
                node.Start,
                $"it has more than {Nodes} values, those that '*' repeats among them",
                "Split the file, or repeat less.");
        }
    }

    /// <summary>Refuses what would stand too deep in what is open.</summary>
    private void Hold(int depth, ParsingEvent node)
    {
        if (_open.Count + depth > Depth)
        {
            throw new YamlLimitException(
                node.Start,
                $"more than {Depth} lists and mappings stand in one another",
                "Close brackets, or nest less.");
        }

        Note(depth);
    }

    /// <summary>Notes how deep it is what the innermost open list or mapping holds.</summary>
    private void Note(int depth)
    {
        if (_open.TryPop(out var around))
        {
            _open.Push(around with { Holds = Math.Max(around.Holds, depth) });
        }
    }

    private void Open(ParsingEvent node, AnchorName anchor, bool isMapping)
    {
        Hold(1, node);
        _open.Push(new Level(anchor, isMapping, isMapping, _nodes - 1, 0));
    }

    private void Close()
    {
        var closed = _open.Pop();
        var depth = closed.Holds + 1;
        if (!closed.Anchor.IsEmpty)
        {
            _anchors[closed.Anchor] = new Extent(_nodes - closed.Before, depth);
        }

        Note(depth);
    }

    /// <summary>How many values something is, with all in it, and how many lists and mappings stand in one another there.</summary>
    private readonly record struct Extent(int Nodes, int Depth);

    /// <summary>A mapping or list that is not closed yet: after how many values it began, and how deep is what it holds so far.</summary>
    private readonly record struct Level(AnchorName Anchor, bool IsMapping, bool KeyIsNext, int Before, int Holds);
}
