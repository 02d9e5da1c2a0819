using Site.Generator.Tests.Sites;

namespace Site.Generator.Tests.Rendering;

/// <summary>The Markdown twin links to what is published, as the page does.</summary>
public class MarkdownTwinLinkTests
{
    private const string Files = """
        -- a.md --
        ---
        title: A
        slug: renamed
        ---
        [home](/index.md) [c](/deep/c.md) ![pic](/img/p.png)
        -- deep/c.md --
        # C

        ## Part

        [a](../a.md) [a2](/a.md) ![pic](../img/p.png)
        -- img/p.png --
        x
        -- index.md --
        # Home

        [one](a.md) [two](deep/c.md#part) [ref][r] [self](#home)

        [r]: a.md "Title"
        """;

    [Fact]
    public async Task Absolutely_where_the_sites_address_is_known()
    {
        using var site = new TestSite(Files);
        await site.PublishAsync("https://user.example/repo/");
        Assert.Contains(
            "[home](https://user.example/repo/index.md) [c](https://user.example/repo/deep/c.md) "
            + "![pic](https://user.example/repo/img/p.png)",
            site.Read("renamed.md"),
            StringComparison.Ordinal);
        Assert.Contains(
            "[a](https://user.example/repo/renamed.md) ",
            site.Read("deep/c.md"),
            StringComparison.Ordinal);
        var home = site.Read("index.md");
        Assert.Contains("[one](https://user.example/repo/renamed.md)", home, StringComparison.Ordinal);
        Assert.Contains("[two](https://user.example/repo/deep/c.md#part)", home, StringComparison.Ordinal);
        Assert.Contains("[self](https://user.example/repo/index.md#home)", home, StringComparison.Ordinal);
        Assert.Contains("[ref](https://user.example/repo/renamed.md)", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relatively_where_it_is_not()
    {
        using var site = new TestSite(Files);
        await site.PublishAsync();
        Assert.Contains("[home](index.md) [c](deep/c.md) ![pic](img/p.png)", site.Read("renamed.md"), StringComparison.Ordinal);
        Assert.Contains("[a](../renamed.md) ", site.Read("deep/c.md"), StringComparison.Ordinal);
        Assert.Contains("![pic](../img/p.png)", site.Read("deep/c.md"), StringComparison.Ordinal);
    }
}
