using System.Text.Json;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader puts numbers of their own into a calculator.</summary>
public sealed class CalculatorTests(GuideFixture guide)
{
    private const string Volume = "[data-input=volume] input[type=text]";
    private const string Hours = "[data-input=hours] input[type=text]";
    private const string LeftOut = "Not understood in this link, and left out: ";
    private const string Published = "It costs £110.00 a month.";

    /// <summary>All of a calculator that shows numbers, read in one go.</summary>
    private const string Read = """
        () => ({
          verdict: document.querySelector('.calc-verdict').textContent,
          results: [...document.querySelectorAll('output')].map((e) => e.textContent).join(' '),
          chart: document.querySelector('[data-chart=cost] svg').innerHTML,
          caption: document.querySelector('[data-chart=cost] figcaption span').textContent,
          table: document.querySelector('[data-chart=each] tbody').textContent,
          row: document.querySelector('[data-row=hours]').textContent,
          hash: location.hash,
        })
        """;

    [Fact]
    public async Task A_calculator_whose_model_cannot_be_loaded_says_so_and_keeps_the_published_answer()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide, hasModule: false);
        await visit.Page.Locator("cost-calculator").DispatchEventAsync("pointerover");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be loaded");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(Published);
        await Assertions.Expect(visit.Page.Locator("[data-scenarios]")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Without_javascript_the_published_answer_shows_and_nothing_inert()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide, javaScript: false);
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(Published);
        await Assertions.Expect(visit.Page.Locator("output").First).ToHaveTextAsync("£110.00");
        await Assertions.Expect(visit.Page.Locator(".calc-form")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-off")).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task A_change_shows_all_over_the_calculator_before_the_browser_draws_again()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var before = await visit.Page.EvaluateAsync<JsonElement>(Read);
        var cdp = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await cdp.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        var after = await visit.Page.EvaluateAsync<JsonElement>(
            $"() => {{ {Enter(Hours, "600")}; return ({Read})(); }}");
        Assert.Equal("It costs £160.00 a month.", after.GetProperty("verdict").GetString());
        Assert.Equal("£160.00 £16.00", after.GetProperty("results").GetString());
        Assert.NotEqual(before.GetProperty("chart").GetString(), after.GetProperty("chart").GetString());
        Assert.StartsWith("At 600 hours a month: A month £160.00.", after.GetProperty("caption").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(before.GetProperty("table").GetString(), after.GetProperty("table").GetString());
        Assert.Equal("Hours a month600 hours a monthYours; published 100 hours a month", after.GetProperty("row").GetString());
        Assert.Equal("#calc.card=v1;hours=600", after.GetProperty("hash").GetString());
        var took = await visit.Page.EvaluateAsync<double>("performance.getEntriesByName('cost-calculator').at(-1).duration");
        TestContext.Current.SendDiagnosticMessage("A change took {0:F1} ms on a processor slowed down four times.", took);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Numbers_in_the_text_follow_but_those_of_a_case_of_their_own()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var numbers = visit.Page.Locator("data");
        await Assertions.Expect(numbers).ToHaveTextAsync(["£110.00", "£340.00", "£1.100"]);
        await visit.Page.Locator(Hours).FillAsync("600");
        const string Yours = " (With your numbers; published: ";
        await Assertions.Expect(numbers).ToHaveTextAsync([$"£160.00{Yours}£110.00)", "£340.00", "£1.100"]);
    }

    [Fact]
    public async Task Ranges_follow_and_what_the_reader_enters_is_certain()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var range = visit.Page.Locator("[data-result=monthly] small");
        await Assertions.Expect(range).ToContainTextAsync("likely");
        var meanwhile = await visit.Page.EvaluateAsync<string>(
            $"() => {{ {Enter(Volume, "20")}; return document.querySelector('[data-result=monthly] small').textContent; }}");
        Assert.Equal("\u00a0", meanwhile);
        await Assertions.Expect(range).ToContainTextAsync("likely");
        await visit.Page.Locator(Hours).FillAsync("300");
        await Assertions.Expect(range).ToHaveTextAsync("");
        await Assertions.Expect(visit.Page.Locator(".calc-live")).ToHaveTextAsync("It costs £130.00 a month.");
    }

    [Fact]
    public async Task Back_to_published_is_one_tap_and_leaves_no_trace()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        const string Everything =
            "[...document.querySelectorAll('#before, .calc-assumptions, .calc-results, svg:not([aria-hidden])')]"
            + ".map((e) => e.outerHTML).join()";
        var published = await visit.Page.EvaluateAsync<string>(Everything);
        await visit.Page.Locator(Hours).FillAsync("600");
        await visit.Page.Locator("[data-choice=card]").SelectOptionAsync("large");
        await Assertions.Expect(visit.Page.Locator(".calc-yours")).ToContainTextAsync("Yours in the text: 1");
        var number = visit.Page.Locator("data").First;
        await Assertions.Expect(number).ToHaveAttributeAsync("title", "With your numbers; published: £110.00");
        await Assertions.Expect(visit.Page.Locator("[data-row=price]")).ToContainTextAsync("Large card: https://maker.example/");
        await visit.Page.Locator(".calc-yours button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-result=monthly] small")).ToContainTextAsync("likely");
        await Assertions.Expect(visit.Page.Locator(".calc-yours")).ToBeHiddenAsync();
        await visit.Page.WaitForFunctionAsync($"(published) => {Everything} === published", published);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(CalculatorPage.Address);
        await Assertions.Expect(visit.Page.Locator("[data-choice=card]")).ToHaveValueAsync("small");
    }

    [Fact]
    public async Task Choices_set_their_inputs_and_an_input_given_overrides_them()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator("[data-choice=card]").SelectOptionAsync("large");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £220.00 a month, which is much.");
        await visit.Page.Locator(".calc-form details:has([data-input=price]) summary").ClickAsync();
        await visit.Page.Locator("[data-input=price] input[type=text]").FillAsync("4,800");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £120.00 a month.");
        await visit.WaitForHashAsync("#calc.card=v1;card=large;price=4800");
        await visit.Page.Locator("[data-choice=card]").SelectOptionAsync("small");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(Published);
        await visit.Page.Locator("[data-scenarios]").SelectOptionAsync("busy");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £340.00 a month, which is much.");
        await Assertions.Expect(visit.Page.Locator("[data-choice=card]")).ToHaveValueAsync("large");
        await visit.Page.Locator("[data-input=wait] input[type=checkbox]").CheckAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £140.00 a month.");
        await visit.WaitForHashAsync("#calc.card=v1;scenario=busy;wait=for%20ever");
    }

    [Fact]
    public async Task What_is_searched_follows_the_inputs_until_the_reader_chooses()
    {
        const string Best = "[data-choice=plan] [value=best]";
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await Assertions.Expect(visit.Page.Locator(Best)).ToHaveTextAsync("The best: Plain plan");
        await visit.Page.Locator(Hours).FillAsync("730");
        await Assertions.Expect(visit.Page.Locator(Best)).ToHaveTextAsync("The best: Always on");
        await Assertions.Expect(visit.Page.Locator("[data-choice=plan]")).ToHaveValueAsync("best");
        await Assertions.Expect(visit.Page.Locator("[data-row=fee]")).ToContainTextAsync("Always on: https://maker.example/");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £163.00 a month.");
        await visit.WaitForHashAsync("#calc.card=v1;hours=730");
        await visit.Page.Locator("[data-choice=plan]").SelectOptionAsync("plain");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £173.00 a month.");
        await Assertions.Expect(visit.Page.Locator(Best)).ToHaveTextAsync("The best");
        await visit.WaitForHashAsync("#calc.card=v1;plan=plain;hours=730");
        await visit.Page.Locator("[data-choice=plan]").SelectOptionAsync("best");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £163.00 a month.");
        await visit.WaitForHashAsync("#calc.card=v1;hours=730");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task What_decides_it_is_found_again_for_the_readers_numbers()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator(".calc-decides summary").ClickAsync();
        var said = visit.Page.Locator(".calc-decides figcaption span");
        const string Before = "Most of all: Hours a month. At 50 hours a month it is £105.00, at 200 hours a month £120.00.";
        await Assertions.Expect(said).ToHaveTextAsync(Before);
        await visit.Page.Locator("[data-choice=card]").SelectOptionAsync("large");
        await Assertions.Expect(said).ToHaveTextAsync("Most of all: Price. At £8,000 it is £186.67, at £12,000 £270.00.");
        await Assertions.Expect(visit.Page.Locator("[data-swing]")).ToHaveTextAsync(
            ["Price £8,000 to £12,000£186.67£270.00", "Hours a month 50 to 200 hours a month£210.00£240.00"]);
        await visit.Page.Locator("[data-do=reset]").ClickAsync();
        await Assertions.Expect(said).ToHaveTextAsync(Before);
        await Assertions.Expect(visit.Page.Locator("[data-swing]")).ToHaveCountAsync(1);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task The_last_change_can_be_undone_step_by_step()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        var undo = visit.Page.Locator("[data-do=undo]");
        await Assertions.Expect(undo).ToBeDisabledAsync();
        await visit.Page.Locator(Hours).PressSequentiallyAsync("0");
        await visit.Page.Locator(Hours).FillAsync("600");
        await visit.Page.Locator("[data-choice=card]").SelectOptionAsync("large");
        await undo.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await undo.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(Published);
        await Assertions.Expect(undo).ToBeDisabledAsync();
        await Assertions.Expect(visit.Page.Locator(Hours)).ToHaveValueAsync("100");
    }

    [Fact]
    public async Task Cases_stand_side_by_side_and_in_the_address()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator("[data-do=pin]").ClickAsync();
        await visit.Page.Locator(Hours).FillAsync("600");
        var rows = visit.Page.Locator(".calc-cases tbody tr");
        string[] both = ["Hours a month600 hours a month100 hours a month", "A month£160.00£110.00", "A million£16.00£11.00"];
        await Assertions.Expect(rows).ToHaveTextAsync(both);
        await visit.WaitForHashAsync("#calc.card=v1;hours=600;~=");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveTextAsync(both);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Case 1", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(Published);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Let go of case 1" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-cases")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(CalculatorPage.Address);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task The_address_keeps_the_numbers_over_reload_links_and_back()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator(Hours).FillAsync("600");
        await visit.WaitForHashAsync("#calc.card=v1;hours=600");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await Assertions.Expect(visit.Page.Locator(Hours)).ToHaveValueAsync("600");

        await visit.Page.Locator("#before a").ClickAsync();
        await visit.WaitForHashAsync("#after");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        await visit.Page.EvaluateAsync("location.hash = '#calc.card=v1;hours=700'");
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £170.00 a month.");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync("It costs £160.00 a month.");
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(
        "#calc.card=v1;hours=600;volume=lots;hours2=3;card=huge;scenario=no",
        LeftOut + "volume=lots, hours2=3, card=huge, scenario=no.",
        "It costs £160.00 a month.")]
    [InlineData(
        "#calc.card=v1;hours=731;constructor=1;__proto__=2;toString=x",
        LeftOut + "hours=731, constructor=1, __proto__=2, toString=x.",
        Published)]
    [InlineData("#calc.card=v1;hours=%E0%A4%A", LeftOut + "hours=%E0%A4%A.", Published)]
    [InlineData("#calc.card=v9;hours=600", "This link is of another version; the published case is shown.", Published)]
    [InlineData("#calc.other=v1;hours=600", "", Published)]
    [InlineData("#after", "", Published)]
    public async Task What_a_link_says_wrongly_is_left_out_with_a_note(string hash, string note, string verdict)
    {
        await using var visit = await CalculatorPage.OpenAsync(guide, hash);
        await Assertions.Expect(visit.Page.Locator(".calc-verdict")).ToHaveTextAsync(verdict);
        await Assertions.Expect(visit.Page.Locator(".calc-note")).ToHaveTextAsync(note);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Numbers_can_be_taken_away()
    {
        await using var visit = await CalculatorPage.OpenAsync(guide);
        await visit.Page.Locator(Hours).FillAsync("600");
        await visit.Page.Locator("[data-do=copy]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".calc-note")).ToHaveTextAsync("Link copied.");
        Assert.Equal(
            CalculatorPage.Address + "#calc.card=v1;hours=600",
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        var rows = (await DownloadAsync(visit, "csv")).Split("\r\n");
        Assert.Equal("name,label,value,unit,low,high,source,date,confidence", rows[0]);
        Assert.Contains("card,Card,small,,,,,,", rows);
        Assert.Contains("hours,Hours a month,600,h/month,,,Yours,,", rows);
        Assert.Contains("price,Price,4800,GBP,,,https://maker.example/,2026-11-01,medium", rows);
        Assert.Contains("monthly,A month,160,GBP/month,,,https://calculator.test/models/card.json,,", rows);
        using var json = JsonDocument.Parse(await DownloadAsync(visit, "json"));
        Assert.Equal("600", json.RootElement.GetProperty("inputs").GetProperty("hours").GetString());
        Assert.Equal("£160.00", json.RootElement.GetProperty("results").GetProperty("monthly").GetProperty("display").GetString());
        Assert.Equal("https://calculator.test/models/card.json", json.RootElement.GetProperty("model").GetString());
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 375)]
    [InlineData(ColorScheme.Dark, 375)]
    public async Task Axe_finds_nothing_and_fingers_find_everything(ColorScheme scheme, int width)
    {
        await using var visit = await CalculatorPage.OpenAsync(guide, scheme: scheme, width: width);
        await visit.Page.Locator(Hours).FillAsync("600");
        await visit.Page.Locator(Volume).FillAsync("x");
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach((d) => d.open = true)");
        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('cost-calculator :is(button, select, input, summary), .calc-yours button')]
              .filter((e) => [e.labels?.[0] ?? e, e].every((target) => target.getBoundingClientRect().height < 44))
              .map((e) => e.outerHTML)
            """));
    }

    /// <summary>JavaScript that enters text into a field, all that follows at once from it included.</summary>
    private static string Enter(string field, string text) =>
        $"const field = document.querySelector('{field}'); field.value = '{text}'; "
        + "field.dispatchEvent(new Event('input', { bubbles: true }))";

    private static async Task<string> DownloadAsync(Visit visit, string kind)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator($"[data-do={kind}]").ClickAsync());
        Assert.Equal($"card.{kind}", download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
