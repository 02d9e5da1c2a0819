using Site.Text.Files;

namespace Site.Text.Yaml;

/// <summary>
/// A single YAML value and the way from an offset in it to its place in the file, so that what is wrong within a value (a formula, a
/// unit) is reported at its own column. The way holds for every style: plain, single and double quoted, literal and folded blocks.
/// </summary>
public sealed class YamlScalar
{
    private readonly Func<int, FileLocation> _locate;

    internal YamlScalar(string text, FileLocation location, Func<int, FileLocation> locate)
    {
        Text = text;
        Location = location;
        _locate = locate;
    }

    /// <summary>The value, unquoted and unfolded.</summary>
    public string Text { get; }

    /// <summary>Where the value starts, quotes and block header included.</summary>
    public FileLocation Location { get; }

    /// <summary>The place of a character of <see cref="Text"/>.</summary>
    /// <param name="offset">The offset in UTF-16 units; the end of the text is allowed, anything else is clamped.</param>
    public FileLocation LocationAt(int offset) => _locate(Math.Clamp(offset, 0, Text.Length));
}
