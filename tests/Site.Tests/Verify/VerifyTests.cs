using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Site.Tests.Verify;

public sealed class VerifyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-verify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_site_just_built_passes()
    {
        await BuildAsync();
        var run = await ProgramRun.InAsync(_folder, "verify", "output");
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("Verified 1 page (1 claim) and ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_character_fails_with_the_page_and_the_claim_named()
    {
        await BuildAsync();
        var page = Path.Combine(_folder, "output", "index.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("It costs $1", "It costs $2", StringComparison.Ordinal));
        var run = await ProgramRun.InAsync(_folder, "verify", "output");
        Assert.Equal(1, run.Exit);
        Assert.Contains("output/index.html: error CITE612: Claim 'c-it-costs-1-", run.Out, StringComparison.Ordinal);
        Assert.Contains("stands 'It costs $2' and not 'It costs $1'", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(999, 1)]
    public async Task A_connection_that_breaks_is_opened_again_but_not_for_ever(int broken, int exit)
    {
        await BuildAsync();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var asked = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        _ = Task.Run(ServeAsync, TestContext.Current.CancellationToken);
        var run = await ProgramRun.InAsync(_folder, "verify", $"http://{server.LocalEndpoint}/");
        Assert.True(exit == run.Exit, run.Out + run.Error);

        async Task ServeAsync()
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                var path = (await reader.ReadLineAsync())!.Split(' ')[1][1..];
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                if (asked.AddOrUpdate(path, 1, (_, times) => times + 1) <= broken)
                {
                    client.LingerState = new LingerOption(enable: true, seconds: 0);
                    continue;
                }

                var file = Path.Combine(_folder, "output", path);
                var content = File.Exists(file) ? File.ReadAllBytes(file) : [];
                var status = File.Exists(file) ? "200 OK" : "404 Not Found";
                var header = $"HTTP/1.1 {status}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(header).Concat(content).ToArray());
            }
        }
    }

    [Fact]
    public async Task A_folder_that_is_no_site_fails()
    {
        var run = await ProgramRun.InAsync(_folder, "verify", "nowhere");
        Assert.Equal(1, run.Exit);
        Assert.Contains("CITE603", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_the_usage_is_shown() => Assert.Equal(2, (await ProgramRun.InAsync(_folder, "verify")).Exit);

    private async Task BuildAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "input"));
        File.WriteAllText(Path.Combine(_folder, "input", "index.md"), "# Home\n\nIt costs $1 [cite: https://e.example/ · 2026-03].\n");
        Assert.Equal(0, (await ProgramRun.InAsync(_folder)).Exit);
    }
}
