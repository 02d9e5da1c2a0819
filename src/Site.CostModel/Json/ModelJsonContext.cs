using System.Text.Json.Serialization;
using Site.Citations.Json;
using Site.Text.Json;

namespace Site.CostModel.Json;

/// <summary>How a published model's records are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth,
    Converters = [typeof(WholeNumberConverter), typeof(PartialDateConverter)])]
[JsonSerializable(typeof(ModelDocument))]
internal sealed partial class ModelJsonContext : JsonSerializerContext;
