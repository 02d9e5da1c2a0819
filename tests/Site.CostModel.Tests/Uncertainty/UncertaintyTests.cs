using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.CostModel.Tests.Models;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Tests.Uncertainty;

public class UncertaintyTests
{
    [Fact]
    public void The_generator_is_the_published_one()
    {
        // The first outputs of xoshiro128** from the state 1, 2, 3, 4, worked out by hand from its definition:
        // rotl(2 * 5, 7) * 9 = 1280 * 9 = 11520; then s1 = 0; then s1 = 1029 = 2 ^ 7 ^ 1024 ...
        var random = new Xoshiro128(1, 2, 3, 4);
        Assert.Equal([11520u, 0u, 5927040u, 70819200u], new[] { random.Next(), random.Next(), random.Next(), random.Next() });
    }

    [Fact]
    public void A_seed_is_the_FNV_1a_hash_of_a_name()
    {
        // Published test vectors of FNV-1a, 32 bits.
        Assert.Equal(0x811c9dc5u, Xoshiro128.SeedOf(""));
        Assert.Equal(0xe40c292cu, Xoshiro128.SeedOf("a"));
        Assert.Equal(0xbf9cf968u, Xoshiro128.SeedOf("foobar"));
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.25, 5.0)]
    [InlineData(0.5, 7.0710678118654755)]
    [InlineData(1.0, 10.0)]
    public void A_right_triangle_has_square_root_quantiles(double share, double expected) =>
        Assert.Equal(expected, Triangular.Quantile(share, 0, 10, 10), 1e-12);

    [Theory]
    [InlineData(0.125, 2.5)]
    [InlineData(0.5, 5.0)]
    [InlineData(0.875, 7.5)]
    public void A_symmetric_triangle_is_symmetric(double share, double expected) =>
        Assert.Equal(expected, Triangular.Quantile(share, 0, 5, 10), 1e-12);

    [Fact]
    public void A_band_lies_where_the_distribution_says()
    {
        // api-cost = volume * 0.8, the volume triangular over 300, 500, 900: its p10, p50 and p90 in closed form.
        var band = Example.Model.Evaluate(Example.Model.Defaults).BandOf(Example.Model.FindResult("api-cost")!)!;
        Assert.Equal(0.8 * (300 + Math.Sqrt(0.1 * 600 * 200)), band.Low, 0.8 * 12);
        Assert.Equal(0.8 * (900 - Math.Sqrt(0.5 * 600 * 400)), band.Middle, 0.8 * 12);
        Assert.Equal(0.8 * (900 - Math.Sqrt(0.1 * 600 * 400)), band.High, 0.8 * 12);
    }

    [Fact]
    public void Bands_are_the_same_every_time()
    {
        var first = Example.Model.Evaluate(Example.Model.Defaults);
        var second = Example.Load(Example.ModelYaml).Evaluate(Example.Load(Example.ModelYaml).Defaults);
        Assert.All(Example.Model.Results, r => Assert.Equal(first.BandOf(r), second.BandOf(r)));
    }

    [Fact]
    public void A_value_that_was_given_is_certain()
    {
        var model = Example.Model;
        var given = model.Evaluate(model.Defaults.With(model.FindInput("volume")!, 500));
        Assert.Null(given.BandOf(model.FindResult("api-cost")!));
        Assert.NotNull(given.BandOf(model.FindResult("soft")!));
    }

    [Fact]
    public void An_input_that_is_added_does_not_move_the_bands_of_others()
    {
        var before = Example.Model;
        var after = Example.Load(Example.ModelYaml
            .Replace(
                "inputs:\n",
                "inputs:\n  extra: { label: Extra, unit: 1, default: 1, low: 0.5, high: 2, assumption: none }\n",
                StringComparison.Ordinal)
            .Replace("formula: ceil(volume / capacity)", "formula: ceil(volume / capacity * extra)", StringComparison.Ordinal));
        Assert.Equal(
            before.Evaluate(before.Defaults).BandOf(before.FindResult("soft")!),
            after.Evaluate(after.Defaults).BandOf(after.FindResult("soft")!));
    }

    [Fact]
    public void A_result_that_may_never_come_has_an_infinite_end()
    {
        var model = Example.Model;
        var inputs = model.Defaults.Set([KeyValuePair.Create("api-price", "1.2")], t => new InputOrigin.Given(t), _ => { })!;
        var band = model.Evaluate(inputs).BandOf(model.FindResult("payback")!)!;
        Assert.True(double.IsFinite(band.Low));
        Assert.Equal(double.PositiveInfinity, band.High);
    }
}
