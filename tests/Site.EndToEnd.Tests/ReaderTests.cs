using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader browses the published guide and follows a citation.</summary>
public sealed class ReaderTests(GuideFixture guide)
{
    private const string Flagship = "08-self-hosted-llm-2026.html";

    private const string IsOnScreen =
        "e => { const box = e.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.height > 0; }";

    private const int AllPages = -1;

    private static readonly int[] Widths = [320, 390, 768, 1280, 1600];

    /// <summary>
    /// The screens pages are looked at on by the checker of accessibility: each page on one of two, half of them on each; in a long run all
    /// pages on all screens.
    /// </summary>
    public static IEnumerable<TheoryDataRow<ColorScheme, int, int>> Screens => LongRuns.Asked
        ? new MatrixTheoryData<ColorScheme, int, int>([ColorScheme.Light, ColorScheme.Dark], Widths, [AllPages])
        : new TheoryData<ColorScheme, int, int> { { ColorScheme.Light, 1600, 0 }, { ColorScheme.Dark, 390, 1 } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_fails_to_load_with_or_without_javascript(bool javaScript)
    {
        await using var visit = await guide.OpenAsync("", javaScript: javaScript);
        foreach (var path in Pages())
        {
            await visit.GoToAsync(path);
            Assert.Empty(visit.Problems);
            Assert.Equal(
                "rgb(",
                (await visit.Page.Locator(".top").EvaluateAsync<string>("e => getComputedStyle(e).borderBottomColor"))[..4]);
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
        await visit.WaitForHashAsync(target!);
        await Assertions.Expect(source.Locator("a[href^='http']").First).ToBeVisibleAsync();

        await source.Locator(".use a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".claim:target")).ToBeInViewportAsync();
        Assert.Empty(visit.Problems);
    }

    /// <summary>A source may be quoted for several claims; beside one of them stands what carries that one.</summary>
    [Fact]
    public async Task A_citation_shows_the_quotes_of_its_claim_and_no_others()
    {
        await using var visit = await guide.OpenAsync("serving-engines.html");
        var shown = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll("article .cite a[href^='#source-']")].map((link) => {
              link.click();
              const claim = link.parentNode.previousElementSibling?.id ?? link.dataset.claim;
              const isOfClaim = (div) => [...div.querySelectorAll('.use a')].some((use) => use.hash === '#' + claim);
              const own = [...document.querySelectorAll(link.hash + ' > div')].filter(isOfClaim);
              const texts = (elements) => elements.map((e) => e.textContent).join('|');
              const noted = texts([...document.querySelectorAll('.note blockquote')]);
              const listed = texts(own.map((div) => div.querySelector('blockquote')).filter(Boolean));
              return claim && noted === listed ? '' : link.hash + ' for ' + claim;
            }).filter(Boolean)
            """);
        Assert.Empty(shown);
        Assert.True(await visit.Page.Locator("article .cite a[href^='#source-']").CountAsync() > 20);
    }

    /// <summary>Enter opens it where the reader is, Escape brings them back; what it says is what the page's own lists say.</summary>
    [Theory]
    [InlineData(Reader.Chromium)]
    [InlineData(Reader.Firefox)]
    public async Task A_citation_opens_its_source_beside_the_claim_and_escape_leads_back(Reader reader)
    {
        await using var visit = await guide.OpenAsync("", reader: reader);
        await visit.Page.Locator($"main a[href^='{Flagship}']").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Self-hosting LLMs in 2026");
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
    public async Task An_open_citation_is_accessible_beside_its_marker_or_at_the_foot_of_a_phone(
        string marker,
        ColorScheme scheme,
        int width)
    {
        await using var visit = await guide.OpenAsync(Flagship, width, scheme: scheme);
        var link = visit.Page.Locator("article " + marker).Nth(1);
        await link.ClickAsync();
        var note = visit.Page.Locator(".note:popover-open");
        await Assertions.Expect(note).ToBeVisibleAsync();
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
        Assert.Empty(await visit.AxeAsync());
        await note.Locator("button").ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        await link.ClickAsync();
        await Assertions.Expect(note).ToBeVisibleAsync();
        await link.ClickAsync();
        await Assertions.Expect(note).ToHaveCountAsync(0);
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task No_page_scrolls_sideways_however_wide_the_window()
    {
        await using var visit = await guide.OpenAsync("");
        foreach (var path in Pages())
        {
            await visit.GoToAsync(path);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.WaitForFunctionAsync("(width) => innerWidth === width", width);
                var overflow = await visit.OverflowAsync();
                Assert.True(overflow <= 0, $"{path} is {overflow} px too wide at {width}.");
            }
        }
    }

    /// <summary>Letters of twice the size, as browsers' settings have them: what stands in the first line overlaps nowhere.</summary>
    [Theory]
    [InlineData(320, 16)]
    [InlineData(360, 16)]
    [InlineData(360, 32)]
    [InlineData(768, 16)]
    [InlineData(980, 16)]
    [InlineData(1280, 32)]
    public async Task The_head_of_a_page_holds_letters_of_any_size_side_by_side(int width, int size)
    {
        await using var visit = await guide.OpenAsync("", width);
        var cdp = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await cdp.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, int> { ["standard"] = size } });
        await visit.GoToAsync("");
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [
              '.top :is(.name, .search, .scheme), .side summary',
              '.facts > :is(span, button), .facts > details > summary',
            ].flatMap((part) => {
              const boxes = [...document.querySelectorAll(part)].map((e) => [e.className || e.textContent, e.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0);
              return boxes.flatMap(([words, a], i) => boxes.slice(i + 1)
                .filter(([, b]) => a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom)
                .map(([other]) => `${words} touches ${other}`));
            })
            """));
    }

    /// <summary>Who hears the page hears its headings, and of each no more than its words.</summary>
    [Fact]
    public async Task A_heading_is_named_by_its_words_alone()
    {
        await using var visit = await guide.OpenAsync("break-even.html");
        var heading = visit.Page.Locator("article h2[id]").First;
        var words = (await heading.TextContentAsync())!;
        await Assertions.Expect(heading.Locator(".anchor")).ToHaveAccessibleNameAsync("Link to this section");
        await Assertions.Expect(heading).ToHaveAccessibleNameAsync(words);
        var calculator = visit.Page.Locator("#calc-breakeven section").First;
        await Assertions.Expect(calculator).ToHaveAccessibleNameAsync("When does your own server pay?");
        var volume = visit.Page.Locator("[data-input=volume] [type=range]");
        await Assertions.Expect(volume).ToHaveAttributeAsync("aria-valuetext", "500 million tokens a month");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width, int half)
    {
        await using var visit = await guide.OpenAsync("", width, scheme: scheme);
        foreach (var path in Pages().Where((_, i) => half == AllPages || i % 2 == half))
        {
            await visit.GoToAsync(path);
            Assert.True(await visit.OverflowAsync() <= 0, $"{path} is too wide at {width}.");
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            Assert.Empty(await visit.AxeAsync());
        }
    }

    /// <summary>
    /// What a reader comes for: the start page has each question as a link, and its answer stands on the first screen of a phone that it
    /// leads to. The first screen of the start page itself has the answer in short, with its range and picture.
    /// </summary>
    [Theory]
    [InlineData("Buy, rent or colocate?")]
    [InlineData("Where is my break-even?")]
    [InlineData("Does my model fit?")]
    [InlineData("What should I do?")]
    public async Task Each_of_the_four_answers_is_one_tap_away_and_on_the_first_screen(string question)
    {
        await using var visit = await guide.OpenAsync("", width: 390);
        await visit.Page.SetViewportSizeAsync(390, 844);
        var link = visit.Page.Locator("article a", new PageLocatorOptions { HasText = question });
        var target = await link.EvaluateAsync<string>("e => e.href");
        await link.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(target);
        var id = new Uri(visit.Page.Url).Fragment;
        var answer = visit.Page.Locator(
            id.Length > 0 ? $"{id} ~ ol > li, {id} ~ cost-calculator .calc-verdict, {id} .calc-verdict" : "article > p").First;
        await Assertions.Expect(answer).Not.ToBeEmptyAsync();
        await WaitUntilOnScreenAsync(answer);
    }

    [Fact]
    public async Task The_site_also_works_from_a_folder()
    {
        await using var visit = await guide.OpenAsync("");
        await visit.Page.GotoAsync(new Uri(Path.Combine(guide.Output, Flagship)).AbsoluteUri);
        Assert.Equal("flex", await visit.Page.Locator(".top").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await visit.Page.Locator(".side a[href='break-even.html']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Break-even");
    }

    /// <summary>
    /// What a page makes a reader fetch beside itself, compressed: 14 kB of styles; 5 kB of script, 2 kB where it neither cites nor
    /// searches, and 1 kB more where a table sorts or code can be copied; 8 kB in all where it has a
    /// calculator, whose model is fetched when it is touched.
    /// </summary>
    [Fact]
    public async Task Pages_stay_within_their_budgets()
    {
        await using var visit = await guide.OpenAsync("");
        foreach (var path in Pages())
        {
            await visit.GoToAsync(path);
            var fetched = await visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map((e) => new URL(e.href || e.src).pathname)");
            var hasCalculator = await visit.Page.Locator("cost-calculator").CountAsync() > 0;
            Assert.InRange(fetched.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Sum(Weight), 1, 14 * 1024);
            var hasClaims = await visit.Page.Locator("[data-claim-ref]").CountAsync() > 0;
            var searches = await visit.Page.Locator("[data-find]").CountAsync() > 0;
            var scripts = fetched
                .Where(f => f.EndsWith(".js", StringComparison.Ordinal) && !f.Contains("/search/", StringComparison.Ordinal))
                .Sum(Weight);

            var hasMore = await visit.Page.Locator("[data-sortable], pre").CountAsync() > 0;

            // Every page has what opens the search, and one that searches has all of it: within the 5 kB that any page of text may load.
            Assert.InRange(scripts, 1, (hasCalculator ? 8 : hasClaims || searches ? 5 : hasMore ? 3 : 2) * 1024);
        }
    }

    [Theory]
    [InlineData("$0.075 $0.5 $1,000 $12.25 $12.5 $999 $0.15", "$0.075 $0.15 $0.5 $12.25 $12.5 $999 $1,000")]
    [InlineData("3 -10 \u22123 0.5", "-10 \u22123 0.5 3")]
    [InlineData("80GB 8GB 192GB", "8GB 80GB 192GB")]
    [InlineData("2026-11-02 2026-02-11 2025-12-31", "2025-12-31 2026-02-11 2026-11-02")]
    [InlineData("H200 H100 A100", "A100 H100 H200")]
    public async Task A_column_is_sorted_by_its_numbers_or_else_its_words(string cells, string sorted)
    {
        await using var visit = await guide.OpenAsync("all-prices.html");
        await visit.Page.EvaluateAsync(
            """
            (cells) => {
              const table = document.querySelector("[data-sortable]"), [row] = table.tBodies[0].rows;
              table.tBodies[0].replaceChildren(...cells.map((text) => {
                const copy = row.cloneNode(true);
                copy.cells[0].textContent = text;
                return copy;
              }));
            }
            """,
            cells.Split(' '));
        await visit.Page.Locator("[data-sortable] th button").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-sortable] tbody tr > :first-child")).ToHaveTextAsync(sorted.Split(' '));
        await visit.Page.Locator("[data-sortable] th button").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-sortable] tbody tr > :first-child")).ToHaveTextAsync(sorted.Split(' ').Reverse());
    }

    [Fact]
    public async Task What_is_new_since_the_last_visit_is_said_until_the_tab_is_closed()
    {
        await using var visit = await guide.OpenAsync(Flagship);
        var news = visit.Page.Locator(".facts .news");
        await Assertions.Expect(news).ToHaveCountAsync(0);
        await visit.Page.EvaluateAsync("sessionStorage.clear(), localStorage['seen ' + location.pathname] = '2000-01-01'");
        foreach (var _ in new[] { "first", "again" })
        {
            await visit.Page.ReloadAsync();
            await Assertions.Expect(news).ToContainTextAsync("since you were here");
        }

        await news.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#updates dl")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("sessionStorage.clear()");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(news).ToHaveCountAsync(0);
        Assert.Empty(visit.Problems);
    }

    /// <summary>Waits until all of an element is on the screen.</summary>
    private static async Task WaitUntilOnScreenAsync(ILocator element) =>
        await element.Page.WaitForFunctionAsync(IsOnScreen, await element.ElementHandleAsync());

    private long Weight(string path) => Gzip.Length(File.ReadAllBytes(Path.Combine(guide.Output, path.TrimStart('/'))));

    /// <summary>
    /// The pages to read. One left at a former address is none: it leads on before anyone can look at it. Of those of sources, hundreds and
    /// all alike, the two heaviest are read.
    /// </summary>
    private IEnumerable<string> Pages()
    {
        var pages = Directory.EnumerateFiles(guide.Output, "*.html", SearchOption.AllDirectories)
            .Where(f => !File.ReadAllText(f).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(guide.Output, f).Replace('\\', '/'))
            .Where(f => f != "404.html")
            .ToLookup(f => f.StartsWith("sources/", StringComparison.Ordinal));
        return pages[false].Concat(pages[true].OrderByDescending(Weight).Take(2)).Order(StringComparer.Ordinal);
    }
}
