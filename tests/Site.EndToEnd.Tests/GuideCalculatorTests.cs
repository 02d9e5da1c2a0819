using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>The guide's own calculators, on the pages they stand on.</summary>
public sealed class GuideCalculatorTests(GuideFixture guide)
{
    /// <summary>All that a calculator and the numbers that follow it say.</summary>
    private const string Told = """
        () => [...document.querySelectorAll(
          '.calc-verdict, .calc-results output, .calc-results small, .calc-chart figcaption, .calc-chart tbody, .calc-assumptions, data'
        )].map((e) => e.textContent).join('|')
        """;

    /// <summary>Adds up how much of a page moves of itself, in <c>shifts</c>.</summary>
    private const string CountShifts = """
        self.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => shifts += e.value))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>What has moved once two more frames have been drawn and what was seen in them has been told.</summary>
    private const string Shifts =
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shifts)))))";

    public static TheoryData<string, string> Calculators => new()
    {
        { "break-even.html", "breakeven" },
        { "self-hosting-costs.html", "cost" },
        { "hardware-and-memory.html", "memory" },
        { "performance.html", "throughput" },
        { "operations-and-energy.html", "power" },
        { "hybrid.html", "hybrid" },
    };

    [Fact]
    public void Every_calculator_of_the_guide_is_tested()
    {
        var found = Directory.EnumerateFiles(guide.Output, "*.html").Sum(f => File.ReadAllText(f).Split("<cost-calculator").Length - 1);
        Assert.Equal(Calculators.Count, found);
    }

    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task Without_javascript_it_shows_what_it_shows_with_it(string path, string model)
    {
        await using var plain = await guide.OpenAsync(path, javaScript: false);
        await Assertions.Expect(plain.Page.Locator($"#calc-{model} .calc-verdict")).Not.ToBeEmptyAsync();
        await Assertions.Expect(plain.Page.Locator($"#calc-{model} .calc-form")).ToBeHiddenAsync();
        await using var live = await OpenAsync(path, model);

        // What only a script can do is offered by the script alone.
        await live.Page.EvaluateAsync("document.querySelectorAll('article figure .calc-actions').forEach((row) => row.remove())");
        Assert.Equal(await plain.Page.Locator("article").TextContentAsync(), await live.Page.Locator("article").TextContentAsync());
    }

    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task A_change_is_kept_in_the_address_and_one_tap_undoes_it(string path, string model)
    {
        await using var visit = await OpenAsync(path, model);
        var published = await visit.Page.EvaluateAsync<string>(Told);
        await visit.Page.EvaluateAsync("document.querySelectorAll('.calc-form > details').forEach((d) => d.open = true)");
        var controls = visit.Page.Locator($"#calc-{model} :is(.calc-main, div.calc-more) > [data-input]");
        var fields = controls.Locator("input[type=text]");
        foreach (var field in await fields.AllAsync())
        {
            var value = await field.InputValueAsync();
            await field.FillAsync(value == "1" ? "2" : "1");
        }

        // The address is written at most every 300 ms: the last change may still be on its way there.
        var last = (await controls.Last.GetAttributeAsync("data-input"))!.Replace('_', '-');
        await visit.Page.WaitForFunctionAsync("(last) => location.hash.includes(`;${last}=`)", last);
        await SettledAsync(visit);
        var mine = await visit.Page.EvaluateAsync<string>(Told);
        Assert.NotEqual(published, mine);

        await visit.Page.ReloadAsync();
        await visit.WakeAsync($"#calc-{model}");
        await SettledAsync(visit);
        Assert.Equal(mine, await visit.Page.EvaluateAsync<string>(Told));

        await visit.Page.Locator($"#calc-{model} [data-do=reset]").ClickAsync();
        await SettledAsync(visit);
        Assert.Equal(published, await visit.Page.EvaluateAsync<string>(Told));
        await visit.WaitForHashAsync("");
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task Nothing_moves_when_it_comes_alive(string path, string model)
    {
        await using var visit = await guide.OpenAsync("404.html", width: 390);
        await visit.Page.AddInitScriptAsync(CountShifts);
        await visit.GoToAsync(path);
        await visit.WakeAsync($"#calc-{model}");
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>(Shifts));
    }

    /// <summary>
    /// All that a change shows at once is shown by the time its event returns, so before the browser draws again; how long that took is
    /// told,
    /// and decides nothing.
    /// </summary>
    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task A_slider_moved_on_a_slow_processor_shows_before_the_next_frame(string path, string model)
    {
        await using var visit = await OpenAsync(path, model);
        var cdp = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await cdp.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        var changed = await visit.Page.EvaluateAsync<bool>($$"""
            () => {
              const calculator = document.querySelector('#calc-{{model}}');
              const told = () => [...calculator.querySelectorAll('output, svg, .calc-chart tbody')]
                .map((e) => e.textContent + e.innerHTML).join('|');
              const before = told();
              for (const slider of calculator.querySelectorAll('[type=range]')) {
                slider.value = Number(slider.value) === Number(slider.max) ? slider.min : slider.max;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
              }
              return told() !== before;
            }
            """);
        Assert.True(changed);
        var took = await visit.Page.EvaluateAsync<double>(
            "Math.max(...performance.getEntriesByName('cost-calculator').slice(1).map((e) => e.duration))");
        TestContext.Current.SendDiagnosticMessage(
            "{0}: the slowest change took {1:F1} ms on a processor slowed down four times.",
            model,
            took);
        Assert.Empty(visit.Problems);
    }

    /// <summary>
    /// A reader who comes for other numbers sees the answer, its range and the picture on a telephone before they scroll; where there is
    /// room, the answer stays beside the inputs.
    /// </summary>
    [Fact]
    public async Task Answer_range_and_picture_stand_in_the_first_screen()
    {
        const string Bottom = "(selector) => document.querySelector(selector).getBoundingClientRect().bottom";
        await using var visit = await guide.OpenAsync("break-even.html#calc-breakeven");
        await visit.Page.SetViewportSizeAsync(360, 640);
        await visit.Page.EvaluateAsync("document.querySelector('#calc-breakeven').scrollIntoView()");
        foreach (var part in (string[])[".calc-verdict", ".calc-answer output", ".calc-answer small", ".calc-answer svg"])
        {
            Assert.InRange(await visit.Page.EvaluateAsync<double>(Bottom, part), 1, 640);
        }

        await visit.Page.SetViewportSizeAsync(1000, 800);
        var (inputs, answer) = (visit.Page.Locator(".calc-inputs"), visit.Page.Locator(".calc-answer"));
        var (left, right) = (await inputs.BoundingBoxAsync(), await answer.BoundingBoxAsync());
        Assert.True(left!.X + left.Width <= right!.X);
        await visit.Page.EvaluateAsync("document.querySelector('.calc-form > details').scrollIntoView()");
        Assert.InRange((await answer.BoundingBoxAsync())!.Y, -60, 60);
        await visit.Page.EvaluateAsync("document.querySelector('.calc-decides').scrollIntoView()");
        var below = (await visit.Page.Locator(".calc-below").BoundingBoxAsync())!;
        var box = (await answer.BoundingBoxAsync())!;
        Assert.True(box.Y + box.Height <= below.Y + 1);
    }

    /// <summary>Waits for the ranges, which come when the reader pauses.</summary>
    private static Task SettledAsync(Visit visit) => visit.Page.Locator("cost-calculator[aria-busy=false]").WaitForAsync();

    private async Task<Visit> OpenAsync(string path, string model)
    {
        var visit = await guide.OpenAsync(path);
        await visit.WakeAsync($"#calc-{model}");
        return visit;
    }
}
