using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Site.Tests.Preview;

/// <summary>A preview serves its author alone, whatever a page elsewhere, a neighbour in the network or a broken program sends.</summary>
public sealed class PreviewUnderAttackTests
{
    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == preview.Address.Port);
        Assert.Equal(IPAddress.Loopback, Assert.Single(listening).Address);
    }

    [Theory]
    [InlineData("rebound.example")]
    [InlineData("localhost.rebound.example")]
    [InlineData("127.0.0.1.rebound.example")]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.0.1")]
    [InlineData("[::ffff:192.168.0.1]")]
    [InlineData("localhost@rebound.example")]
    [InlineData("")]
    public async Task It_answers_to_no_other_name_and_tells_it_no_change(string host)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        foreach (var path in (string[])["/", "/_preview/events", "/_preview/client.js"])
        {
            var answer = await SendAsync(preview, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1\\.1 (400|421) ", answer);
            Assert.DoesNotContain("Hello", answer, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: rebound.example\r\n\r\n", "400")]
    [InlineData("GET http://rebound.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "400")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "505")]
    [InlineData("\0\0\0\0\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 99999999999\r\n\r\nabc", "405")]
    [InlineData("DELETE /index.html HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405")]
    public async Task A_request_that_is_none_of_a_reader_is_refused(string request, string status)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        Assert.StartsWith($"HTTP/1.1 {status} ", await SendAsync(preview, request), StringComparison.Ordinal);
        await AssertServesAsync(preview);
    }

    [Theory]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 100_000, "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {0}\r\nConnection: close\r\n\r\n", 1_000_000, "431")]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400, "404")]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 6_000, "404")]
    public async Task A_request_of_any_length_is_answered(string request, int length, string status)
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        var sent = request.Replace("{0}", new string('a', length), StringComparison.Ordinal);
        // A connection that is closed before all was read may break before the answer is read here.
        Assert.Matches($"^(HTTP/1\\.1 {status} |$)", await SendAsync(preview, sent));
        await AssertServesAsync(preview);
    }

    [Fact]
    public async Task Thousands_of_connections_that_say_nothing_or_half_a_request_hold_nobody_up()
    {
        using var folder = new InputFolder(("index.md", "# Hello\n"));
        await using var preview = await RunningPreview.StartAsync(folder);
        var idle = new List<Socket>();
        try
        {
            for (var i = 0; i < 2_000; i++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                idle.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
                if (i % 2 == 0)
                {
                    await socket.SendAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray(), TestContext.Current.CancellationToken);
                }
            }

            await AssertServesAsync(preview);
            Assert.Equal(ExitCode.Success, await preview.StopAsync());
        }
        finally
        {
            idle.ForEach(s => s.Dispose());
        }
    }

    private static async Task AssertServesAsync(RunningPreview preview)
    {
        using var page = await preview.GetAsync("");
        Assert.Contains("Hello", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Sends bytes as they are.</summary>
    /// <returns>What comes back before the connection ends.</returns>
    private static async Task<string> SendAsync(RunningPreview preview, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var answer = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Refused before all of it was sent.
        }

        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) is var count and > 0)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
        }
        catch (IOException)
        {
            // Broken off behind the answer, because not all of the request was read.
        }

        return answer.ToString();
    }
}
