using System.Net;
using System.Net.Sockets;

namespace Site.Evidence.Fetching;

/// <summary>
/// Which redirects are followed. A source's server can name any machine in one, so a public server must not lead into the network this
/// program runs in. An address the author wrote is asked as it is, and a private server may lead on to another.
/// </summary>
public static class AddressPolicy
{
    /// <summary>Whether a redirect may be followed.</summary>
    /// <param name="from">The addresses of the host that redirects.</param>
    /// <param name="to">The addresses of the host it names.</param>
    public static bool Allows(IReadOnlyCollection<IPAddress> from, IReadOnlyCollection<IPAddress> to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return !to.Any(IsPrivate) || from.All(IsPrivate);
    }

    /// <summary>Whether an address belongs to this machine, a private network, or none (RFC 1918, 3927, 4193, 4291, 6598).</summary>
    public static bool IsPrivate(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (IPAddress.IsLoopback(address))
        {
            return true;
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast
                || address.Equals(IPAddress.IPv6Any);
        }

        return address.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and <= 127, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and <= 31, ..] => true,
            [192, 168, ..] => true,
            [>= 224, ..] => true,
            _ => false,
        };
    }
}
