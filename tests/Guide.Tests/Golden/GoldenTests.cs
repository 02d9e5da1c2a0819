using System.Globalization;
using System.Text.Json;
using Guide.Tests.Models;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Golden;

/// <summary>
/// The guide's models against numbers worked out without this program: the Python beside this file computes them in plain steps and
/// base units, from the same facts.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string[] Settings =
    [
        "engine", "gpu", "gpus", "layout", "model", "precision", "kv-precision", "input-tokens", "cached-share", "output-tokens",
        "concurrency",
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Read("throughput.json").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Throughput_is_what_plain_arithmetic_gives(int index)
    {
        var golden = Read("throughput.json")[index];
        var model = GuideData.Models.Find("throughput")!;
        var evaluation = model.Evaluate(Set(model, golden));
        Near(Number(golden, "output-tokens-per-second"), evaluation.ValueOf("output-tokens-per-second"));
        Near(Number(golden, "weight-bytes") / 1e9, evaluation.ValueOf("weights"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Memory_is_what_plain_arithmetic_gives(int index)
    {
        var golden = Read("throughput.json")[index];
        var model = GuideData.Models.Find("memory")!;
        var length = golden.GetProperty("input-tokens").GetInt32() + golden.GetProperty("output-tokens").GetInt32();
        var evaluation = model.Evaluate(Set(model, golden).With(model.FindInput("length")!, length));
        Near(Number(golden, "weight-bytes") / 1e9, evaluation.ValueOf("weights"));
        Near(Number(golden, "cache-bytes-per-request") / 1e9, evaluation.ValueOf("cache-per-request"));
    }

    internal static ModelInputs Set(Model model, JsonElement golden)
    {
        var settings = Settings
            .Where(s =>
                golden.TryGetProperty(s, out var value)
                    && value.ToString() != "auto"
                    && (model.FindInput(s) is not null || model.FindChoice(s) is not null))
            .Select(s => KeyValuePair.Create(s, golden.GetProperty(s).ToString()));
        return model.Defaults.Set([.. settings], text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
    }

    internal static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.File("tests/Guide.Tests/Golden/" + file))).RootElement;

    private static double Number(JsonElement json, string name) =>
        double.Parse(json.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static void Near(double expected, double actual) =>
        Assert.True(
            Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected),
            string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}"));
}
