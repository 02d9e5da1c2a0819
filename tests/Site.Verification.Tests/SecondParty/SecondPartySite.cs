using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence;
using Site.Evidence.Fetching;
using Site.Evidence.Tests;
using Site.Generator.Tests.Sites;
using Site.Text.Folding;
using Site.Verification.SecondParty;

namespace Site.Verification.Tests.SecondParty;

/// <summary>
/// A site whose sources stand on hosts of their own, all of them the server of the test, and whose publisher says of each what they like:
/// the build believes their lock.
/// </summary>
internal sealed class SecondPartySite : IDisposable
{
    private const string PublicAddress = "93.184.216.34";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly StringBuilder _sources = new();
    private readonly StringBuilder _page = new("# Lamps\n\n");
    private readonly ImmutableSortedDictionary<string, LockedSource>.Builder _lock =
        ImmutableSortedDictionary.CreateBuilder<string, LockedSource>(StringComparer.Ordinal);

    private TestSite? _site;

    public ChaosServer Server { get; } = new();

    public PassingClock Clock { get; } = new();

    public FetchLimits Limits { get; init; } = FetchLimits.Default;

    public SecondPartyLimits Taken { get; init; } = SecondPartyLimits.Default with { Parallel = 1 };

    public string Output => _site!.Output;

    /// <summary>The quote that a source is cited with.</summary>
    public static string QuoteOf(string name) => $"the {name} lamp takes 5 W";

    /// <summary>The address of a source.</summary>
    public string AddressOf(string name) => $"http://{name}.test:{Server.Port}/{name}";

    /// <summary>A source, and what is served in its place.</summary>
    /// <param name="name">Its name, which is that of its host and path.</param>
    /// <param name="reply">What is served.</param>
    /// <param name="read">The bytes that the publisher says they read.</param>
    /// <param name="address">The address of its host.</param>
    public void Add(string name, Func<int, Reply> reply, byte[] read, string address = PublicAddress)
    {
        Server.On("/" + name, reply);
        _names[name + ".test"] = address;
        var quote = QuoteOf(name);
        _sources.AppendLine(CultureInfo.InvariantCulture, $$"""
            {{name}}:
              { title: {{name}}, url: "{{AddressOf(name)}}", publisher: {{name}}, kind: primary, date: 2026-11-01,
                quotes: { one: "{{quote}}" } }
            """);
        _page.AppendLine(CultureInfo.InvariantCulture, $"The {name} lamp takes 5 W [cite: @{name}#one].\n");
        _lock[name] = new LockedSource(
            AddressOf(name),
            CheckStatus.Ok,
            null,
            new DateOnly(2026, 11, 20),
            "publisher 1",
            Convert.ToHexStringLower(SHA256.HashData(read)),
            null,
            null,
            ImmutableSortedDictionary<string, LockedQuote>.Empty.Add(FoldedText.KeyOf(quote), new LockedQuote(true) { Occurrences = 1 }));
    }

    /// <summary>A source that serves the bytes that the publisher says they read.</summary>
    public void Add(string name, string body) => Add(name, _ => Reply.Ok("text/plain", body), Encoding.UTF8.GetBytes(body));

    public void Name(string host, string address) => _names[host] = address;

    public async Task BuildAsync()
    {
        _site = new TestSite($"-- _sources/s.yml --\n{_sources}\n-- index.md --\n{_page}");
        var said = Path.Combine(_site.Input, "_sources", EvidenceLock.FileName);
        await File.WriteAllBytesAsync(said, new EvidenceLock(_lock.ToImmutable()).Write());
        Assert.True((await _site.BuildAsync()).Succeeded);
    }

    /// <summary>Verifies the site and its evidence.</summary>
    public async Task<VerificationReport> VerifyAsync(string? address = null)
    {
        var namedBy = NamedBy.Published(address is null ? null : new Uri(address));
        using var reader = new SourceReader(null, offline: false, namedBy, "1", Clock, Limits, new NamedNetwork(_names));
        var check = new SecondPartyCheck(reader, new DateOnly(2026, 11, 28), "test 1", Clock) { Limits = Taken };
        var options = new VerificationOptions { SecondParty = check };
        return await SiteVerifier.VerifyAsync(Output, options, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _site?.Dispose();
        Server.Dispose();
    }
}
