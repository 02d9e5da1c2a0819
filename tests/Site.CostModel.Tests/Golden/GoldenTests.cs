using System.Globalization;
using System.Text.Json;
using Site.CostModel.Models;
using Site.CostModel.Tests.Guide;

namespace Site.CostModel.Tests.Golden;

/// <summary>
/// The guide's models against numbers worked out without this program: the Python beside this file computes them in plain steps and
/// base units, from the same facts.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string[] Settings =
        ["engine", "gpu", "gpus", "model", "precision", "kv-precision", "input-tokens", "output-tokens", "concurrency"];

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

    /// <summary>
    /// What other calculators got wrong, by hand: 2 x layers x key-value heads x head size x 2 bytes, with the heads of grouped-query
    /// attention, the head size the configuration names where it differs from hidden size over heads, the latent of latent attention,
    /// and the window of layers that slide.
    /// </summary>
    [Theory]
    [InlineData("llama-3-1-70b", 1, 2 * 80 * 8 * 128 * 2)]
    [InlineData("llama-2-7b", 1, 2 * 32 * 32 * 128 * 2)]
    [InlineData("qwen3-32b", 1, 2 * 64 * 8 * 128 * 2)]
    [InlineData("qwen3-30b-a3b", 1, 2 * 48 * 4 * 128 * 2)]
    [InlineData("deepseek-v3", 1, 61 * (512 + 64) * 2)]
    [InlineData("gpt-oss-120b", 128, 128L * 2 * 36 * 8 * 64 * 2)]
    [InlineData("gpt-oss-120b", 10_000, 2L * 8 * 64 * 2 * ((18 * 10_000) + (18 * 128)))]
    public void The_cache_of_a_request_is_that_of_its_attention(string name, double length, long bytes)
    {
        var model = GuideData.Models.Find("memory")!;
        var inputs = model.Defaults.Set([KeyValuePair.Create("model", name)], text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
        Near(bytes / 1e9, model.Evaluate(inputs.With(model.FindInput("length")!, length)).ValueOf("cache-per-request"));
    }

    /// <summary>A mixture's weights are all in memory, though a token uses a few of them: 46.7 billion at 2 bytes, not 12.9.</summary>
    [Fact]
    public void All_experts_are_resident()
    {
        var model = GuideData.Models.Find("memory")!;
        var inputs = model.Defaults.Set([new("model", "mixtral-8x7b"), new("precision", "bf16")], text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
        Near(46.7 * 2, model.Evaluate(inputs).ValueOf("weights"));
    }

    internal static ModelInputs Set(Model model, JsonElement golden)
    {
        var settings = Settings
            .Where(s => golden.TryGetProperty(s, out _) && (model.FindInput(s) is not null || model.FindChoice(s) is not null))
            .Select(s => KeyValuePair.Create(s, golden.GetProperty(s).ToString()));
        return model.Defaults.Set([.. settings], text => new InputOrigin.Given(text), p => Assert.Fail(p.Problem.Message))!;
    }

    internal static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.File("tests/Site.CostModel.Tests/Golden/" + file))).RootElement;

    private static double Number(JsonElement json, string name) => double.Parse(json.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected), string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}"));
}
