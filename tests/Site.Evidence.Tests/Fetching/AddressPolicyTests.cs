using System.Net;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests.Fetching;

/// <summary>Which redirects are followed.</summary>
public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("93.184.216.34", "127.0.0.1", false)]
    [InlineData("93.184.216.34", "10.1.2.3", false)]
    [InlineData("93.184.216.34", "172.31.0.1", false)]
    [InlineData("93.184.216.34", "192.168.0.1", false)]
    [InlineData("93.184.216.34", "169.254.169.254", false)]
    [InlineData("93.184.216.34", "::1", false)]
    [InlineData("93.184.216.34", "fd00::1", false)]
    [InlineData("93.184.216.34", "::ffff:127.0.0.1", false)]
    [InlineData("93.184.216.34", "0.0.0.0", false)]
    [InlineData("93.184.216.34", "1.1.1.1", true)]
    [InlineData("93.184.216.34", "172.32.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "1.1.1.1", true)]
    public void A_public_server_does_not_lead_into_a_private_network(string from, string to, bool allowed) =>
        Assert.Equal(allowed, AddressPolicy.Allows([IPAddress.Parse(from)], [IPAddress.Parse(to)]));
}
