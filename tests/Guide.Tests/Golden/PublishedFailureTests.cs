using System.Globalization;
using Guide.Tests.Models;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;

namespace Guide.Tests.Golden;

/// <summary>What other calculators were published to get wrong, each worked out by hand.</summary>
public sealed class PublishedFailureTests
{
    /// <summary>
    /// 2 x layers x key-value heads x head size x 2 bytes a token: eight key-value heads serve 64 heads, so counting heads is eight times
    /// too much.
    /// </summary>
    [Theory]
    [InlineData("llama-3-1-70b", 2 * 80 * 8 * 128 * 2)]
    [InlineData("llama-3-1-8b", 2 * 32 * 8 * 128 * 2)]
    [InlineData("llama-2-7b", 2 * 32 * 32 * 128 * 2)]
    public void Grouped_query_attention_keeps_its_key_value_heads_and_no_more(string name, long bytes) => Near(bytes / 1e9, Cache(name, 1));

    [Fact]
    public void Counting_all_heads_would_be_eight_times_too_much_for_llama_70b() =>
        Near(Cache("llama-3-1-70b", 1, ("kv-heads", "64")), 8 * Cache("llama-3-1-70b", 1));

    /// <summary>Their configurations name a head size of 128: hidden size over heads would be 80 and 64.</summary>
    [Theory]
    [InlineData("qwen3-32b", 2 * 64 * 8 * 128 * 2)]
    [InlineData("qwen3-30b-a3b", 2 * 48 * 4 * 128 * 2)]
    public void The_head_size_is_the_one_the_configuration_names(string name, long bytes) => Near(bytes / 1e9, Cache(name, 1));

    /// <summary>Latent attention keeps 512 and 64 numbers a layer and token, not keys and values of 128 heads.</summary>
    [Fact]
    public void Latent_attention_keeps_its_latent() => Near(61 * (512 + 64) * 2 / 1e9, Cache("deepseek-v3", 1));

    /// <summary>
    /// Half of the layers look back 128 tokens; counting every layer in full is nearly twice too much for a long request.
    /// </summary>
    [Theory]
    [InlineData(128, 128L * 2 * 36 * 8 * 64 * 2)]
    [InlineData(10_000, 2L * 8 * 64 * 2 * ((18 * 10_000) + (18 * 128)))]
    public void Layers_with_a_sliding_window_keep_the_window(double length, long bytes) => Near(bytes / 1e9, Cache("gpt-oss-120b", length));

    /// <summary>A mixture's weights are all in memory, though a token uses a few of them: 46.7 billion at 2 bytes, not 12.9.</summary>
    [Fact]
    public void All_experts_are_resident() =>
        Near(46.7 * 2, Evaluate("memory", ("model", "mixtral-8x7b"), ("precision", "bf16")).ValueOf("weights"));

    /// <summary>
    /// A GPU used a twentieth of the time is paid for all of it: 2 x 0.65 USD x 730 h, and twenty times as much for each token.
    /// </summary>
    [Fact]
    public void Idle_hours_are_billed()
    {
        var busy = Evaluate("cost", ("utilisation", "100"), ("people-hours", "0"));
        var idle = Evaluate("cost", ("utilisation", "5"), ("people-hours", "0"));
        Near(
            2 * 0.65 * 730,
            Evaluate("cost", ("utilisation", "5"), ("people-hours", "0"), ("gpus", "2"), ("rent", "0.65")).ValueOf("rented"));
        Near(busy.ValueOf("rented"), idle.ValueOf("rented"));
        Near(20 * busy.ValueOf("rented-per-mtok"), idle.ValueOf("rented-per-mtok"));
        Near(Evaluate("breakeven", ("volume", "1")).ValueOf("own-cost"), Evaluate("breakeven", ("volume", "2")).ValueOf("own-cost"));
    }

    /// <summary>Idle machines draw power: at no load at all a month still takes the idle watts of 730 hours.</summary>
    [Fact]
    public void Idle_hours_draw_power() =>
        Near(
            (2 * 40 + 200) / 0.92 * 730 / 1000,
            Evaluate("power", ("load", "0"), ("gpus", "2"), ("idle", "40"), ("host", "200"), ("supply", "92")).ValueOf("energy"));

    private static double Cache(string model, double length, params (string Name, string Value)[] settings) =>
        Evaluate("memory", [("model", model), ("length", length.ToString(CultureInfo.InvariantCulture)), .. settings])
            .ValueOf("cache-per-request");

    private static ModelEvaluation Evaluate(string model, params (string Name, string Value)[] settings)
    {
        var found = GuideData.Models.Find(model)!;
        var inputs = found.Defaults.Set([.. settings.Select(
            s => KeyValuePair.Create(s.Name, s.Value))], text => new InputOrigin.Given(text), p =>
            Assert.Fail(p.Problem.Message));
        return found.Evaluate(inputs!);
    }

    private static void Near(double expected, double actual) =>
        Assert.True(
            Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected),
            string.Create(CultureInfo.InvariantCulture, $"expected {expected:R}, got {actual:R}"));
}
