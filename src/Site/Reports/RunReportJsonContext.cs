using System.Text.Json.Serialization;

namespace Site.Reports;

/// <summary>How the records of reports are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JsonReportDocument))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class RunReportJsonContext : JsonSerializerContext;
