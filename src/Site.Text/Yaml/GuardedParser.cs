using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Site.Text.Yaml;

/// <summary>
/// Stands between the parser, which goes step by step, and the node model, which is built and compared by recursion: it lets events
/// through as long as they nest no deeper, are no more and repeat no more than the model can take.
/// </summary>
/// <param name="inner">The parser.</param>
internal sealed class GuardedParser(IParser inner) : IParser
{
    private const int Depth = 64;
    private const int Nodes = 1_000_000;
    private const int Aliases = 1_000;

    private readonly Stack<Level> _open = new();
    private readonly HashSet<AnchorName> _anchors = [];
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
                _open.Pop();
                break;
        }

        LastPlace = current.End;
        return true;
    }

    private void Take(ParsingEvent node)
    {
        if (++_nodes > Nodes)
        {
            throw new YamlLimitException(node.Start, $"it has more than {Nodes} values", "Split the file.");
        }

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
            _anchors.Add(named.Anchor);
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

        if (!_anchors.Contains(alias.Value))
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
    }

    private void Open(ParsingEvent node, AnchorName anchor, bool isMapping)
    {
        if (_open.Count == Depth)
        {
            throw new YamlLimitException(
                node.Start,
                $"more than {Depth} lists and mappings stand in one another",
                "Close brackets, or nest less.");
        }

        _open.Push(new Level(anchor, isMapping, isMapping));
    }

    /// <summary>A mapping or list that is not closed yet.</summary>
    private readonly record struct Level(AnchorName Anchor, bool IsMapping, bool KeyIsNext);
}
