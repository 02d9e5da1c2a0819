using System.Text.Json.Serialization;
using Site.Text.Json;

namespace Site.Text.Tests.Json;

/// <summary>A record with a member of each kind that is read.</summary>
internal sealed record Shelf
{
    public required string Name { get; init; }

    public required int Books { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<Shelf>? Inner { get; init; }

    public OrderedDictionary<string, string>? Labels { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(Shelf))]
internal sealed partial class ShelfContext : JsonSerializerContext;
