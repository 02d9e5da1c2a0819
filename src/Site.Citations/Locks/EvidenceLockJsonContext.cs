using System.Text.Json.Serialization;
using Site.Citations.Json;
using Site.Text.Json;

namespace Site.Citations.Locks;

/// <summary>How the lock's records are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth,
    Converters = [typeof(CheckStatusConverter), typeof(LockedQuoteConverter)])]
[JsonSerializable(typeof(EvidenceLockDocument))]
[JsonSerializable(typeof(LockedQuoteEntry))]
internal sealed partial class EvidenceLockJsonContext : JsonSerializerContext;
