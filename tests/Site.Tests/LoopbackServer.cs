using System.Net;
using System.Net.Sockets;

namespace Site.Tests;

/// <summary>A server on this machine that answers as a test says.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<string, HttpListenerResponse, byte[]> _answer;

    /// <summary>Starts it at a port that is free.</summary>
    /// <param name="answer">Given a path and the answer, whose status and headers it sets, gives the body.</param>
    public LoopbackServer(Func<string, HttpListenerResponse, byte[]> answer)
    {
        _answer = answer;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Its address, ending in a slash.</summary>
    public string Address { get; }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var body = _answer(context.Request.Url!.AbsolutePath, context.Response);
            context.Response.Close(body, willBlock: true);
        }
    }
}
