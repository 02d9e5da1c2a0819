using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader browses the published guide and follows a citation.</summary>
public sealed class ReaderTests(GuideFixture guide)
{
    private const string Flagship = "08-self-hosted-llm-2026.html";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_fails_to_load_with_or_without_javascript(bool javaScript)
    {
        foreach (var path in Pages())
        {
            await using var visit = await guide.OpenAsync(path, javaScript: javaScript);
            Assert.Empty(visit.Problems);
            Assert.Equal("rgb(", (await visit.Page.Locator(".top").EvaluateAsync<string>("e => getComputedStyle(e).borderBottomColor"))[..4]);
            Assert.Equal("flex", await visit.Page.Locator(".top").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        }
    }

    [Fact]
    public async Task From_the_start_to_the_flagship_article_to_a_source_and_back_to_the_claim()
    {
        await using var visit = await guide.OpenAsync("", javaScript: false);
        await visit.Page.Locator($"main a[href^='{Flagship}']").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Self-hosting LLMs in 2026");

        var marker = visit.Page.Locator("article .cite a[href^='#source-']").First;
        var target = await marker.GetAttributeAsync("href");
        await marker.ClickAsync();
        var source = visit.Page.Locator(target!);
        await Assertions.Expect(source).ToBeInViewportAsync();
        Assert.EndsWith(target!, visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(source.Locator("a[href^='http']").First).ToBeVisibleAsync();

        await source.Locator(".use a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".claim:target")).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    /// <summary>Enter opens it where the reader is, Escape brings them back; what it says is what the page's own lists say.</summary>
    /// <summary>A source may be quoted for several claims; beside one of them stands what carries that one.</summary>
    [Fact]
    public async Task A_citation_shows_the_quotes_of_its_claim_and_no_others()
    {
        await using var visit = await guide.OpenAsync("serving-engines.html");
        var shown = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("article .cite a[href^='#source-']")].map((link) => {
              link.click();
              const claim = link.parentNode.previousElementSibling?.id ?? link.dataset.claim;
              const own = [...document.querySelectorAll(link.hash + ' > div')].filter((div) => [...div.querySelectorAll('.use a')].some((use) => use.hash === '#' + claim));
              const texts = (elements) => elements.map((e) => e.textContent).join('|');
              return claim && texts([...document.querySelectorAll('.note blockquote')]) === texts(own.map((div) => div.querySelector('blockquote')).filter(Boolean)) ? '' : link.hash + ' for ' + claim;
            }).filter(Boolean)
            """);
        Assert.Empty(shown);
        Assert.True(await visit.Page.Locator("article .cite a[href^='#source-']").CountAsync() > 20);
    }

    [Fact]
    public async Task A_citation_opens_its_source_beside_the_claim_and_escape_leads_back()
    {
        await using var visit = await guide.OpenAsync(Flagship);
        var marker = visit.Page.Locator("article .cite a[href^='#source-']").First;
        var id = (await marker.GetAttributeAsync("href"))![1..];
        await marker.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var note = visit.Page.Locator(".note:popover-open");
        await Assertions.Expect(note).ToBeVisibleAsync();
        await Assertions.Expect(note).ToBeFocusedAsync();
        await Assertions.Expect(marker).ToHaveAttributeAsync("aria-expanded", "true");
        var said = await note.TextContentAsync();
        Assert.Contains((await visit.Page.Locator($"#{id} .ref").TextContentAsync())!, said, StringComparison.Ordinal);
        Assert.Contains((await visit.Page.Locator($"#{id} .meta").First.TextContentAsync())!, said, StringComparison.Ordinal);
        Assert.Contains((await visit.Page.Locator($"#{id} blockquote").First.TextContentAsync())!, said, StringComparison.Ordinal);
        Assert.Matches("Confidence: (high|medium|low)", said);
        var passage = await note.Locator("a", new LocatorLocatorOptions { HasText = "To the passage" }).GetAttributeAsync("href");
        Assert.Contains(":~:text=", passage, StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await Assertions.Expect(marker).ToBeFocusedAsync();
        Assert.Null(await marker.GetAttributeAsync("aria-expanded"));
        Assert.DoesNotContain('#', visit.Page.Url);

        await visit.Page.Keyboard.PressAsync("Enter");
        await note.Locator("a", new LocatorLocatorOptions { HasText = "In the list below" }).ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#" + id)).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(".cite a[href^='#source-']", ColorScheme.Light, 1280)]
    [InlineData(".cite a[href^='#source-']", ColorScheme.Dark, 390)]
    [InlineData(".cite a[href='#manifest']", ColorScheme.Dark, 1280)]
    [InlineData(".cite a[href='#manifest']", ColorScheme.Light, 320)]
    public async Task An_open_citation_is_accessible_beside_its_marker_or_at_the_foot_of_a_phone(string marker, ColorScheme scheme, int width)
    {
        await using var visit = await guide.OpenAsync(Flagship, width, scheme: scheme);
        var link = visit.Page.Locator("article " + marker).Nth(1);
        await link.ClickAsync();
        var note = visit.Page.Locator(".note:popover-open");
        var (box, at) = ((await note.BoundingBoxAsync())!, (await link.BoundingBoxAsync())!);
        if (width < 640)
        {
            Assert.Equal((0, width, 900), ((int)box.X, (int)box.Width, (int)(box.Y + box.Height)));
        }
        else
        {
            Assert.InRange(Math.Min(Math.Abs(box.Y - (at.Y + at.Height)), Math.Abs(at.Y - (box.Y + box.Height))), 0, 24);
            Assert.InRange(box.X, 0, width - box.Width);
        }

        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty((await visit.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")));
        await note.Locator("button").ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await link.ClickAsync();
        await Assertions.Expect(note).ToBeVisibleAsync();
        await link.ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        Assert.Empty(visit.Problems);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1600)]
    public async Task No_page_scrolls_sideways(int width)
    {
        foreach (var path in Pages())
        {
            await using var visit = await guide.OpenAsync(path, width);
            Assert.True(await visit.OverflowAsync() <= 0, $"{path} is {await visit.OverflowAsync()} px too wide at {width}.");
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1600)]
    [InlineData(ColorScheme.Dark, 1600)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width)
    {
        foreach (var path in Pages())
        {
            await using var visit = await guide.OpenAsync(path, width, scheme: scheme);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var result = await visit.Page.RunAxe();
            Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{path}: {v.Id}: {n.Html}")));
        }
    }

    /// <summary>What a reader comes for: each question is a link on the first screen of a phone, and its answer stands on the screen it leads to.</summary>
    [Theory]
    [InlineData("What does it cost me?")]
    [InlineData("Where is my break-even?")]
    [InlineData("Does my model fit?")]
    [InlineData("What should I do?")]
    public async Task Each_of_the_four_answers_is_one_tap_away_and_on_the_first_screen(string question)
    {
        await using var visit = await guide.OpenAsync("", width: 390);
        await visit.Page.SetViewportSizeAsync(390, 844);
        var link = visit.Page.Locator("article a", new PageLocatorOptions { HasText = question });
        Assert.True(await IsOnScreenAsync(link), $"{question} is not on the first screen.");
        await link.ClickAsync();
        await visit.Page.WaitForLoadStateAsync();
        var id = new Uri(visit.Page.Url).Fragment;
        var answer = id.Length > 0 ? visit.Page.Locator($"{id} ~ ol > li").First : visit.Page.Locator("article > p").First;
        Assert.NotEmpty((await answer.TextContentAsync())!);
        Assert.True(await IsOnScreenAsync(answer), $"The answer to {question} is not on the screen it leads to.");
    }

    [Fact]
    public async Task The_site_also_works_from_a_folder()
    {
        await using var visit = await guide.OpenAsync("");
        await visit.Page.GotoAsync(new Uri(Path.Combine(guide.Output, Flagship)).AbsoluteUri);
        Assert.Equal("flex", await visit.Page.Locator(".top").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await visit.Page.Locator(".side a", new PageLocatorOptions { HasText = "Break-even" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Break-even");
    }

    /// <summary>
    /// What a page makes a reader fetch beside itself, compressed: 14 kB of styles; 5 kB of script for citations, none where there are none;
    /// 12 kB in all where it has a calculator.
    /// </summary>
    [Fact]
    public async Task Pages_stay_within_their_budgets()
    {
        foreach (var path in Pages())
        {
            await using var visit = await guide.OpenAsync(path);
            var fetched = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((e) => new URL(e.href || e.src).pathname)");
            var hasCalculator = await visit.Page.Locator("cost-calculator").CountAsync() > 0;
            Assert.InRange(fetched.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Sum(Weight), 1, 14 * 1024);
            var hasClaims = await visit.Page.Locator("[data-claim-ref]").CountAsync() > 0;
            Assert.InRange(fetched.Where(f => f.EndsWith(".js", StringComparison.Ordinal)).Sum(Weight), hasClaims || hasCalculator ? 1 : 0, hasCalculator ? 12 * 1024 : hasClaims ? 5 * 1024 : 0);
        }
    }

    private static Task<bool> IsOnScreenAsync(ILocator element) =>
        element.EvaluateAsync<bool>("e => { const box = e.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.height > 0; }");

    private long Weight(string path) => Gzip.Length(File.ReadAllBytes(Path.Combine(guide.Output, path[1..])));

    /// <summary>The pages to read. One left at a former address is none: it leads on before anyone can look at it.</summary>
    private IEnumerable<string> Pages() => Directory.EnumerateFiles(guide.Output, "*.html", SearchOption.AllDirectories)
        .Where(f => !File.ReadAllText(f).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(guide.Output, f).Replace('\\', '/'))
        .Where(f => f != "404.html")
        .Order(StringComparer.Ordinal);
}
