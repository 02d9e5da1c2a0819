using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Site.CostModel.JavaScript;

/// <summary>Writes JavaScript: lines, indentation and literals.</summary>
internal sealed class ScriptWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    /// <summary>A string literal; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Text(string? value) => value is null ? null : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"";

    /// <summary>A number literal that reads back as the same double; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Number(double? value) => value switch
    {
        null => null,
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => value.Value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e'),
    };

    /// <summary>A list literal.</summary>
    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    /// <summary>A property whose value is an object; properties without a value are left out.</summary>
    public static string Object(string name, params (string Name, string? Value)[] properties) =>
        $"{name}: {{ {Properties(properties)} }},";

    /// <summary>Writes a line.</summary>
    public void Line(string line) => _text.Append(' ', _indent * 2).Append(line).Append('\n');

    /// <summary>Writes a line and indents those after it.</summary>
    public void Open(string line)
    {
        Line(line);
        _indent++;
    }

    /// <summary>Ends the indentation and writes a line.</summary>
    public void Close(string line)
    {
        _indent--;
        Line(line);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Properties(IEnumerable<(string Name, string? Value)> properties) =>
        string.Join(", ", properties.Where(p => p.Value is not null).Select(p => $"{p.Name}: {p.Value}"));
}
