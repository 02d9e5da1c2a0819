using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Site.Citations.Schema;

/// <summary>How derived schemas are written: without reflection, and readable.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class SchemaJson : JsonSerializerContext;
