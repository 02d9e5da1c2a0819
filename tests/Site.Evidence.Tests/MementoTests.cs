using Site.Citations.Locks;
using Site.Citations.Vocabulary;

namespace Site.Evidence.Tests;

/// <summary>Copies that an archive keeps, as its TimeGate names them.</summary>
public sealed class MementoTests : IDisposable
{
    private const string Taken = "Memento-Datetime: Fri, 20 Feb 2026 08:30:00 GMT";

    private readonly CheckRun _run = new(hasTimeGate: true);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_copy_is_found_where_the_archive_leads()
    {
        _run.Server.On("/page", Reply.Ok("text/plain", "words"));
        _run.Server.On(Gate, Reply.Redirect("/copy/page"));
        _run.Server.On("/copy/page", Reply.Ok($"Content-Type: text/plain\r\n{Taken}", "words"u8));
        var found = await _run.CheckAsync("/page", "words");
        Assert.Equal(
            new ArchivedCopy(_run.Server.Address + "/copy/page", new DateTimeOffset(2026, 2, 20, 8, 30, 0, TimeSpan.Zero)),
            found!.Archive);
    }

    [Fact]
    public async Task A_source_that_is_gone_is_looked_for_in_the_archive_all_the_same()
    {
        _run.Server.On("/page", Reply.Status("410 Gone"));
        _run.Server.On(Gate, Reply.Ok(Taken, "words"u8));
        var found = await _run.CheckAsync("/page", "words");
        Assert.Equal((CheckStatus.Broken, _run.Server.Address + Gate), (found!.Status, found.Archive?.Url));
    }

    [Theory]
    [InlineData("404 Not Found", Taken)]
    [InlineData("403 Forbidden", Taken)]
    [InlineData("302 Found", "Location: file:///etc/passwd")]
    [InlineData("200 OK", "Memento-Datetime: yesterday")]
    [InlineData("200 OK", "X: no copy")]
    public async Task An_archive_without_a_copy_costs_the_source_nothing(string status, string header)
    {
        _run.Server.On("/page", Reply.Ok("text/plain", "words"));
        _run.Server.On(Gate, Reply.Status(status, header));
        var found = await _run.CheckAsync("/page", "words");
        Assert.Equal((CheckStatus.Ok, null), (found!.Status, found.Archive));
    }

    [Fact]
    public async Task Who_named_no_archive_asks_none()
    {
        using var run = new CheckRun();
        run.Server.On("/page", Reply.Ok("text/plain", "words"));
        await run.CheckAsync("/page", "words");
        Assert.Equal(["/page"], run.Server.Asked);
    }

    private string Gate => $"/gate/{_run.Server.Address}/page";
}
