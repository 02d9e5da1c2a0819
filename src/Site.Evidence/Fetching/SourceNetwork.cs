using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Site.Evidence.Fetching;

/// <summary>
/// Names and connections. A name is looked up once in a run, so that a server that was judged by its address is the one that is connected
/// to, whatever its name says a moment later.
/// </summary>
internal class SourceNetwork
{
    private readonly ConcurrentDictionary<string, Task<IPAddress[]>> _addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The addresses of a host.</summary>
    /// <exception cref="SocketException">It has none, or they cannot be found out.</exception>
    public Task<IPAddress[]> AddressesOfAsync(string host, CancellationToken cancellationToken) =>
        _addresses.GetOrAdd(host, LookUpAsync).WaitAsync(cancellationToken);

    /// <summary>Connects to a host.</summary>
    /// <exception cref="SocketException">It cannot be connected to.</exception>
    public async Task<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var addresses = await AddressesOfAsync(host, cancellationToken).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Route(addresses), port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Looks a name up.</summary>
    protected virtual Task<IPAddress[]> LookUpAsync(string host) => Dns.GetHostAddressesAsync(host);

    /// <summary>The addresses that are connected to for those a name has.</summary>
    protected virtual IPAddress[] Route(IPAddress[] addresses) => addresses;
}
