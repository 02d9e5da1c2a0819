using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Site.Evidence.Tests;

/// <summary>What the server sends, byte by byte, and how it goes on.</summary>
/// <param name="Bytes">The bytes.</param>
internal sealed record Reply(byte[] Bytes)
{
    /// <summary>What happens once they are sent, before the connection ends.</summary>
    public Action? Then { get; init; }

    /// <summary>Whether the last of them are sent again and again until the reader hangs up.</summary>
    public bool Endless { get; init; }

    /// <summary>Whether the connection stays open until the reader hangs up.</summary>
    public bool Hangs { get; init; }

    /// <summary>A whole answer.</summary>
    public static Reply Ok(string headers, ReadOnlySpan<byte> body)
    {
        var head = $"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        return new Reply([.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    /// <summary>A whole answer of text.</summary>
    public static Reply Ok(string type, string body) => Ok("Content-Type: " + type, Encoding.UTF8.GetBytes(body));

    /// <summary>A short body that unpacks to 16 MiB.</summary>
    public static Reply Bomb()
    {
        var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 16; i++)
            {
                gzip.Write(new byte[1024 * 1024]);
            }
        }

        return Ok("Content-Type: text/plain\r\nContent-Encoding: gzip", zipped.ToArray());
    }

    /// <summary>An answer without a body.</summary>
    public static Reply Status(string status, string headers = "X: y") =>
        new(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    /// <summary>A redirect.</summary>
    public static Reply Redirect(string location) => Status("302 Found", "Location: " + location);

    /// <summary>Bytes as they are.</summary>
    public static Reply Raw(string text) => new(Encoding.ASCII.GetBytes(text));
}

/// <summary>A server on this machine that sends anything at all, for each path what a test says, by the number of the request.</summary>
internal sealed class ChaosServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<int, Reply>> _replies = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = [];

    public ChaosServer()
    {
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>The paths asked for, but for <c>robots.txt</c>.</summary>
    public IEnumerable<string> Asked => _asked.Where(p => p != "/robots.txt");

    /// <summary>Says what is sent for a path; without that it is not found.</summary>
    public void On(string path, Reply reply) => On(path, _ => reply);

    /// <summary>Says what is sent for a path at the first request, the second, and so on, counted from 1.</summary>
    public void On(string path, Func<int, Reply> reply) => _replies[path] = reply;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync())?.Split(' ')[1] ?? "";
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            _asked.Enqueue(path);
            var reply = _replies.TryGetValue(path, out var said) ? said(_asked.Count(p => p == path)) : Reply.Status("404 Not Found");
            do
            {
                await stream.WriteAsync(reply.Bytes);
            }
            while (reply.Endless);
            reply.Then?.Invoke();
            if (!reply.Hangs)
            {
                client.Client.Shutdown(SocketShutdown.Send);
            }

            while (await stream.ReadAsync(new byte[4096]) > 0)
            {
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The reader has seen enough and hung up.
        }
    }
}
