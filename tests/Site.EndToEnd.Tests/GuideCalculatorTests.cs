using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

    /// <summary>Writes down in <c>moved</c> what of a page moves of itself, from where to where.</summary>
    private const string WatchForMoves = """
        self.moved = [];
        const place = (r) => `${r.x},${r.y} ${r.width}x${r.height}`;
        new PerformanceObserver((list) => list.getEntries().forEach((e) => moved.push(`${e.value} after ${e.startTime} ms: `
            + e.sources.map((s) => `${s.node?.nodeName}.${s.node?.className ?? s.node?.textContent} `
              + `${place(s.previousRect)} -> ${place(s.currentRect)}`).join('; '))))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>What has moved once two more frames have been drawn and what was seen in them has been told.</summary>
    private const string Moved = """
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(moved.join('\n'))))))
        """;

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
    public Task A_change_is_kept_in_the_address_and_one_tap_undoes_it(string path, string model) =>
        ChangeAndUndoAsync(path, model, Reader.Chromium);

    [Fact]
    public Task In_Firefox_a_change_is_kept_and_undone_too() => ChangeAndUndoAsync("self-hosting-costs.html", "cost", Reader.Firefox);

    /// <summary>
    /// Scripts are held back until the page as it was sent has been drawn: what moves while a page is still being read depends on the
    /// machine, and what moves after that is what scripts have moved.
    /// </summary>
    [Theory]
    [MemberData(nameof(Calculators))]
    public async Task Nothing_moves_when_it_comes_alive(string path, string model)
    {
        await using var visit = await guide.OpenAsync("404.html", width: 390);
        var isDrawn = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/*.js", async route =>
        {
            // The script in the head is read before anything is drawn, and the page waits for it.
            if (!Path.GetFileName(route.Request.Url).StartsWith("site.", StringComparison.Ordinal))
            {
                await isDrawn.Task;
            }

            await route.ContinueAsync();
        });
        await visit.Page.AddInitScriptAsync(WatchForMoves);
        await visit.Page.GotoAsync(guide.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await visit.Page.WaitForFunctionAsync("() => document.readyState === 'interactive'");
        await visit.Page.EvaluateAsync(Moved);
        await visit.Page.EvaluateAsync("moved.length = 0");
        isDrawn.SetResult();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await visit.WakeAsync($"#calc-{model}");
        var moved = await visit.Page.EvaluateAsync<string>(Moved);
        Assert.True(moved.Length == 0, moved);
    }

    /// <summary>
    /// All that a change shows at once is shown by the time its event returns, so before the browser draws again; how long that took is
    /// told, and decides nothing.
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
    /// A reader who comes for other numbers sees the answer, its range and the picture on a telephone before they scroll.
    /// </summary>
    [Theory]
    [InlineData("break-even.html", "#calc-breakeven")]
    [InlineData("break-even.html", "#calc.breakeven=v1;hour=2x")]
    [InlineData("self-hosting-costs.html", "#own-rent-or-colocate")]
    [InlineData("self-hosting-costs.html", "#calc-cost")]
    public async Task Answer_range_and_picture_stand_in_the_first_screen(string path, string place)
    {
        await using var visit = await guide.OpenAsync("404.html");
        await visit.Page.SetViewportSizeAsync(360, 640);
        await visit.GoToAsync(path + place);
        await visit.Page.WaitForFunctionAsync("() => scrollY > 0");
        foreach (var part in (string[])[".calc-verdict", ".calc-answer output", ".calc-answer small", ".calc-answer svg"])
        {
            await visit.WaitUntilWithinAsync(part, 640);
        }
    }

    [Fact]
    public async Task Where_there_is_room_the_answer_stays_beside_the_inputs()
    {
        await using var visit = await guide.OpenAsync("break-even.html");
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

    /// <summary>What if rents double, or halve? The start page has links that say so of the case that a rent decides.</summary>
    [Fact]
    public async Task From_the_start_to_the_answer_at_twice_the_rent_in_one_tap() =>
        Assert.Equal(4 * await RentAtAsync("halves"), await RentAtAsync("if its rent doubles"), 2);

    private async Task<double> RentAtAsync(string link)
    {
        await using var visit = await guide.OpenAsync("index.html", width: 360);
        await visit.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).ClickAsync();
        await visit.Page.Locator("#calc-breakeven[data-ready]").WaitForAsync();
        var rent = (await visit.Page.Locator("[data-row=reserved] td").First.TextContentAsync())!;
        var mine = visit.Page.Locator("#calc-breakeven .calc-mine");
        await Assertions.Expect(mine).ToContainTextAsync($"{rent} (published ");
        await Assertions.Expect(visit.Page.Locator("[data-input=reserved] [type=text]")).ToBeVisibleAsync();
        await visit.Page.Locator("#calc-breakeven [data-do=reset]").ClickAsync();
        await Assertions.Expect(mine).ToBeHiddenAsync();
        Assert.Equal(0, await visit.OverflowAsync());
        Assert.Empty(visit.Problems);
        return double.Parse(rent.Split(' ')[0].Trim('$'), CultureInfo.InvariantCulture);
    }

    /// <summary>Print this case for my board: at most two sheets, with its numbers, ranges, sources and address, and no more.</summary>
    [Theory]
    [InlineData("break-even.html", "breakeven", "hour=2x;volume=9000")]
    [InlineData("self-hosting-costs.html", "cost", "scenario=start-up;utilisation=30")]
    public async Task A_case_is_printed_on_two_sheets(string path, string model, string settings)
    {
        await using var visit = await guide.OpenAsync($"{path}#calc.{model}=v1;{settings}");
        await SettledAsync(visit);
        await visit.Page.EvaluateAsync("() => { window.print = () => window.printed = true; }");
        await visit.Page.Locator("[data-do=print]").ClickAsync();

        // A function, for the page's policy lets no expression be evaluated again when it does not hold at first.
        await visit.Page.WaitForFunctionAsync("() => window.printed");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        string[] parts = [".calc-verdict", ".calc-mine", ".calc-chosen", "small", ".calc-chart svg", "td a", ".calc-address"];
        foreach (var shown in parts)
        {
            await Assertions.Expect(visit.Page.Locator($"#calc-{model} {shown}").First).ToBeVisibleAsync();
        }

        await Assertions.Expect(visit.Page.Locator(".calc-address")).ToContainTextAsync($"{path}#calc.{model}=v1;");
        await Assertions.Expect(visit.Page.Locator("article > p").First).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("#manifest")).ToBeHiddenAsync();
        var margin = new Margin { Top = "1cm", Bottom = "1cm" };
        var pdf = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4", Margin = margin });
        var sheets = Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
        Assert.InRange(sheets, 1, 2);
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(visit.Page.Locator(".calc-address")).ToHaveCountAsync(0);
    }

    private async Task ChangeAndUndoAsync(string path, string model, Reader reader)
    {
        await using var visit = await OpenAsync(path, model, reader);
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

    /// <summary>Waits for the ranges, which come when the reader pauses.</summary>
    private static Task SettledAsync(Visit visit) => visit.Page.Locator("cost-calculator[aria-busy=false]").WaitForAsync();

    private async Task<Visit> OpenAsync(string path, string model, Reader reader = Reader.Chromium)
    {
        var visit = await guide.OpenAsync(path, reader: reader);
        await visit.WakeAsync($"#calc-{model}");
        return visit;
    }
}
