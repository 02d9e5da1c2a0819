using System.Text.Json;
using Json.Pointer;
using Site.Text.Diagnostics;

namespace Site.Citations.Schema;

/// <summary>
/// The text of a schema, from which messages are made: the library says that a value is not in an enumeration, or that a member is not
/// allowed, but neither what is allowed nor what the member may have been meant to be.
/// </summary>
/// <param name="bytes">The schema.</param>
internal sealed class SchemaText(byte[] bytes)
{
    /// <summary>The whole schema.</summary>
    public JsonElement Root { get; } = JsonElement.Parse(bytes);

    /// <summary>Whether a way through the schema leads into a condition, whose failing is no fault.</summary>
    public static bool IsCondition(string evaluationPath) =>
        evaluationPath.Split('/') is var steps && (steps.Contains("if") || steps.Contains("not"));

    /// <summary>Says what is wrong, naming what is allowed.</summary>
    /// <param name="instancePath">Where in the file.</param>
    /// <param name="schemaPath">Where in the schema the subschema stands that is not satisfied.</param>
    /// <param name="keyword">The keyword of that subschema; empty where the subschema is <c>false</c>.</param>
    /// <param name="message">What the library says.</param>
    public SchemaViolation Explain(string instancePath, string schemaPath, string keyword, string message)
    {
        const string Additional = "/additionalProperties";
        if (keyword.Length == 0)
        {
            // What follows the keyword says nothing: see WithoutRepetition.
            var at = schemaPath.LastIndexOf(Additional, StringComparison.Ordinal);
            return at > schemaPath.LastIndexOf("/properties/", StringComparison.Ordinal)
                ? new SchemaViolation(
                    instancePath,
                    schemaPath[..(at + Additional.Length)],
                    UnknownMember(NameOf(instancePath), Find(schemaPath[..at] + "/properties")))
                : new SchemaViolation(instancePath, schemaPath, $"'{NameOf(instancePath)}' is not allowed here");
        }

        var path = $"{WithoutRepetition(schemaPath)}/{keyword}";
        return new SchemaViolation(
            instancePath,
            path,
            keyword == "enum" && Find(path) is { ValueKind: JsonValueKind.Array } values
                ? $"the value must be one of {string.Join(", ", values.EnumerateArray().Select(v => v.GetRawText()))}"
                : message.TrimEnd('.'));
    }

    private static string UnknownMember(string name, JsonElement? properties)
    {
        var known = properties is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().Select(p => p.Name) : [];
        return Nearest.To(name, known) is { } nearest
            ? $"there is no member '{name}' here; did you mean '{nearest}'?"
            : $"there is no member '{name}' here";
    }

    private static string NameOf(string instancePath) =>
        instancePath[(instancePath.LastIndexOf('/') + 1)..]
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>The library repeats the last name of the way to a subschema that stands right under its keyword.</summary>
    private string WithoutRepetition(string schemaPath) =>
        Find(schemaPath) is null ? schemaPath[..schemaPath.LastIndexOf('/')] : schemaPath;

    private JsonElement? Find(string path) => JsonPointer.Parse(path).Evaluate(Root);
}
