using System.Text.Json.Serialization;
using Site.Citations.Json;
using Site.Text.Json;

namespace Site.Citations.SecondParty;

/// <summary>How a report's records are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth,
    Converters =
    [
        typeof(WholeNumberConverter),
        typeof(CheckStatusConverter),
        typeof(ConfidenceLevelConverter),
        typeof(QuantityMatchConverter),
    ])]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
