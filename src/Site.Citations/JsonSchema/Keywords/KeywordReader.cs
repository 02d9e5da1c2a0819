using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Patterns;
using Site.Citations.JsonSchema.Values;

namespace Site.Citations.JsonSchema.Keywords;

/// <summary>
/// A keyword's value while its schema is compiled: reads it in the shape the keyword wants, and refuses the schema where it has
/// another (<see cref="JsonSchemaException"/>).
/// </summary>
internal sealed class KeywordReader(SchemaCompiler compiler, SchemaNode schema, JsonElement siblings, string name, JsonElement value)
{
    /// <summary>The keyword's name.</summary>
    public string Name { get; } = name;

    /// <summary>The schema it belongs to.</summary>
    public SchemaNode Schema { get; } = schema;

    /// <summary>Its value.</summary>
    public JsonElement Value { get; } = value;

    /// <summary>How the document is to be read.</summary>
    public JsonSchemaOptions Options => compiler.Options;

    private string Pointer => JsonPointer.Append(Schema.Pointer, Name);

    /// <summary>The exception that refuses the schema for this keyword.</summary>
    /// <param name="detail">What is wrong, in a sentence.</param>
    /// <param name="problem">The kind of problem.</param>
    public JsonSchemaException Refuse(string detail, JsonSchemaProblem problem = JsonSchemaProblem.Malformed) =>
        new(problem, Pointer, detail);

    /// <summary>Another keyword of the same schema.</summary>
    public bool TryGetSibling(string name, out JsonElement value) => JsonText.TryGetMember(siblings, name, out value);

    /// <summary>The names in another keyword of the same schema whose value is an object; none where it is absent.</summary>
    public ImmutableArray<string> SiblingMembers(string name) =>
        TryGetSibling(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? [.. value.EnumerateObject().Select(JsonText.NameOf)]
            : [];

    /// <summary>A string.</summary>
    public string ReadString() => ReadString(Value);

    /// <summary>A boolean.</summary>
    public bool ReadBoolean() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Refuse("must be true or false"),
    };

    /// <summary>A number.</summary>
    public JsonNumber ReadNumber() =>
        Value.ValueKind == JsonValueKind.Number
            ? JsonNumber.Parse(JsonMarshal.GetRawUtf8Value(Value))
            : throw Refuse("must be a number");

    /// <summary>
    /// A whole number not below zero; one beyond <see cref="int"/> is read as <see cref="int.MaxValue"/>, which no count exceeds.
    /// </summary>
    public int ReadCount()
    {
        if (Value.ValueKind == JsonValueKind.Number && ReadNumber() is { IsInteger: true, IsNegative: false } count)
        {
            return count.ToSaturatedInt32();
        }

        throw Refuse("must be a whole number that is not negative");
    }

    /// <summary>An array of anything.</summary>
    public ImmutableArray<JsonElement> ReadArray() =>
        Value.ValueKind == JsonValueKind.Array ? [.. Value.EnumerateArray()] : throw Refuse("must be an array");

    /// <summary>An array of distinct strings.</summary>
    public ImmutableArray<string> ReadNames() => ReadNames(Value);

    /// <summary>An object whose members are arrays of distinct strings.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> ReadNamesByMember() =>
        [.. ReadMembers().Select(m => KeyValuePair.Create(m.Key, ReadNames(m.Value)))];

    /// <summary>An object's members, whose names must differ.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> ReadMembers()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("must be an object");
        }

        var members = Value.EnumerateObject().Select(m => KeyValuePair.Create(JsonText.NameOf(m), m.Value)).ToImmutableArray();
        return Repeated(members.Select(m => m.Key)) is { } name ? throw Refuse($"has the member '{name}' twice") : members;
    }

    /// <summary>A schema.</summary>
    public Subschema ReadSchema() => Compile(null, Value);

    /// <summary>An array of at least one schema.</summary>
    public ImmutableArray<Subschema> ReadSchemas()
    {
        var items = ReadArray();
        return items.IsEmpty
            ? throw Refuse("must hold at least one schema")
            : [.. items.Select((item, i) => Compile(i.ToString(CultureInfo.InvariantCulture), item))];
    }

    /// <summary>An object whose members are schemas.</summary>
    public ImmutableArray<KeyValuePair<string, Subschema>> ReadSchemasByMember() =>
        [.. ReadMembers().Select(m => KeyValuePair.Create(m.Key, ReadSchema(m)))];

    /// <summary>A schema that is a member of this keyword's value.</summary>
    public Subschema ReadSchema(KeyValuePair<string, JsonElement> member) => Compile(member.Key, member.Value);

    /// <summary>An array of distinct strings that is a member of this keyword's value.</summary>
    public ImmutableArray<string> ReadNames(JsonElement names)
    {
        if (names.ValueKind != JsonValueKind.Array)
        {
            throw Refuse("must be an array of strings");
        }

        var result = names.EnumerateArray().Select(ReadString).ToImmutableArray();
        return Repeated(result) is { } name ? throw Refuse($"has '{name}' twice") : result;
    }

    /// <summary>The schema that is another keyword of the same schema; null where it is absent.</summary>
    public Subschema? ReadSiblingSchema(string name) =>
        TryGetSibling(name, out var value)
            ? new Subschema("/" + name, compiler.Compile(JsonPointer.Append(Schema.Pointer, name), value, Schema.Resource))
            : null;

    /// <summary>A regular expression.</summary>
    public EcmaPattern ReadPattern(string text) => compiler.Pattern(this, text);

    /// <summary>The schema this keyword's value refers to; resolved once the whole document has been read.</summary>
    public Subschema ReadReference() => compiler.Refer(this, ReadString());

    private static string? Repeated(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(n => !seen.Add(n));
    }

    private string ReadString(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : throw Refuse("must be a string");

    private Subschema Compile(string? token, JsonElement value)
    {
        var edge = token is null ? "/" + Name : JsonPointer.Append("/" + Name, token);
        return new Subschema(edge, compiler.Compile(Schema.Pointer + edge, value, Schema.Resource));
    }
}
