using System.IO.Compression;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests;

/// <summary>Servers that are slow, endless, forbidding, moody or sly: each gets a right result, within limits.</summary>
public sealed class ChaosTests : IDisposable
{
    private readonly CheckRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up()
    {
        _run.Server.On("/page", new Reply([]) { Hangs = true, Then = () => _run.Clock.Advance(TimeSpan.FromSeconds(31)) });
        Assert.Equal((CheckStatus.Unknown, "no answer within 30 s"), await Check("x"));
        Assert.Single(_run.Server.Asked);
    }

    [Fact]
    public async Task A_server_that_begins_and_never_ends_is_given_up()
    {
        var begun = Reply.Raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9000\r\n\r\nbegun");
        _run.Server.On("/page", begun with { Hangs = true, Then = () => _run.Clock.Advance(TimeSpan.FromSeconds(31)) });
        Assert.Equal((CheckStatus.Unknown, "no answer within 30 s"), await Check("begun"));
    }

    [Fact]
    public async Task A_body_without_end_is_read_up_to_the_limit()
    {
        using var run = new CheckRun(FetchLimits.Default with { Bytes = 100_000 });
        var begun = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"u8;
        run.Server.On("/page", new Reply([.. begun, .. new byte[9000]]) { Endless = true });
        var found = await run.CheckAsync("/page", "x");
        Assert.Equal((CheckStatus.Unknown, "more than 100000 bytes"), (found!.Status, found.Problem));
    }

    [Fact]
    public async Task Compressed_bytes_are_unpacked_up_to_the_limit()
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 64; i++)
            {
                gzip.Write(new byte[1024 * 1024]);
            }
        }

        _run.Server.On("/page", Reply.Ok("Content-Type: text/plain\r\nContent-Encoding: gzip", zipped.ToArray()));
        Assert.Equal((CheckStatus.Unknown, "more than 32 MiB"), await Check("x"));
    }

    [Fact]
    public async Task A_header_that_lies_about_the_encoding_is_believed_as_browsers_do()
    {
        _run.Server.On("/page", Reply.Ok("Content-Type: text/html; charset=utf-8", [.. "<p>co"u8, 0xFB, .. "te</p>"u8]));
        Assert.Equal((CheckStatus.Broken, "1 of 1 quotes not found"), await Check("co\u00FBte"));
    }

    [Theory]
    [InlineData("401 Unauthorized", CheckStatus.Unknown, 1)]
    [InlineData("403 Forbidden", CheckStatus.Unknown, 1)]
    [InlineData("404 Not Found", CheckStatus.Broken, 1)]
    [InlineData("410 Gone", CheckStatus.Broken, 1)]
    [InlineData("429 Too Many Requests", CheckStatus.Unknown, 3)]
    [InlineData("500 Internal Server Error", CheckStatus.Unknown, 3)]
    [InlineData("503 Service Unavailable", CheckStatus.Unknown, 3)]
    public async Task What_may_pass_is_asked_for_again_and_nothing_else(string answer, CheckStatus status, int times)
    {
        _run.Server.On("/page", Reply.Status(answer));
        Assert.Equal((status, "HTTP " + answer[..3]), await Check("x"));
        Assert.Equal(times, _run.Server.Asked.Count());
    }

    [Fact]
    public async Task A_server_that_fails_now_and_then_is_read_when_it_does_not()
    {
        _run.Server.On("/page", n => n switch
        {
            1 => Reply.Status("502 Bad Gateway"),
            2 => Reply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nbro"),
            _ => Reply.Ok("text/plain", "at last"),
        });
        Assert.Equal((CheckStatus.Ok, null), await Check("at last"));
    }

    [Fact]
    public async Task A_host_is_left_alone_for_as_long_as_it_asks()
    {
        var passed = TimeSpan.Zero;
        _run.Server.On("/page", n =>
        {
            var since = passed;
            passed = _run.Clock.Passed;
            return n == 1 ? Reply.Status("429 Too Many Requests", "Retry-After: 9")
                : passed - since >= TimeSpan.FromSeconds(9) ? Reply.Ok("text/plain", "patience") : Reply.Status("403 Too Soon");
        });
        Assert.Equal((CheckStatus.Ok, null), await Check("patience"));
    }

    [Fact]
    public async Task A_host_that_asks_for_more_than_the_limit_is_not_asked_again_for_any_source()
    {
        _run.Server.On("/page", Reply.Status("429 Too Many Requests", "Retry-After: 3600"));
        _run.Server.On("/other", Reply.Ok("text/plain", "other"));
        Assert.Equal((CheckStatus.Unknown, "HTTP 429; 127.0.0.1 asks to be left alone for 3600 s"), await Check("x"));
        var other = await _run.CheckAsync("/other", "other");
        Assert.Equal((CheckStatus.Unknown, "127.0.0.1 asks to be left alone for 3600 s"), (other!.Status, other.Problem));
        Assert.Equal(["/page"], _run.Server.Asked);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        _run.Server.On("/robots.txt", Reply.Ok("text/plain", "User-agent: *\nDisallow: /private/\n"));
        _run.Server.On("/page", Reply.Redirect("/private/page"));
        Assert.Equal(
            (CheckStatus.Unknown, "robots.txt of 127.0.0.1 asks programs not to read this page; pin a copy that they may read"),
            await Check("x"));
        Assert.Equal(["/page"], _run.Server.Asked);
    }

    [Fact]
    public async Task A_robots_txt_that_fails_forbids_everything()
    {
        _run.Server.On("/robots.txt", Reply.Status("503 Service Unavailable"));
        _run.Server.On("/page", Reply.Ok("text/plain", "words"));
        Assert.Equal((CheckStatus.Unknown, "robots.txt of 127.0.0.1: HTTP 503"), await Check("words"));
        Assert.Empty(_run.Server.Asked);
    }

    [Theory]
    [InlineData("10.1.2.3", CheckStatus.Unknown, "redirects into a private network, to inner.test")]
    [InlineData("169.254.169.254", CheckStatus.Unknown, "redirects into a private network, to inner.test")]
    [InlineData("127.0.0.1", CheckStatus.Unknown, "redirects into a private network, to inner.test")]
    [InlineData("93.184.216.35", CheckStatus.Ok, null)]
    public async Task A_public_server_that_leads_inward_is_not_followed(string inner, CheckStatus status, string? problem)
    {
        using var run = new CheckRun(names: new() { ["public.test"] = "93.184.216.34", ["inner.test"] = inner });
        run.Server.On("/page", Reply.Redirect($"http://inner.test:{run.Server.Port}/secret"));
        run.Server.On("/secret", Reply.Ok("text/plain", "words"));
        var found = await run.CheckAsync($"http://public.test:{run.Server.Port}/page", "words");
        Assert.Equal((status, problem), (found!.Status, found.Problem));
        Assert.Equal(status == CheckStatus.Ok ? ["/page", "/secret"] : ["/page"], run.Server.Asked);
        Assert.Equal(2, run.Network.LookUps);
    }

    [Theory]
    [InlineData("/docs/page", "/", CheckStatus.Unknown)]
    [InlineData("/docs/page", "/en/", CheckStatus.Unknown)]
    [InlineData("/docs/page", "/index.html", CheckStatus.Unknown)]
    [InlineData("/docs/page", "/docs/moved", CheckStatus.Ok)]
    [InlineData("/", "/en/", CheckStatus.Ok)]
    public async Task A_redirect_home_is_no_answer_and_every_redirect_is_recorded(string asked, string final, CheckStatus status)
    {
        _run.Server.On(asked, Reply.Redirect(final));
        _run.Server.On(final, Reply.Ok("text/html", "<p>words</p>"));
        var found = await _run.CheckAsync(asked, "words");
        Assert.Equal((status, _run.Server.Address + final), (found!.Status, found.FinalUrl));
        Assert.Equal(status == CheckStatus.Ok ? null : "redirected to the home page, so the page itself may be gone", found.Problem);
    }

    [Theory]
    [InlineData("<title>404 Not Found</title><p>Sorry.", "the page says '404 Not Found', though its status is 200")]
    [InlineData("<h1>Seite nicht gefunden</h1>", "the page says 'Seite nicht gefunden', though its status is 200")]
    [InlineData("<title>Just a moment...</title>", "the page says 'Just a moment...' and is kept from programs")]
    [InlineData("<div id=root></div><script src=a.js></script>", "the page has next to no text before its scripts run")]
    public async Task A_page_that_is_sent_in_place_of_the_source_is_unknown(string page, string problem)
    {
        _run.Server.On("/page", Reply.Ok("text/html", page));
        Assert.Equal((CheckStatus.Unknown, problem), await Check("the words"));
        _run.Server.On("/page", Reply.Ok("text/html", page + "<p>the words"));
        Assert.Equal((CheckStatus.Ok, null), await Check("the words"));
    }

    [Fact]
    public async Task Each_of_many_sources_gets_its_own_result()
    {
        using var run = new CheckRun(FetchLimits.Default with { Pause = TimeSpan.Zero, Backoff = TimeSpan.FromMilliseconds(1) });
        run.Server.On("/good", Reply.Ok("text/plain", "words"));
        run.Server.On("/bomb", Reply.Ok("Content-Type: text/html\r\nContent-Encoding: br", "no brotli"u8));
        run.Server.On("/loop", Reply.Redirect("/loop"));
        run.Server.On("/cut", Reply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nbro"));
        run.Server.On("/noise", Reply.Raw("\u0001\u0002\u0003\r\n\r\n"));
        run.Server.On("/pdf", Reply.Ok("application/pdf", "%PDF-1.7 and nothing else"));
        run.Server.On("/deep", Reply.Ok("text/html", string.Concat(Enumerable.Repeat("<div>", 5000))));
        string[] paths = ["/good", "/bomb", "/loop", "/cut", "/noise", "/pdf", "/deep", "/gone"];
        var found = await Task.WhenAll(paths.Select(p => run.CheckAsync(p, "words")));
        Assert.Equal(CheckStatus.Ok, found[0]!.Status);
        Assert.All(found[1..^1], f => Assert.Equal(CheckStatus.Unknown, f!.Status));
        Assert.Equal(CheckStatus.Broken, found[^1]!.Status);
    }

    private async Task<(CheckStatus Status, string? Problem)> Check(string quote)
    {
        var found = await _run.CheckAsync("/page", quote);
        return (found!.Status, found.Problem);
    }
}
