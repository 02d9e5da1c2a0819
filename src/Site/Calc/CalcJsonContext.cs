using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Site.Calc;

/// <summary>How the records of answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<CalcAnswers.ModelEntry>))]
[JsonSerializable(typeof(CalcAnswers.One))]
[JsonSerializable(typeof(CalcAnswers.Table))]
internal sealed partial class CalcJsonContext : JsonSerializerContext;
