using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Evidence.Fetching;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Evidence.Tests;

/// <summary>A run of checks against a server on this machine, by a clock that tests move.</summary>
internal sealed class CheckRun : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private readonly SourceReader _reader;
    private readonly SourceChecker _checker;

    public CheckRun(FetchLimits? limits = null, Dictionary<string, string>? names = null, NamedBy? namedBy = null, bool hasTimeGate = false)
    {
        Network = new NamedNetwork(names ?? []);
        _reader = new SourceReader(null, offline: false, namedBy ?? NamedBy.User, "1", Clock, limits ?? FetchLimits.Default, Network);
        _checker = new SourceChecker(_reader, Today, "test", Clock) { TimeGate = hasTimeGate ? new Uri(Server.Address + "/gate/") : null };
    }

    public ChaosServer Server { get; } = new();

    public PassingClock Clock { get; } = new();

    public NamedNetwork Network { get; }

    public void Dispose()
    {
        _checker.Dispose();
        _reader.Dispose();
        Server.Dispose();
    }

    /// <summary>Checks the source under a path of the server, or under a whole address.</summary>
    public async Task<LockedSource?> CheckAsync(string path, params string[] quotes)
    {
        var url = path.StartsWith('/') ? Server.Address + path : path;
        var bag = new DiagnosticBag();
        var text = $"one: {{ title: One, url: \"{url}\", publisher: One, kind: primary, date: 2026-03-01 }}\n";
        var sources = SourceLibrary.Load([new InputText("s.yml", text)], Today, bag);
        Assert.Empty(bag.ToSortedList());
        var evidence = new EvidenceToCheck(sources.All.Single(), [.. quotes]);
        return (await _checker.CheckAsync(evidence, TestContext.Current.CancellationToken))?.Found;
    }
}
