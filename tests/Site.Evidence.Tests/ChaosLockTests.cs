using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;
using Site.Text.Diagnostics;

namespace Site.Evidence.Tests;

/// <summary>One lock of servers of every kind, each on a host of its own: every entry is right, and none costs another.</summary>
public sealed class ChaosLockTests : IDisposable
{
    private const string Quote = "the lamp takes 5 W";

    private static readonly string[] Hosts =
    [
        "bomb", "busy", "charset", "cut", "deep", "endless", "flapping", "forbidden", "front", "gone", "inner", "inward", "loop", "moved",
        "noise", "shut", "slow", "soft", "sound",
    ];

    private readonly CheckRun _run = new(
        FetchLimits.Default with { Bytes = 1024 * 1024 },
        Hosts.ToDictionary(h => h + ".test", h => h == "inner" ? "10.0.0.1" : "93.184.216.34"));

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_kind_of_server_leaves_the_entry_that_is_right_for_it()
    {
        Answer();
        var sources = ImmutableSortedDictionary.CreateBuilder<string, LockedSource>(StringComparer.Ordinal);
        foreach (var host in Hosts.Where(h => h != "inner"))
        {
            sources[host] = (await _run.CheckAsync($"http://{host}.test:{_run.Server.Port}/{host}", Quote))!;
        }

        var problems = new DiagnosticBag();
        var read = EvidenceLock.Read("cite.lock.json", new EvidenceLock(sources.ToImmutable()).Write(), problems);
        Assert.Empty(problems.ToSortedList());
        Assert.Equal(
            """
            bomb: unknown, more than 1 MiB
            busy: unknown, HTTP 429; busy.test asks to be left alone for 3600 s
            charset: ok, found 1 times
            cut: unknown, the connection broke before the answer's end
            deep: unknown, more than 512 elements stand open at once
            endless: unknown, more than 1 MiB
            flapping: ok, found 1 times at 1
            forbidden: unknown, HTTP 403
            front: unknown, redirected to the home page, so the page itself may be gone, at /
            gone: broken, HTTP 410
            inward: unknown, redirects into a private network, to inner.test
            loop: unknown, more than 5 redirects
            moved: ok, found 1 times at 1, at /elsewhere
            noise: unknown, the answer is not HTTP
            shut: unknown, the page says 'Just a moment...' and is kept from programs
            slow: unknown, no answer within 30 s
            soft: unknown, the page says 'Page not found', though its status is 200
            sound: broken, 1 of 1 quotes not found, missing
            """,
            string.Join('\n', read.Sources.Select(s => $"{s.Key}: {Row(s.Value)}")));
        Assert.DoesNotContain("/secret", _run.Server.Asked);
    }

    private void Answer()
    {
        var (server, clock) = (_run.Server, _run.Clock);
        server.On("/bomb", Reply.Bomb());
        server.On("/busy", Reply.Status("429 Too Many Requests", "Retry-After: 3600"));
        server.On("/charset", Reply.Ok("Content-Type: text/html; charset=utf-16", Encoding.Unicode.GetBytes($"<p>Où? {Quote}")));
        server.On("/cut", Reply.Raw($"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{Quote}"));
        server.On("/deep", Reply.Ok("text/html", string.Concat(Enumerable.Repeat("<b><i>", 50_000)) + Quote));
        server.On("/endless", new Reply([.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. new byte[9000]]) { Endless = true });
        server.On("/flapping", n => n < 3 ? Reply.Status("503 Service Unavailable") : Reply.Ok("text/plain", Quote));
        server.On("/forbidden", Reply.Status("403 Forbidden"));
        server.On("/gone", Reply.Status("410 Gone"));
        server.On("/front", Reply.Redirect("/"));
        server.On("/", Reply.Ok("text/html", $"<p>{Quote}"));
        server.On("/inward", Reply.Redirect($"http://inner.test:{server.Port}/secret"));
        server.On("/secret", Reply.Ok("text/plain", Quote));
        server.On("/loop", Reply.Redirect("/loop"));
        server.On("/moved", Reply.Redirect("/elsewhere"));
        server.On("/elsewhere", Reply.Ok("text/plain", Quote));
        server.On("/noise", Reply.Raw("\u0001\u0002\u0003\r\n\r\n"));
        server.On("/shut", Reply.Ok("text/html", "<title>Just a moment...</title>"));
        server.On("/slow", new Reply([]) { Hangs = true, Then = () => clock.Advance(TimeSpan.FromSeconds(31)) });
        server.On("/soft", Reply.Ok("text/html", "<h1>Page not found</h1>"));
        server.On("/sound", Reply.Ok("text/plain", "the lamp takes 6 W"));
    }

    /// <summary>An entry in words: the outcome, why, what was found of the quote, and where redirects led.</summary>
    private static string Row(LockedSource source)
    {
        var parts = new List<string> { source.Status.ToWord() };
        if (source.Problem is { } problem)
        {
            parts.Add(problem.Split(" at line")[0]);
        }

        foreach (var quote in source.Quotes.Values)
        {
            var lines = quote.Lines is { } at ? $" at {at}" : "";
            parts.Add(quote.IsFound ? string.Create(CultureInfo.InvariantCulture, $"found {quote.Occurrences} times{lines}") : "missing");
        }

        if (source.FinalUrl is { } final)
        {
            parts.Add($"at {new Uri(final).AbsolutePath}");
        }

        Assert.Equal(source.Quotes.IsEmpty, source.Sha256 is null);
        return string.Join(", ", parts);
    }
}
