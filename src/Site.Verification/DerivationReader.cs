using System.Text.Json;
using Site.Citations.Claims;

namespace Site.Verification;

/// <summary>Reads a derivation from a twin that its schema has found valid.</summary>
internal static class DerivationReader
{
    /// <summary>Reads it.</summary>
    public static ClaimDerivation Read(JsonElement json)
    {
        var result = json.GetProperty("result");
        var model = json.GetProperty("model");
        return new ClaimDerivation
        {
            Inputs = [.. json.GetProperty("inputs").EnumerateObject().Select(i => new DerivedInput(i.Name, Optional(i.Value, "label"), Text(i.Value, "value"), Text(i.Value, "unit"), Text(i.Value, "wasDerivedFrom")))],
            Steps = [.. json.GetProperty("steps").EnumerateArray().Select(s => new DerivedStep(Text(s, "name"), Text(s, "formula"), Text(s, "value"), Text(s, "unit")))],
            Name = Text(result, "name"),
            Value = Text(result, "value"),
            Unit = Text(result, "unit"),
            Display = Text(result, "display"),
            Low = Optional(result, "low"),
            High = Optional(result, "high"),
            ModelUrl = Text(model, "url"),
            ModelVersion = Text(model, "version"),
            ModelSha256 = Optional(model.GetProperty("digest"), "sha256") ?? "",
        };
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
