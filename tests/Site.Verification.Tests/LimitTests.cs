using Site.Text.Diagnostics;
using Site.Verification.Reading;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

public sealed class LimitTests
{
    private static readonly VerificationLimits Limits = VerificationLimits.Default;

    [Fact]
    public async Task Each_limit_of_a_site_is_said_when_it_is_reached()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        await AssertReachedAsync(site, Limits with { SiteBytes = 20_000 }, "more than 20000 bytes, the limit for all of its files");
        await AssertReachedAsync(site, Limits with { Files = 3 }, "more than 3 files, the limit for a site");
        await AssertReachedAsync(site, Limits with { SiteTime = TimeSpan.Zero }, "seconds, the limit for a site");
    }

    [Fact]
    public async Task Each_limit_of_a_file_is_said_when_it_is_reached()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        site.Write("guide/picture.svg", new byte[100_000]);
        site.Seal("guide/picture.svg");
        var report = await site.VerifyAsync(Limits with { FileBytes = 99_999 });
        Assert.True(Says(Assert.Single(report.Diagnostics), "more than 99999 bytes, the limit for such a file"));

        site.Forge("index.html", "</body>", new string(' ', 200_000) + "</body>");
        report = await site.VerifyAsync(Limits with { CheckedFileBytes = 199_999 });
        Assert.Contains(report.Diagnostics, d => d.Location?.File == "index.html" && Says(d, "more than 199999 bytes"));
        Assert.Equal(2, report.Pages);
    }

    [Fact]
    public async Task A_page_that_is_wrong_everywhere_is_not_listed_without_end()
    {
        var claims = string.Concat(Enumerable.Range(0, 300).Select(i => $"Thing {i} is [{i} GB][assume: guess {i}] big.\n\n"));
        using var site = await PublishedTestSite.OfLongAsync($"-- index.md --\n# Home\n\n{claims}");
        site.Forge("index.html", "<article data-cite-root>", "<article data-cite-root><p>x</p>");
        var report = await site.VerifyAsync();
        Assert.Equal(101, report.Diagnostics.Count(d => d.Location?.File == "index.html"));
        Assert.Contains(report.Diagnostics, d => Says(d, "100 problems are listed, the limit for a file"));
    }

    [Fact]
    public async Task A_run_can_be_stopped_from_outside()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SiteVerifier.VerifyAsync(site.Folder, stop.Token));
    }

    private static bool Says(Diagnostic diagnostic, string text) => diagnostic.Message.Contains(text, StringComparison.Ordinal);

    private static async Task AssertReachedAsync(PublishedTestSite site, VerificationLimits limits, string message)
    {
        var report = await site.VerifyAsync(limits);
        Assert.False(report.Passed);
        Assert.Contains(report.Diagnostics, d => d.Rule.Code == "CITE623" && Says(d, message));
    }
}
