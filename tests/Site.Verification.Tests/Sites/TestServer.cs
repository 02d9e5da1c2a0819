using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Site.Verification.Tests.Sites;

/// <summary>A server that answers with whatever bytes a test gives it.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]?> _answer;
    private int _asked;

    /// <param name="answer">The response to a path, headers included; null answers nothing and keeps the connection open.</param>
    public TestServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address => $"http://{_listener.LocalEndpoint}/";

    /// <summary>How many requests there were.</summary>
    public int Asked => _asked;

    public static byte[] Respond(byte[] content, string headers = "", string status = "200 OK") =>
    [
        .. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{headers}\r\n"),
        .. content,
    ];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream());
            var path = (await reader.ReadLineAsync())?.Split(' ')[1][1..] ?? "";
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            Interlocked.Increment(ref _asked);
            if (_answer(path) is { } response)
            {
                await client.GetStream().WriteAsync(response);
                client.Dispose();
                return;
            }

            // Nothing comes until the client hangs up.
            await reader.ReadLineAsync();
        }
        catch (IOException)
        {
            // The client has hung up.
        }
    }
}
