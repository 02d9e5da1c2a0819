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
    [InlineData("93.184.216.34", "::", false)]
    [InlineData("93.184.216.34", "::127.0.0.1", false)]
    [InlineData("93.184.216.34", "64:ff9b::a00:1", false)]
    [InlineData("93.184.216.34", "64:ff9b:1:a9fe:a9:fe00:808:808", false)]
    [InlineData("93.184.216.34", "64:ff9b:1::808:808", false)]
    [InlineData("93.184.216.34", "2002:7f00:1::", false)]
    [InlineData("93.184.216.34", "198.18.0.1", false)]
    [InlineData("93.184.216.34", "192.0.0.170", false)]
    [InlineData("93.184.216.34", "192.0.2.1", true)]
    [InlineData("93.184.216.34", "64:ff9b::101:101", true)]
    [InlineData("93.184.216.34", "2606:4700::1111", true)]
    [InlineData("93.184.216.34", "1.1.1.1", true)]
    [InlineData("93.184.216.34", "172.32.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "1.1.1.1", true)]
    public void A_public_server_does_not_lead_into_a_private_network(string from, string to, bool allowed) =>
        Assert.Equal(allowed, AddressPolicy.Allows([IPAddress.Parse(from)], [IPAddress.Parse(to)]));

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("1.1.1.1", true)]
    public void What_nobody_with_an_address_names_is_not_in_a_private_network(string to, bool allowed) =>
        Assert.Equal(allowed, AddressPolicy.Allows([], [IPAddress.Parse(to)]));
}
