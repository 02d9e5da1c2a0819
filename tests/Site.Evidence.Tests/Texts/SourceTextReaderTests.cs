using Microsoft.Extensions.Time.Testing;
using Site.Citations.Vocabulary;
using Site.Evidence.Fetching;
using Site.Evidence.Texts;

namespace Site.Evidence.Tests.Texts;

/// <summary>How many texts are looked through at once, and for how long.</summary>
public sealed class SourceTextReaderTests
{
    private static readonly byte[] Large = [.. Enumerable.Repeat((byte)'a', 3 * 1024 * 1024)];

    [Fact]
    public async Task A_large_source_is_not_looked_through_beside_one_that_was_left_behind()
    {
        var clock = new FakeTimeProvider();
        using var reader = new SourceTextReader(clock);
        using var go = new ManualResetEventSlim();
        var begun = new TaskCompletionSource();
        var first = Read(reader, texts =>
        {
            begun.SetResult();
            go.Wait(TestContext.Current.CancellationToken);
        });
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("within 20 s", await first, StringComparison.Ordinal);

        var isBeside = false;
        var second = Read(reader, _ => isBeside |= !go.IsSet);
        Assert.Equal("read", await Read(reader, _ => { }, Large[..100]));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Contains("within 20 s", await second, StringComparison.Ordinal);

        var third = Read(reader, _ => isBeside |= !go.IsSet);
        go.Set();
        Assert.Equal("read", await third);
        Assert.False(isBeside);
    }

    /// <summary>Looks through a source, and says what came of it; where nothing was in the way, an act is done meanwhile.</summary>
    private static Task<string> Read(SourceTextReader reader, Action<SourceTexts> act, byte[]? content = null) => reader.ReadAsync(
        content ?? Large,
        new SourceContent(content ?? Large, null, CheckStatus.Ok, null) { MediaType = "text/plain" },
        (texts, _) =>
        {
            if (texts.Doubt is { } doubt)
            {
                return doubt;
            }

            act(texts);
            return "read";
        },
        TestContext.Current.CancellationToken);
}
