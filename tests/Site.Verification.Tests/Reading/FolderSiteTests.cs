using System.Diagnostics;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Reading;

/// <summary>Only regular files in the folder itself are read.</summary>
public sealed class FolderSiteTests
{
    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("/dev/zero")]
    [InlineData("index.html")]
    [InlineData("nowhere")]
    public async Task A_link_is_not_followed(string target)
    {
        using var site = await PublishedTestSite.ExampleAsync();
        File.Delete(site.PathOf("robots.txt"));
        File.CreateSymbolicLink(site.PathOf("robots.txt"), target);
        var diagnostic = Assert.Single((await site.VerifyAsync()).Diagnostics);
        Assert.Equal("CITE604", diagnostic.Rule.Code);
        Assert.Contains("is a symbolic link", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_a_link_is_not_followed()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        Directory.Move(site.PathOf("guide"), site.Folder + "-elsewhere");
        Directory.CreateSymbolicLink(site.PathOf("guide"), site.Folder + "-elsewhere");
        var report = await site.VerifyAsync();
        Assert.Contains(report.Diagnostics, d => d.Message.Contains("'guide' is a symbolic link", StringComparison.Ordinal));
        Assert.False(report.Passed);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        File.Delete(site.PathOf("robots.txt"));
        using var mkfifo = Process.Start("mkfifo", site.PathOf("robots.txt"));
        await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["robots.txt: CITE605"], PublishedTestSite.Codes(await site.VerifyAsync()));
    }
}
