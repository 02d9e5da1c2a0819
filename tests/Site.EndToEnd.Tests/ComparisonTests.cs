using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader moves the slider of the picture on the guide's first page, and chooses another case.</summary>
public sealed class ComparisonTests(GuideFixture guide)
{
    private const string Picture = "cost-comparison";

    private static readonly int[] Widths = [320, 360, 768, 1280, 1920];

    [Fact]
    public async Task The_picture_is_complete_without_javascript()
    {
        await using var visit = await guide.OpenAsync("index.html", javaScript: false);
        var picture = visit.Page.Locator(Picture);
        Assert.Equal(Frame("small", await OwnAsync(visit, 0)).GetProperty("verdict").GetString(), await VerdictAsync(visit));
        Assert.Equal(3, await picture.Locator("[data-result] .fill").CountAsync());
        await Assertions.Expect(picture.Locator(".compare-form")).ToBeHiddenAsync();
        await Assertions.Expect(picture.Locator(".compare-flip")).ToBeVisibleAsync();
        await Assertions.Expect(picture.Locator(".calc-off")).ToBeVisibleAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(Reader.Chromium)]
    [InlineData(Reader.Firefox)]
    public async Task Slider_and_case_lead_to_what_the_build_has_computed(Reader reader)
    {
        await using var visit = await guide.OpenAsync("index.html", reader: reader);
        var picture = visit.Page.Locator(Picture);
        var slider = picture.Locator("[type=range]");
        await picture.Locator("[value=agent]").CheckAsync();
        await ExpectAsync("agent", await OwnAsync(visit, 2));
        Assert.EndsWith("scenario=agent", await picture.Locator("[data-more]").GetAttributeAsync("href"), StringComparison.Ordinal);

        await slider.FocusAsync();
        await slider.PressAsync("Home");
        await slider.PressAsync("ArrowRight");
        await ExpectAsync("agent", 1);
        await picture.Locator("[value=batch]").CheckAsync();
        await ExpectAsync("batch", 1);
        await slider.FocusAsync();
        await slider.PressAsync("End");
        await picture.Locator("[data-more]").ClickAsync();
        var last = Frames("batch")[^1].GetProperty("verdict").GetString()!;
        await Assertions.Expect(visit.Page.Locator("#calc-breakeven .calc-verdict")).ToHaveTextAsync(last);
        Assert.Empty(visit.Problems);

        async Task ExpectAsync(string scenario, int at)
        {
            var frame = Frame(scenario, at);
            await Assertions.Expect(picture.Locator(".calc-verdict")).ToHaveTextAsync(frame.GetProperty("verdict").GetString()!);
            await Assertions.Expect(picture.Locator(".compare-slide output")).ToHaveTextAsync(frame.GetProperty("at").GetString()!);
            await Assertions.Expect(picture.Locator(".compare-flip")).ToHaveTextAsync(frame.GetProperty("flip").GetString()!);
            Assert.Equal(
                frame.GetProperty("bars").EnumerateArray().Select(b => b[0].GetString()),
                await picture.Locator("[data-result] output").AllTextContentsAsync());
        }
    }

    [Fact]
    public async Task What_is_chosen_stands_in_the_address_and_comes_back()
    {
        await using var visit = await guide.OpenAsync("index.html");
        var picture = visit.Page.Locator(Picture);
        await picture.Locator("[value=batch]").CheckAsync();
        await picture.Locator("[type=range]").FocusAsync();
        await picture.Locator("[type=range]").PressAsync("End");
        var last = Frames("batch")[^1];
        await ExpectAsync(visit);
        await visit.Page.WaitForFunctionAsync("() => location.hash.startsWith('#compare=batch;volume=')");
        var address = new Uri(visit.Page.Url);
        await picture.Locator("[data-more]").ClickAsync();
        await visit.Page.Locator("#calc-breakeven[data-ready]").WaitForAsync();
        await visit.Page.GoBackAsync();
        await ExpectAsync(visit);
        await visit.Page.ReloadAsync();
        await ExpectAsync(visit);
        await using var other = await guide.OpenAsync("index.html" + address.Fragment);
        await ExpectAsync(other);
        await other.Page.Locator(Picture).Locator("[value=small]").CheckAsync();
        await other.Page.Locator(Picture).Locator("[type=range]").PressAsync("Home");
        await other.Page.WaitForFunctionAsync("() => location.hash.startsWith('#compare=small;volume=')");
        Assert.Empty(visit.Problems.Concat(other.Problems));

        async Task ExpectAsync(Visit at)
        {
            var shown = at.Page.Locator(Picture);
            await Assertions.Expect(shown.Locator("[value=batch]")).ToBeCheckedAsync();
            await Assertions.Expect(shown.Locator(".calc-verdict")).ToHaveTextAsync(last.GetProperty("verdict").GetString()!);
            await Assertions.Expect(shown.Locator(".compare-slide output")).ToHaveTextAsync(last.GetProperty("at").GetString()!);
        }
    }

    /// <summary>What the script draws of a frame is what the build drew of it.</summary>
    [Fact]
    public async Task A_frame_that_the_script_draws_is_byte_for_byte_that_of_the_build()
    {
        await using var visit = await guide.OpenAsync("index.html");
        const string Drawn = "document.querySelector('.compare-bars').innerHTML + document.querySelector('[data-axis]').innerHTML";
        var before = await visit.Page.EvaluateAsync<string>(Drawn);
        var picture = visit.Page.Locator(Picture);
        await picture.Locator("[value=batch]").CheckAsync();
        var other = Frame("batch", await OwnAsync(visit, 2)).GetProperty("verdict").GetString()!;
        await Assertions.Expect(picture.Locator(".calc-verdict")).ToHaveTextAsync(other);
        Assert.NotEqual(before, await visit.Page.EvaluateAsync<string>(Drawn));
        await picture.Locator("[value=small]").CheckAsync();
        var verdict = Frame("small", await OwnAsync(visit, 0)).GetProperty("verdict").GetString()!;
        await Assertions.Expect(picture.Locator(".calc-verdict")).ToHaveTextAsync(verdict);
        Assert.Equal(
            before,
            (await visit.Page.EvaluateAsync<string>(Drawn)).Replace(" visibility=\"visible\"", "", StringComparison.Ordinal));
    }

    /// <summary>Who opens the start page on a telephone sees the answer, and each way with its range and bar, before they scroll.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_ranges_and_bars_stand_in_the_first_screen(bool javaScript)
    {
        await using var visit = await guide.OpenAsync("index.html", width: 360, javaScript: javaScript);
        await visit.Page.SetViewportSizeAsync(360, 640);
        foreach (var part in (string[])["output", "small", ".compare-bar rect"])
        {
            foreach (var element in await visit.Page.Locator($"{Picture} .compare-bars {part}").AllAsync())
            {
                var box = (await element.BoundingBoxAsync())!;
                Assert.InRange(box.Y + box.Height, 1, 640);
            }
        }

        Assert.InRange(await visit.BottomAsync(Picture + " .calc-verdict"), 1, 640);
        var more = visit.Page.Locator(".facts details");
        var twin = more.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "JSON twin" });
        await Assertions.Expect(twin).ToBeHiddenAsync();
        await more.Locator("summary").ClickAsync();
        await Assertions.Expect(twin).ToBeVisibleAsync();
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await more.EvaluateAsync("e => e.open = false");
        await Assertions.Expect(twin).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_its_file_cannot_be_had_it_says_so()
    {
        await using var visit = await guide.OpenAsync("index.html");
        await visit.Page.RouteAsync("**/comparisons/*", route => route.AbortAsync());
        await visit.Page.Locator(Picture).DispatchEventAsync("pointerover");
        await Assertions.Expect(visit.Page.Locator(Picture).GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be brought to life");
    }

    [Fact]
    public async Task Marks_and_names_neither_touch_nor_leave_the_picture_at_any_width()
    {
        await using var visit = await guide.OpenAsync("index.html");
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.Equal(0, await visit.OverflowAsync());
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('cost-comparison svg')].flatMap((svg) => {
                  const frame = svg.getBoundingClientRect();
                  const boxes = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 0);
                  return boxes.flatMap(([words, box], i) => [
                    ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [words + ' leaves'] : []),
                    ...boxes.slice(i + 1).filter(([, other]) => box.left < other.right && other.left < box.right)
                      .map(([other]) => `${words} touches ${other}`),
                  ]);
                })
                """));
        }
    }

    private static Task<string?> VerdictAsync(Visit visit) => visit.Page.Locator(Picture + " .calc-verdict").TextContentAsync();

    private static async Task<int> OwnAsync(Visit visit, int at) =>
        int.Parse(
            (await visit.Page.Locator(Picture + " [data-own]").Nth(at).GetAttributeAsync("data-own"))!,
            CultureInfo.InvariantCulture);

    private JsonElement Frame(string scenario, int at) => Frames(scenario)[at];

    private JsonElement[] Frames(string scenario)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(guide.Output, "comparisons", "breakeven.json")));
        return [.. cases.RootElement.GetProperty(scenario).Clone().EnumerateArray()];
    }
}
