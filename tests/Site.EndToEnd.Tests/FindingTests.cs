using Microsoft.Playwright;

namespace Site.EndToEnd.Tests;

/// <summary>A reader finds their way: they search, see where they are, and open what is folded.</summary>
public sealed class FindingTests(GuideFixture guide)
{
    private const string Page = "quantisation.html";

    [Theory]
    [InlineData("/", ColorScheme.Light, 1280, Reader.Chromium)]
    [InlineData("Control+k", ColorScheme.Dark, 360, Reader.Chromium)]
    [InlineData("/", ColorScheme.Light, 1280, Reader.Firefox)]
    public async Task A_question_is_answered_and_followed_by_the_keyboard_alone(
        string key,
        ColorScheme scheme,
        int width,
        Reader reader)
    {
        await using var visit = await guide.OpenAsync(Page, width, scheme: scheme, reader: reader);
        await visit.Page.Keyboard.PressAsync(key);
        var field = visit.Page.GetByRole(AriaRole.Combobox, new PageGetByRoleOptions { Name = "Search this site" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("KV cache");
        var first = visit.Page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(first).ToHaveAttributeAsync("href", $"{guide.Address}glossary.html#kv-cache");
        await Assertions.Expect(visit.Page.Locator("dialog [role=status]")).ToContainTextAsync("The best 10 of");
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.Empty(await visit.AxeAsync());

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "false");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{guide.Address}glossary.html#kv-cache");
        Assert.Empty(visit.Problems);
    }

    [Fact]
    public async Task Nothing_of_the_search_is_loaded_before_it_is_opened_and_Escape_leaves_the_page_as_it_was()
    {
        await using var visit = await guide.OpenAsync("");
        var fetched = new List<string>();
        visit.Page.Request += (_, request) => fetched.Add(request.Url);
        await visit.GoToAsync(Page);
        Assert.DoesNotContain(fetched, u => u.Contains("search", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("dialog[open] input").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.EndsWith(Page, visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_searches_in_a_folder_too()
    {
        await using var visit = await guide.OpenAsync("");
        await visit.Page.GotoAsync(new Uri(Path.Combine(guide.Output, Page)).AbsoluteUri);
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Locator("dialog[open] input").FillAsync("speculatve decodng");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Speculative decoding");
    }

    [Fact]
    public async Task Without_javascript_the_search_is_a_page_of_all_pages()
    {
        await using var visit = await guide.OpenAsync(Page, javaScript: false);
        await visit.Page.Locator(".search").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("All pages");
        await visit.Page.Locator("main a[href='glossary.html']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("Glossary");
    }

    [Fact]
    public async Task What_is_folded_opens_when_an_address_leads_into_it()
    {
        await using var visit = await guide.OpenAsync(Page + "#manifest");
        await Assertions.Expect(visit.Page.Locator("#manifest[open]")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#sources[open]")).ToHaveCountAsync(0);
        var source = await visit.Page.Locator(".sources li").First.GetAttributeAsync("id");
        await visit.Page.EvaluateAsync("id => { location.hash = id; }", source);
        await Assertions.Expect(visit.Page.Locator("#sources[open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_contents_mark_where_a_reader_is_and_headings_have_a_link_that_is_not_copied()
    {
        await using var visit = await guide.OpenAsync(Page + "#which-engine-reads-which-format");
        await Assertions.Expect(visit.Page.Locator(".toc [aria-current]")).ToHaveTextAsync("Which engine reads which format?");
        var heading = visit.Page.Locator("#which-engine-reads-which-format");
        Assert.Equal("Which engine reads which format?", await heading.InnerTextAsync());
        await Assertions.Expect(heading.Locator(".anchor")).ToHaveAttributeAsync("href", "#which-engine-reads-which-format");
    }

    [Fact]
    public async Task Colours_that_a_reader_chose_are_there_before_the_next_page_is_painted()
    {
        await using var visit = await guide.OpenAsync(Page);
        var button = visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Colours: auto" });
        await button.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Colours: light" }).ClickAsync();
        await visit.Page.RouteAsync("**/*.html", async route =>
        {
            // A page whose body never comes: what its head does is all there is.
            var response = await route.FetchAsync();
            var html = await response.TextAsync();
            var head = html[..html.IndexOf("<body", StringComparison.Ordinal)];
            await route.FulfillAsync(new RouteFulfillOptions { Response = response, Body = head + "<body>" });
        });
        await visit.GoToAsync("glossary.html");
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).colorScheme"));
    }

    [Fact]
    public async Task Copied_tables_hold_what_their_cells_say_and_no_marks()
    {
        await using var visit = await guide.OpenAsync("prices.html");
        var (copied, cells) = (await CopyAsync(visit), await CellsAsync(visit));
        Assert.Equal(cells, copied);

        static async Task<string> CopyAsync(Visit visit) => Words(await visit.Page.EvaluateAsync<string>("""
            () => {
              const table = document.querySelector("article table");
              getSelection().selectAllChildren(table);
              return getSelection().toString();
            }
            """));

        static async Task<string> CellsAsync(Visit visit) => Words(string.Join(' ', await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelector("article table").cloneNode(true).querySelectorAll("th, td")].map((cell) => {
              cell.querySelectorAll("[data-cite-skip]").forEach((mark) => mark.remove());
              return cell.textContent;
            })
            """)));

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
