using System.Net;
using System.Net.Sockets;

namespace Site.Evidence.Fetching;

/// <summary>
/// Which addresses are asked that somebody else names: a server in a redirect, or a site that is checked in its twins. They can name any
/// machine, so a public server must not lead into the network this program runs in. What the user wrote is asked as it is, and a private
/// server may lead on to another.
/// </summary>
public static class AddressPolicy
{
    /// <summary>Whether a host may be asked.</summary>
    /// <param name="from">The addresses of the host that names it; none where it is named by nobody who has one.</param>
    /// <param name="to">The addresses of the host that is named.</param>
    public static bool Allows(IReadOnlyCollection<IPAddress> from, IReadOnlyCollection<IPAddress> to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return !to.Any(IsPrivate) || (from.Count > 0 && from.All(IsPrivate));
    }

    /// <summary>
    /// Whether an address belongs to this machine, a private network, or none (RFC 1918, 2544, 3927, 4193, 4291, 6598, 6890). An IPv6
    /// address that stands for an IPv4 one (RFC 3056, 4291, 6052) is what that one is; one that a translator of this network gives a
    /// meaning (RFC 8215) belongs to the network.
    /// </summary>
    public static bool IsPrivate(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
            ? address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast
                || IsTranslatedHere(bytes)
                || (Embedded(bytes) is var inner && !inner.IsEmpty && IsPrivate(inner))
            : IsPrivate(bytes.AsSpan(^4..));
    }

    private static bool IsPrivate(ReadOnlySpan<byte> address) => address switch
    {
        [0 or 10 or 127, ..] => true,
        [100, >= 64 and <= 127, ..] => true,
        [169, 254, ..] => true,
        [172, >= 16 and <= 31, ..] => true,
        [192, 168, ..] or [192, 0, 0, _] => true,
        [198, 18 or 19, ..] => true,
        [>= 224, ..] => true,
        _ => false,
    };

    /// <summary>
    /// Whether an address is for translation and is not one of those that mean the same everywhere, 64:ff9b::/96. Which IPv4 address it
    /// stands for only the network's translator knows.
    /// </summary>
    private static bool IsTranslatedHere(ReadOnlySpan<byte> address) =>
        address is [0x00, 0x64, 0xFF, 0x9B, ..] and not [_, _, _, _, 0, 0, 0, 0, 0, 0, 0, 0, ..];

    /// <summary>The IPv4 address that an IPv6 one stands for, written out, by 6to4, or by translation; empty where there is none.</summary>
    private static ReadOnlySpan<byte> Embedded(ReadOnlySpan<byte> address) => address switch
    {
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ..] => address[^4..],
        [0x20, 0x02, ..] => address[2..6],
        [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, ..] => address[^4..],
        _ => [],
    };
}
