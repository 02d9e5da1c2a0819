namespace Site.CostModel.Tests.Models;

public class MonotonicityTests
{
    [Theory]
    [InlineData("api-cost", "volume", false)]
    [InlineData("saving", "api-price", false)]
    [InlineData("saving", "tariff", true)]
    [InlineData("payback", "gpu-price", false)]
    [InlineData("payback", "api-price", true)]
    [InlineData("gpus", "volume", false)]
    [InlineData("gpus", "gpu-speed", true)]
    public void A_result_moves_one_way_with_an_input(string result, string input, bool falls) =>
        Monotonicity.Check(Example.Model, result, input, falls);

    [Fact]
    public void The_check_notices_a_result_that_does_not() =>
        Assert.ThrowsAny<Exception>(() => Monotonicity.Check(Example.Model, "saving", "volume", falls: true));
}
