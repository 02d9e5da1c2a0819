using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader reads a chart at any of its points, and takes its picture along.</summary>
public sealed class ChartReadingTests(GuideFixture guide)
{
    private const string Over = "[data-chart=cost] .chart-over";
    private const string Said = "[data-chart=cost] .chart-read";

    [Fact]
    public async Task The_pointer_reads_what_each_line_is_where_it_points()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await Wake(visit);
        var box = (await visit.Page.Locator(Over).BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - 1, box.Y + (box.Height / 2));
        await Assertions.Expect(visit.Page.Locator(Said)).ToBeVisibleAsync();
        var last = await Row(visit, "tr:last-child");
        Assert.Equal(last[0], await visit.Page.Locator(Said + " b").TextContentAsync());
        Assert.EndsWith(last[1], await visit.Page.Locator(Said + " span").First.TextContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(Over + " circle")).Not.ToHaveCountAsync(0);
        await visit.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + box.Height + 300);
        await Assertions.Expect(visit.Page.Locator(Said)).ToBeHiddenAsync();
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task The_keyboard_reads_it_too_and_says_so()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await Wake(visit);
        var over = visit.Page.Locator(Over);
        await over.FocusAsync();
        await over.PressAsync("End");
        var last = await Row(visit, "tr:last-child");
        Assert.StartsWith($"At {last[0]}: ", await over.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        await over.PressAsync("Home");
        var first = await Row(visit, "tr:first-child");
        Assert.StartsWith($"At {first[0]}: ", await over.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        await over.PressAsync("ArrowRight");
        await Assertions.Expect(over).ToHaveAttributeAsync("aria-valuenow", "1");
        await over.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(Said)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_dots_lie_on_the_lines_that_are_drawn()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await Wake(visit);
        var over = visit.Page.Locator(Over);
        await over.FocusAsync();
        for (var i = 0; i < 5; i++)
        {
            await over.PressAsync("PageUp");
            var isOn = await visit.Page.EvaluateAsync<bool>("""
                () => {
                  const chart = document.querySelector("[data-chart=cost]"), dot = chart.querySelector(".chart-over circle");
                  const line = chart.querySelector("path.line.s0").getAttribute("d");
                  const points = line.match(/[\d.]+ [\d.]+/g).map((p) => p.split(" ").map(Number));
                  return points.some(([x, y]) => Math.hypot(x - dot.getAttribute("cx"), y - dot.getAttribute("cy")) < .2);
                }
                """);
            Assert.True(isOn);
        }
    }

    [Fact]
    public async Task A_chart_can_be_taken_away_as_a_bitmap()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await Wake(visit);
        await visit.Page.Locator("[data-chart=cost] summary").ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.Locator("[data-chart=cost] .calc-actions button", new() { HasTextString = "PNG" }).ClickAsync());
        Assert.Equal("card-cost.png", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.InRange(bytes.Length, 3_000, 500_000);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task An_input_is_found_by_words_of_its_label_wherever_it_is_folded_away()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var tariff = visit.Page.Locator("[data-input=tariff]");
        await Assertions.Expect(tariff).ToBeHiddenAsync();
        await visit.Page.Locator("[data-find-input]").FillAsync("ELECTR");
        await Assertions.Expect(tariff).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[data-input=fee]")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("[data-input=hours]")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-find-input]").FillAsync("");
        await Assertions.Expect(tariff).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-form details").First).ToBeVisibleAsync();
    }

    private static async Task Wake(Visit visit)
    {
        await visit.Page.Locator("[data-chart=cost]").HoverAsync();
        await visit.Page.Locator(Over).WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static async Task<IReadOnlyList<string>> Row(Visit visit, string row) =>
        await visit.Page.Locator($"[data-chart=cost] tbody {row} > *").AllTextContentsAsync();
}
