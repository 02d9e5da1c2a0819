using System.Text.Json;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>
/// Tells how long the guide takes on a slow telephone: a processor slowed down four times, 1.6 Mbit/s, 150 ms to an answer. What a clock
/// says decides nothing, for it says more of the machine than of the page; the aims are the largest paint within a second and no task of
/// the page over 50 ms (https://web.dev/articles/lcp, https://www.w3.org/TR/longtasks/). A quiet machine is needed to read them.
/// </summary>
public sealed class PaintTests(GuideFixture guide)
{
    /// <summary>Notes the largest paint and every task over 50 ms, which is when a browser tells of one.</summary>
    private const string Watch = """
        self.paint = 0;
        self.tasks = [];
        const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
        watch('largest-contentful-paint', (entry) => self.paint = Math.round(entry.startTime));
        watch('longtask', (entry) => self.tasks.push(Math.round(entry.duration)));
        """;

    private const string Told = "() => JSON.stringify({ paint, tasks: tasks.splice(0) })";

    public static IEnumerable<TheoryDataRow<string>> Pages => LongRuns.Asked
        ? new TheoryData<string>(
            "index.html", "break-even.html", "self-hosting-costs.html", "hardware-and-memory.html", "performance.html", "all-prices.html")
        : new TheoryData<string>("index.html", "break-even.html");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_painted_and_answers_on_a_slow_telephone(string path)
    {
        await using var visit = await guide.OpenAsync("404.html", width: 360);
        await visit.Page.SetViewportSizeAsync(360, 640);
        var cdp = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await cdp.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1.6e6 / 8,
            ["uploadThroughput"] = 0.75e6 / 8,
        });
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.GoToAsync(path);
        await visit.Page.WaitForFunctionAsync("() => paint > 0");
        await TellAsync("loaded");

        var slider = visit.Page.Locator("article [type=range]").First;
        if (await slider.CountAsync() > 0)
        {
            await slider.FocusAsync();
            await visit.Page.WaitForFunctionAsync("() => !document.querySelector('cost-calculator:not([data-ready])')");
            await TellAsync("alive");
            var answer = visit.Page.Locator("article :is(.calc-results, .compare-bars) output").First;
            var before = (await answer.TextContentAsync())!;
            await slider.PressAsync("End");
            await Assertions.Expect(answer).Not.ToHaveTextAsync(before);
            await Assertions.Expect(visit.Page.Locator("cost-calculator:not([aria-busy=false])")).ToHaveCountAsync(0);
            await TellAsync("moved");
        }

        Assert.Empty(visit.Problems);

        async Task TellAsync(string when)
        {
            using var told = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>(Told));
            var tasks = told.RootElement.GetProperty("tasks").EnumerateArray().Select(t => t.GetInt32()).ToList();
            TestContext.Current.SendDiagnosticMessage(
                "{0}, {1}: largest paint {2} ms; tasks over 50 ms: {3}.",
                path,
                when,
                told.RootElement.GetProperty("paint").GetInt32(),
                tasks.Count > 0 ? string.Join(", ", tasks) : "none");
        }
    }
}
