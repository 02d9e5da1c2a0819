using System.Buffers;
using System.Text;
using System.Text.Json;
using Site.Text.Json;
using Site.Text.Yaml;

namespace Site.Schemas;

/// <summary>
/// Writes the shape of a file as a JSON Schema (draft 7, https://json-schema.org/draft-07, which editors of YAML know best). It says less
/// than a build checks, and nothing that a build does not: an empty value counts as left out, and any single value may be a text.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly List<YamlShape> _pending = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private SchemaWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>The text of a schema.</summary>
    public static string Write(AuthorSchema schema)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, JsonOutput.Indented))
        {
            new SchemaWriter(json).WriteAll(schema);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private static string NameOf(YamlShape shape) =>
        (shape.What.StartsWith("a ", StringComparison.Ordinal) ? shape.What[2..] : shape.What)
        .Replace(' ', '-')
        .Replace("'", "", StringComparison.Ordinal);

    private void WriteAll(AuthorSchema schema)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        _json.WriteString("title", schema.Title);
        WriteMembers(schema.Shape);
        if (_pending.Count > 0)
        {
            _json.WriteStartObject("definitions");
            for (var i = 0; i < _pending.Count; i++)
            {
                _json.WriteStartObject(NameOf(_pending[i]));
                WriteMembers(_pending[i]);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WriteMembers(YamlShape shape)
    {
        _json.WriteString("type", "object");
        if (shape.Keys.Any(k => k.IsRequired))
        {
            _json.WriteStartArray("required");
            foreach (var key in shape.Keys.Where(k => k.IsRequired))
            {
                _json.WriteStringValue(key.Name);
            }

            _json.WriteEndArray();
        }

        if (!shape.Keys.IsEmpty)
        {
            _json.WriteStartObject("properties");
            foreach (var key in shape.Keys)
            {
                _json.WriteStartObject(key.Name);
                _json.WriteString("description", key.Says);
                WriteForm(key.Form, mayBeEmpty: !key.IsRequired);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        if (shape.Others is { } others)
        {
            _json.WriteStartObject("additionalProperties");
            WriteForm(others, mayBeEmpty: true);
            _json.WriteEndObject();
        }
        else if (!shape.IsOpen)
        {
            _json.WriteBoolean("additionalProperties", false);
        }
    }

    private void WriteForm(YamlForm form, bool mayBeEmpty)
    {
        switch (form)
        {
            case YamlForm.Scalar scalar:
                WriteScalar(scalar, mayBeEmpty);
                break;
            case YamlForm.Mapping { Shape: var shape }:
                if (_named.Add(NameOf(shape)))
                {
                    _pending.Add(shape);
                }

                WriteReference(shape, mayBeEmpty);
                break;
            case YamlForm.ListOf { Item: var item }:
                WriteType("array", mayBeEmpty);
                _json.WriteStartObject("items");
                WriteForm(item, mayBeEmpty: false);
                _json.WriteEndObject();
                break;
            case YamlForm.MapOf { Value: var value }:
                WriteType("object", mayBeEmpty);
                _json.WriteStartObject("additionalProperties");
                WriteForm(value, mayBeEmpty: true);
                _json.WriteEndObject();
                break;
            case YamlForm.Either { Forms: var forms }:
                _json.WriteStartArray("anyOf");
                foreach (var one in forms)
                {
                    _json.WriteStartObject();
                    WriteForm(one, mayBeEmpty && one == forms[0]);
                    _json.WriteEndObject();
                }

                _json.WriteEndArray();
                break;
        }
    }

    private void WriteReference(YamlShape shape, bool mayBeEmpty)
    {
        if (!mayBeEmpty)
        {
            _json.WriteString("$ref", $"#/definitions/{NameOf(shape)}");
            return;
        }

        _json.WriteStartArray("anyOf");
        _json.WriteStartObject();
        _json.WriteString("$ref", $"#/definitions/{NameOf(shape)}");
        _json.WriteEndObject();
        _json.WriteStartObject();
        _json.WriteString("type", "null");
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteScalar(YamlForm.Scalar scalar, bool mayBeEmpty)
    {
        if (!scalar.Choices.IsEmpty)
        {
            _json.WriteStartArray("enum");
            foreach (var word in scalar.Choices)
            {
                _json.WriteStringValue(word);
            }

            if (mayBeEmpty)
            {
                _json.WriteNullValue();
            }

            _json.WriteEndArray();
            return;
        }

        _json.WriteStartArray("type");
        foreach (var type in scalar.IsNumber ? ["number"] : scalar.IsBoolean ? ["boolean"] : (string[])["string", "number", "boolean"])
        {
            _json.WriteStringValue(type);
        }

        if (mayBeEmpty)
        {
            _json.WriteStringValue("null");
        }

        _json.WriteEndArray();
        if (scalar.Pattern is { } pattern)
        {
            _json.WriteString("pattern", pattern);
        }
    }

    private void WriteType(string type, bool mayBeEmpty)
    {
        if (!mayBeEmpty)
        {
            _json.WriteString("type", type);
            return;
        }

        _json.WriteStartArray("type");
        _json.WriteStringValue(type);
        _json.WriteStringValue("null");
        _json.WriteEndArray();
    }
}
