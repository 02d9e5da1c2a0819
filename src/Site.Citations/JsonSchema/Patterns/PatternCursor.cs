namespace Site.Citations.JsonSchema.Patterns;

/// <summary>A place in an expression that is being read.</summary>
internal sealed class PatternCursor(string pattern)
{
    private int _position;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _position >= pattern.Length;

    /// <summary>The next UTF-16 unit; U+0000 at the end, where <see cref="IsAtEnd"/> tells.</summary>
    public char Peek => IsAtEnd ? '\0' : pattern[_position];

    /// <summary>What has not been read.</summary>
    public ReadOnlySpan<char> Rest => pattern.AsSpan(Math.Min(_position, pattern.Length));

    /// <summary>Reads one unit, of which there must be one.</summary>
    public char Take() => IsAtEnd ? throw Invalid("it ends too early") : pattern[_position++];

    /// <summary>Reads past some units.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Reads a unit if it is next.</summary>
    public bool TryTake(char unit)
    {
        var isNext = !IsAtEnd && pattern[_position] == unit;
        _position += isNext ? 1 : 0;
        return isNext;
    }

    /// <summary>Reads a text if it is next.</summary>
    public bool TryTake(string text)
    {
        var isNext = Rest.StartsWith(text, StringComparison.Ordinal);
        _position += isNext ? text.Length : 0;
        return isNext;
    }

    /// <summary>Reads a unit that must be next.</summary>
    public void Expect(char unit, string problem)
    {
        if (!TryTake(unit))
        {
            throw Invalid(problem);
        }
    }

    /// <summary>The exception for an expression that is not valid.</summary>
    public PatternException Invalid(string problem) => new(Error(problem, isUnsupported: false));

    /// <summary>The exception for a valid expression that asks for too much.</summary>
    public PatternException Unsupported(string problem) => new(Error(problem, isUnsupported: true));

    private PatternError Error(string problem, bool isUnsupported) => new($"{problem} (at character {_position + 1})", isUnsupported);
}
