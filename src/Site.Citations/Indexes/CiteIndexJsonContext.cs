using System.Text.Json.Serialization;
using Site.Text.Json;

namespace Site.Citations.Indexes;

/// <summary>How the index's records are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = JsonInput.MaxDepth,
    Converters = [typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(CiteIndexDocument))]
[JsonSerializable(typeof(CiteIndexPartDocument))]
[JsonSerializable(typeof(Linkset))]
[JsonSerializable(typeof(LinksetList))]
internal sealed partial class CiteIndexJsonContext : JsonSerializerContext;
