using Microsoft.Extensions.Time.Testing;
using Site.Evidence.Fetching;

namespace Site.Evidence.Tests.Fetching;

/// <summary>How far apart the requests to a host are.</summary>
public sealed class HostPacingTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Requests_to_a_host_are_a_pause_apart_and_hosts_do_not_wait_for_each_other()
    {
        var pacing = new HostPacing(FetchLimits.Default with { Pause = TimeSpan.FromSeconds(5) }, _clock);
        Assert.True(Turn(pacing, "a.example").IsCompleted);
        Assert.True(Turn(pacing, "b.example").IsCompleted);
        var second = Turn(pacing, "A.example");
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(second.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await second);
    }

    [Fact]
    public async Task A_host_that_is_left_alone_for_too_long_is_not_waited_for()
    {
        var pacing = new HostPacing(FetchLimits.Default, _clock);
        pacing.Postpone("a.example", TimeSpan.FromHours(1));
        pacing.Postpone("a.example", TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromHours(1), await Turn(pacing, "a.example"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await Turn(pacing, "a.example"));
    }

    private static Task<TimeSpan?> Turn(HostPacing pacing, string host) =>
        pacing.TakeTurnAsync(host, TestContext.Current.CancellationToken);
}
