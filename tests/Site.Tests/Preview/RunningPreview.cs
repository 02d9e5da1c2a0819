using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Site.Tests.Preview;

/// <summary>A preview running in this process, on a free port.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly AnnouncedWriter _output = new();
    private readonly Task<int> _run;

    private RunningPreview(InputFolder folder, Func<string, string?> variable)
    {
        var context = ProgramRun.Context(folder.Root, _output, TextWriter.Null) with { Time = TimeProvider.System, Variable = variable };
        _run = SiteProgram.RunAsync(["preview", "--port", "0"], context, _stop.Token);
    }

    /// <summary>Where it is served.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <summary>Starts a preview and waits until it serves.</summary>
    public static Task<RunningPreview> StartAsync(InputFolder folder) => StartAsync(folder, _ => null);

    /// <summary>Starts a preview with an environment and waits until it serves.</summary>
    public static async Task<RunningPreview> StartAsync(InputFolder folder, Func<string, string?> variable)
    {
        var preview = new RunningPreview(folder, variable);
        var line = await preview._output.FirstLine.WaitAsync(TestContext.Current.CancellationToken);
        var address = Regex.Match(line, @"http://127\.0\.0\.1:\d+/").Value;
        Assert.NotEmpty(address);
        preview._client.BaseAddress = new Uri(address);
        return preview;
    }

    /// <summary>Asks for a path.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? host = null, bool asIs = false)
    {
        var options = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = asIs };
        Assert.True(Uri.TryCreate(_client.BaseAddress + path, options, out var uri));
        var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Host = host;
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Follows the preview as an open page does.</summary>
    public async Task<Events> FollowAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "_preview/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new Events(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Stops it, as Ctrl-C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await _run;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _client.Dispose();
        _stop.Dispose();
        await _output.DisposeAsync();
    }

    /// <summary>What the preview tells open pages.</summary>
    internal sealed class Events(HttpResponseMessage response, Stream stream) : IAsyncDisposable
    {
        private readonly StreamReader _reader = new(stream);

        /// <summary>The next state that is as wanted; waits for it.</summary>
        public async Task<JsonNode> NextAsync(Func<JsonNode, bool> wanted)
        {
            while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..]) is { } state && wanted(state))
                {
                    return state;
                }
            }

            throw new InvalidOperationException("The preview ended before it said so.");
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            _reader.Dispose();
            await stream.DisposeAsync();
            response.Dispose();
        }
    }

    private sealed class AnnouncedWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLine => _firstLine.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            _firstLine.TrySetResult(value ?? "");
        }
    }
}
