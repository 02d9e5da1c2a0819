namespace Site.Text.Html;

/// <summary>
/// The formatting elements (bold, links, fonts) that no end tag has closed yet. A parser makes each of them anew wherever a new block
/// begins, except that of those with one name and the same attributes it keeps three.
/// </summary>
internal sealed class ActiveFormatting
{
    private const int MostAlike = 3;

    private readonly Dictionary<string, Stack<string>> _tagsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);

    /// <summary>How many are made anew in each block.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a start tag.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="tag">The whole tag as written.</param>
    public void Open(string name, string tag)
    {
        if (!_tagsByName.TryGetValue(name, out var tags))
        {
            tags = new Stack<string>();
            _tagsByName.Add(name, tags);
        }

        tags.Push(tag);
        _alike[tag] = _alike.GetValueOrDefault(tag) + 1;
        Count += _alike[tag] <= MostAlike ? 1 : 0;
    }

    /// <summary>Takes an end tag, which closes the last of its name.</summary>
    public void Close(ReadOnlySpan<char> name)
    {
        if (_tagsByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var tags) && tags.TryPop(out var tag))
        {
            Count -= _alike[tag] <= MostAlike ? 1 : 0;
            _alike[tag]--;
        }
    }
}
