using System.Text.Json.Serialization;
using Site.Text.Json;

namespace Site.Citations.Signatures;

/// <summary>How the records of a signature are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth)]
[JsonSerializable(typeof(SignatureEnvelope))]
[JsonSerializable(typeof(IndexStatement))]
internal sealed partial class SignatureJsonContext : JsonSerializerContext;
