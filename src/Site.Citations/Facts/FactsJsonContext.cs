using System.Text.Json.Serialization;
using Site.Citations.Json;
using Site.Text.Json;

namespace Site.Citations.Facts;

/// <summary>How the records of facts are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth,
    Converters =
    [
        typeof(WholeNumberConverter),
        typeof(PartialDateConverter),
        typeof(ConfidenceLevelConverter),
        typeof(CitationRelationConverter),
        typeof(CheckStatusConverter),
        typeof(SourceKindConverter),
        typeof(VolatilityConverter),
        typeof(ReasonCodeConverter),
        typeof(QuantityMatchConverter),
        typeof(QuantityRelationConverter),
        typeof(PredictionStatisticConverter),
    ])]
[JsonSerializable(typeof(FactsDocument))]
internal sealed partial class FactsJsonContext : JsonSerializerContext;
