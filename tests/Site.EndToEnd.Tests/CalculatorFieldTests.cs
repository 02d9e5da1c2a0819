using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>What readers type and drag in the fields and sliders of a calculator.</summary>
public sealed class CalculatorFieldTests(GuideFixture guide)
{
    private const string Volume = "[data-input=volume] input[type=text]";
    private const string Hours = "[data-input=hours] input[type=text]";

    [Fact]
    public async Task A_comma_may_stand_for_the_point_where_it_divides_no_thousands()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator(Hours).FillAsync("12,5");
        await Assertions.Expect(visit.Page.Locator("[data-row=hours] td").First).ToHaveTextAsync("12.5 hours a month");
        await visit.Page.Locator(Volume).FillAsync("1,200");
        await Assertions.Expect(visit.Page.Locator("[data-row=volume] td").First).ToContainTextAsync("1,200");
    }

    /// <summary>Volume is counted in millions, and hours may be followed by their unit.</summary>
    [Theory]
    [InlineData("volume", "300k", "0.3 million tokens a month")]
    [InlineData("volume", "25 million", "25 million tokens a month")]
    [InlineData("volume", "1.2 billion", "1,200 million tokens a month")]
    [InlineData("volume", "40 million tokens a month", "40 million tokens a month")]
    [InlineData("volume", "20x", "200 million tokens a month")]
    [InlineData("hours", "0.5k", "500 hours a month")]
    [InlineData("hours", "200 hours a month", "200 hours a month")]
    [InlineData("hours", "1.5x", "150 hours a month")]
    public async Task A_number_may_be_written_with_a_word_of_scale_its_unit_or_as_a_multiple(string input, string typed, string shown)
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator($"[data-input={input}] [type=text]").FillAsync(typed);
        await Assertions.Expect(visit.Page.Locator($"[data-row={input}] td").First).ToHaveTextAsync(shown);
        await Assertions.Expect(visit.Page.Locator($"[data-input={input}] .calc-error")).ToBeHiddenAsync();
        Assert.Empty(visit.Problems);
    }

    /// <summary>A reader who moves a slider on a slow line lets go of it long before anything computes.</summary>
    [Fact]
    public async Task What_is_entered_before_the_model_has_come_counts()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide, wake: false);
        var wait = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/models/card.js", async route =>
        {
            await wait.Task;
            await route.FallbackAsync();
        });
        await visit.Page.Locator("[data-input=hours] [type=range]").FocusAsync();
        await visit.Page.EvaluateAsync("""
            const slider = document.querySelector("[data-input=hours] [type=range]");
            slider.value = "600";
            for (const event of ["input", "change"]) slider.dispatchEvent(new Event(event, { bubbles: true }));
            """);
        await Assertions.Expect(visit.Page.Locator("cost-calculator[data-ready]")).ToHaveCountAsync(0);
        wait.SetResult();
        await Assertions.Expect(visit.Page.Locator("[data-row=hours] td").First).ToHaveTextAsync("600 hours a month");
        await Assertions.Expect(visit.Page.Locator("[data-input=hours] [type=range]")).ToHaveValueAsync("600");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_slider_and_its_field_move_together()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var slider = visit.Page.Locator("[data-input=hours] [type=range]");
        await slider.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Page.Locator(Hours)).ToHaveValueAsync("110");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "110 hours a month");
        var wide = visit.Page.Locator("[data-input=volume] [type=range]");
        await wide.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(visit.Page.Locator(Volume)).ToHaveValueAsync("100,000");
        await visit.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(visit.Page.Locator(Volume)).ToHaveValueAsync("0");
        await Assertions.Expect(visit.Page.Locator("[data-result=each] output")).ToHaveTextAsync("no tokens");
        await visit.Page.Locator(Volume).FillAsync("1000");
        await Assertions.Expect(wide).ToHaveValueAsync("120");
    }

    [Theory]
    [InlineData("800", "Enter a number up to 730 hours a month. The results still show 600 hours a month.")]
    [InlineData("-1", "Enter a number from 0 hours a month. The results still show 600 hours a month.")]
    [InlineData("1,2,5", "Enter a number: 1.5, 32k, or 2x for twice as much. The results still show 600 hours a month.")]
    [InlineData("", "Enter a number: 1.5, 32k, or 2x for twice as much. The results still show 600 hours a month.")]
    [InlineData("50%", "Enter a number: 1.5, 32k, or 2x for twice as much. The results still show 600 hours a month.")]
    [InlineData("1e999", "Enter a number up to 730 hours a month. The results still show 600 hours a month.")]
    public async Task What_cannot_be_is_told_and_the_last_good_result_stays(string typed, string message)
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var field = visit.Page.Locator(Hours);
        await field.FillAsync("600");
        await field.FillAsync(typed);
        await Assertions.Expect(visit.Page.Locator("[data-input=hours] .calc-error")).ToHaveTextAsync(message);
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await field.FillAsync("500");
        await Assertions.Expect(visit.Page.Locator("[data-input=hours] .calc-error")).ToBeHiddenAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "false");
    }

    [Fact]
    public async Task A_number_that_half_the_world_reads_otherwise_is_taken_and_told()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var (field, told) = (visit.Page.Locator(Volume), visit.Page.Locator("[data-input=volume] .calc-error"));
        await field.FillAsync("3.600");
        await Assertions.Expect(told).ToHaveTextAsync(new Regex("^Read as 3\\.6 .*\\. For thousands write 3600\\.$"));
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "false");
        await field.FillAsync("3600");
        await Assertions.Expect(told).ToBeHiddenAsync();
    }

    /// <summary>Typed letter by letter, "30k" is 30 for a moment; nobody meant that.</summary>
    [Fact]
    public async Task A_number_that_turns_out_to_be_none_counts_for_nothing()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var field = visit.Page.Locator(Hours);
        await field.FillAsync("600");
        await field.SelectTextAsync();
        await field.PressSequentiallyAsync("30k");
        await Assertions.Expect(visit.Page.Locator("[data-input=hours] .calc-error")).ToContainTextAsync("still show 600 hours a month");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await Assertions.Expect(field).ToHaveValueAsync("30k");
    }
}
