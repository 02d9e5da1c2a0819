using System.Net;
using System.Net.Http.Json;

namespace Site.Tests.Preview;

public sealed class PreviewRunTests
{
    [Fact]
    public async Task Pages_are_served_as_a_static_host_does_with_the_client_added_and_not_kept()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"), ("guide/x.md", "# Deep\n"), ("notes.txt", "plain"));
        await using var preview = await RunningPreview.StartAsync(folder);

        foreach (var (path, text) in new[] { ("", "Hello"), ("index.html", "Hello"), ("guide/x.html", "Deep"), ("guide/x", "Deep") })
        {
            using var page = await preview.GetAsync(path);
            var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
            Assert.True(page.Headers.CacheControl?.NoStore);
            Assert.Contains(text, html, StringComparison.Ordinal);
            Assert.Matches(
                "<script src=\"/_preview/swap\\.js\"></script>" +
                "<script src=\"/_preview/client\\.js\" data-site=\"[0-9a-f]+-1\" defer></script></body>",
                html);
        }

        using var notes = await preview.GetAsync("notes.txt");
        Assert.Equal("plain", await notes.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var twin = await preview.GetAsync("index.cite.json");
        Assert.Equal("application/json", twin.Content.Headers.ContentType?.ToString());
        using var markdown = await preview.GetAsync("index.md");
        Assert.Equal("text/markdown; charset=utf-8", markdown.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task What_is_missing_is_the_sites_own_page_for_that()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);

        using var missing = await preview.GetAsync("no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains(
            "/_preview/client.js",
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../input/secret.txt")]
    [InlineData("%2e%2e/input/secret.txt")]
    [InlineData("..%2finput%2fsecret.txt")]
    [InlineData("..%5cinput%5csecret.txt")]
    [InlineData("%00")]
    public async Task Nothing_outside_the_site_is_served(string path)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"), ("_data/secret.txt", "secret"));
        await using var preview = await RunningPreview.StartAsync(folder);

        using var response = await preview.GetAsync(path, asIs: true);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain(
            "secret",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_to_the_names_of_this_machine_only()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);

        using var elsewhere = await preview.GetAsync("", host: "rebound.example");
        using var here = await preview.GetAsync("", host: "localhost");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
    }

    [Fact]
    public async Task A_change_is_built_and_told_to_open_pages_and_so_is_what_is_wrong_with_it()
    {
        using var folder = new InputFolder(("index.md", "# First\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        await using var events = await preview.FollowAsync();

        var first = await events.NextAsync(_ => true);
        folder.Write("index.md", "# Second\n\n[cite: @a\n");
        var broken = await events.NextAsync(s => !(bool)s["succeeded"]!);
        using var shown = await preview.GetAsync("");
        var shownHtml = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        folder.Write("index.md", "# Third\n");
        var mended = await events.NextAsync(s => (bool)s["succeeded"]!);

        Assert.NotEqual((string?)first["site"], (string?)broken["site"]);
        Assert.Contains("Second", shownHtml, StringComparison.Ordinal);
        var diagnostic = Assert.Single(broken["diagnostics"]!.AsArray(), d => (string?)d!["severity"] == "error")!;
        Assert.Equal("input/index.md(3,1)", (string?)diagnostic["place"]);
        Assert.Equal("[cite: @a\n^", (string?)diagnostic["excerpt"]);
        Assert.NotEqual((string?)broken["site"], (string?)mended["site"]);
        using var page = await preview.GetAsync("");
        Assert.Contains("Third", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_may_ask_which_files_have_changed_since_they_were_served()
    {
        using var folder = new InputFolder(("index.md", "# First\n"), ("picture.svg", "<svg/>"), ("other.svg", "<svg/>"));
        await using var preview = await RunningPreview.StartAsync(folder);
        await using var events = await preview.FollowAsync();
        var site = (string?)(await events.NextAsync(_ => true))["site"];

        folder.Write("picture.svg", "<svg><g/></svg>");
        await events.NextAsync(s => (string?)s["site"] != site);

        Assert.Equal(["/picture.svg"], (await ChangedSince(site!)).Where(f => f.EndsWith(".svg", StringComparison.Ordinal)));
        using var unknown = await preview.GetAsync("_preview/changed?since=another-1");
        Assert.Equal("null", await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        async Task<string[]> ChangedSince(string name)
        {
            using var answer = await preview.GetAsync("_preview/changed?since=" + name);
            return (await answer.Content.ReadFromJsonAsync<string[]>(TestContext.Current.CancellationToken))!;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_is_put_in_the_place_of_the_input_is_followed_from_then_on(bool deleted)
    {
        using var folder = new InputFolder(("index.md", "# First\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        await using var events = await preview.FollowAsync();
        var site = (string?)(await events.NextAsync(_ => true))["site"];

        var input = Path.Combine(folder.Root, "input");
        if (deleted)
        {
            Directory.Delete(input, recursive: true);
            await events.NextAsync(s => !(bool)s["succeeded"]!);
        }
        else
        {
            Directory.Move(input, Path.Combine(folder.Root, "former"));
        }

        folder.Write("index.md", "# Second\n");
        site = (string?)(await events.NextAsync(s => (bool)s["succeeded"]! && (string?)s["site"] != site))["site"];
        folder.Write("index.md", "# Third\n");
        await events.NextAsync(s => (bool)s["succeeded"]! && (string?)s["site"] != site);

        using var page = await preview.GetAsync("");
        Assert.Contains("Third", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_pages_are_shown_beside_broken_ones_and_two_of_one_address_do_no_harm()
    {
        using var folder = new InputFolder(
            ("index.md", "# Home\n\n[calc: nothing.there]\n"),
            ("sound.md", "# Sound\n"),
            ("a.md", "---\nslug: same\n---\n# Same\n"),
            ("b.md", "---\nslug: same\n---\n# Same\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        await using var events = await preview.FollowAsync();

        var state = await events.NextAsync(_ => true);
        Assert.False((bool)state["succeeded"]!);
        foreach (var (path, title) in new[] { ("", "Home"), ("sound", "Sound"), ("same", "Same") })
        {
            using var page = await preview.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains(title, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_a_page_that_can_be_built_the_preview_says_so_and_becomes_the_site_once_there_is_one()
    {
        using var folder = new InputFolder(("notes.txt", "No page.\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        await using var events = await preview.FollowAsync();

        using var before = await preview.GetAsync("");
        folder.Write("index.md", "# Second\n");
        await events.NextAsync(s => (bool)s["succeeded"]!);
        using var after = await preview.GetAsync("");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains(
            "No site yet",
            await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Without_notices_from_the_system_changes_are_found_by_looking()
    {
        using var folder = new InputFolder(("index.md", "# First\n"));
        await using var preview = await RunningPreview.StartAsync(folder, name => name == "DOTNET_USE_POLLING_FILE_WATCHER" ? "1" : null);
        await using var events = await preview.FollowAsync();
        var first = await events.NextAsync(_ => true);

        folder.Write("index.md", "# Second, of another length\n");

        await events.NextAsync(s => (string?)s["site"] != (string?)first["site"]);
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_the_way_out()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        var port = preview.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var second = await ProgramRun.InAsync(folder.Root, "preview", "--port", port);

        Assert.Equal(ExitCode.Failure, second.Exit);
        Assert.Equal(
            $"site: port {port} is in use, perhaps by another preview.\nChoose another with --port, or let --port 0 find a free one.\n",
            second.Error);
    }

    [Fact]
    public async Task When_it_ends_nothing_is_left_beside_the_input()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);

        var exit = await preview.StopAsync();

        Assert.Equal(ExitCode.Success, exit);
        Assert.Equal([folder.At("input")], Directory.GetFileSystemEntries(folder.Root));
    }
}
