using System.Text;
using Site.Text.Diagnostics;
using Site.Verification.Histories;
using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests;

public sealed class HistoryTests
{
    private const string Other = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public async Task An_index_on_record_as_the_newest_passes_and_nobody_need_fear_that_it_was_dated_back()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var report = await VerifyAsync(site, $"2026-11-20 {Other}\n2026-11-24 {Other}\n{OwnLine(site)}\n");
        Assert.Empty(report.Diagnostics);
        Assert.DoesNotContain(report.NotChecked, s => s.StartsWith("Whether the whole site", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_index_changed_without_a_record_fails()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var history = OwnLine(site);
        site.Forge("robots.txt", "Allow", "Disallow");
        var report = await VerifyAsync(site, history);
        Assert.Equal(["cite-index.json: CITE643"], PublishedTestSite.Codes(report));
        Assert.Contains("on record for that day is", report.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_dated_back_fails()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var report = await VerifyAsync(site, $"2026-11-20 {Other}\n2026-11-25 {Other}\n");
        Assert.Equal(["cite-index.json: CITE643"], PublishedTestSite.Codes(report));
        Assert.Contains("the record goes to 2026-11-25", report.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_edition_is_a_warning()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var report = await VerifyAsync(site, $"{OwnLine(site)}\n2026-11-25 {Other}\n");
        Assert.Equal(["cite-index.json: CITE645"], PublishedTestSite.Codes(report));
        Assert.True(report.Passed);
    }

    [Fact]
    public async Task Of_an_index_newer_than_the_history_it_is_said_that_nothing_is_known()
    {
        using var site = await PublishedTestSite.ExampleAsync();
        var report = await VerifyAsync(site, $"2026-11-20 {Other}\n");
        Assert.Empty(report.Diagnostics);
        Assert.Contains(report.NotChecked, s => s.EndsWith("the history goes to 2026-11-20 only.", StringComparison.Ordinal));
        Assert.Contains(report.NotChecked, s => s.StartsWith("Whether the whole site", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("2026-11-20\n", 1)]
    [InlineData("2026-11-20 " + Other + "\n\n2026-11-21 " + Other, 2)]
    [InlineData("2026-11-31 " + Other, 1)]
    [InlineData("2026-11-20 " + Other + "\n2026-11-19 " + Other, 2)]
    [InlineData("2026-11-20 E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", 1)]
    [InlineData("2026-11-20 " + Other + " \n2026-11-21 " + Other, 1)]
    [InlineData("\uFFFE\0", 1)]
    public void A_history_that_is_none_or_goes_back_is_refused_with_its_line(string content, int line)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(IndexHistory.Read("h.txt", Encoding.UTF8.GetBytes(content), diagnostics));
        var diagnostic = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal(("CITE644", "h.txt", line), (diagnostic.Rule.Code, diagnostic.Location!.Value.File, diagnostic.Location.Value.Line));
    }

    [Fact]
    public void Line_ends_of_any_system_are_read()
    {
        var content = Encoding.UTF8.GetBytes($"2026-11-20 {Other}\r\n2026-11-21 {Other}\r\n");
        Assert.Equal(2, IndexHistory.Read("h.txt", content, new DiagnosticBag())!.Lines.Length);
    }

    private static string OwnLine(PublishedTestSite site) => $"2026-11-24 {site.DigestOf("cite-index.json")}";

    private static Task<VerificationReport> VerifyAsync(PublishedTestSite site, string history) => SiteVerifier.VerifyAsync(
        site.Folder,
        new VerificationOptions { History = IndexHistory.Read("h.txt", Encoding.UTF8.GetBytes(history), new DiagnosticBag())! },
        TestContext.Current.CancellationToken);
}
