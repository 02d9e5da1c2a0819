using System.Net;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests;

/// <summary>A network whose names have the addresses a test gives them, and which leads to this machine all the same.</summary>
internal sealed class NamedNetwork(Dictionary<string, string> names) : SourceNetwork
{
    private int _lookUps;

    public int LookUps => _lookUps;

    protected override Task<IPAddress[]> LookUpAsync(string host)
    {
        Interlocked.Increment(ref _lookUps);
        return names.TryGetValue(host, out var address)
            ? Task.FromResult<IPAddress[]>([IPAddress.Parse(address)])
            : base.LookUpAsync(host);
    }

    protected override IPAddress[] Route(IPAddress[] addresses) => [IPAddress.Loopback];
}
