using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Site.Text.Json;

namespace Site.Citations.Twins;

/// <summary>
/// A JSON file whose root is an object, with a line for each of its members and for each item of a list there: what changes of one item is
/// a change of one line.
/// </summary>
internal sealed class LineByLine : IDisposable
{
    private readonly ArrayBufferWriter<byte> _output = new(16 * 1024);
    private readonly Utf8JsonWriter _json;
    private bool _isEmpty = true;

    /// <summary>Begins a file.</summary>
    public LineByLine() => _json = new Utf8JsonWriter(_output, JsonOutput.OneLine);

    /// <summary>Adds a member.</summary>
    public void Member<T>(ReadOnlySpan<byte> name, T value, JsonTypeInfo<T> type)
    {
        Name(name);
        Value(value, type);
    }

    /// <summary>Adds a member that is a list.</summary>
    public void Members<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> items, JsonTypeInfo<T> type)
    {
        Name(name);
        _output.Write("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            _output.Write(i == 0 ? "\n"u8 : ",\n"u8);
            Value(items[i], type);
        }

        _output.Write(items.Count == 0 ? "]"u8 : "\n]"u8);
    }

    /// <summary>Ends the file with a line feed, and gives its bytes.</summary>
    public byte[] End()
    {
        _output.Write(_isEmpty ? "{}\n"u8 : "\n}\n"u8);
        return _output.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Name(ReadOnlySpan<byte> name)
    {
        _output.Write(_isEmpty ? "{\n\""u8 : ",\n\""u8);
        _output.Write(name);
        _output.Write("\": "u8);
        _isEmpty = false;
    }

    private void Value<T>(T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
        _json.Reset();
    }
}
