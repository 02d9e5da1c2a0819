using Site.Citations.Sources;

namespace Site.Citations.Tests.Sources;

public sealed class CustodiansTests
{
    [Theory]
    [InlineData("https://github.com/vllm-project/vllm/blob/main/README.md", "github.com/vllm-project")]
    [InlineData("https://raw.githubusercontent.com/Owner/name/x/README.md", "github.com/owner")]
    [InlineData("https://huggingface.co/datasets/owner/name", "huggingface.co/owner")]
    [InlineData("https://hf.co/owner/name", "huggingface.co/owner")]
    [InlineData("https://web.archive.org/web/20260310120000/https://example.com/", "web.archive.org")]
    [InlineData("https://www.Example.com/a", "example.com")]
    [InlineData("https://example.com:8443/a", "example.com:8443")]
    [InlineData("https://github.com/", "github.com")]
    public void Who_can_change_what_is_there_follows_from_the_address(string address, string custodian) =>
        Assert.Equal(custodian, Custodians.Of(address));

    [Theory]
    [InlineData("web.archive.org", true)]
    [InlineData("perma.cc", true)]
    [InlineData("github.com/archive", false)]
    [InlineData("web.archive.org.example", false)]
    public void Archives_are_known_by_name(string custodian, bool expected) => Assert.Equal(expected, Custodians.IsArchive(custodian));
}
