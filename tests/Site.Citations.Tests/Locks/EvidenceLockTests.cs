using System.Collections.Immutable;
using System.Text;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Citations.Tests.Locks;

public sealed class EvidenceLockTests
{
    private static readonly Source Source = new()
    {
        Id = "maker",
        Type = "webpage",
        Title = "Manual",
        Url = "https://maker.example/manual",
        Publisher = "Maker",
        Kind = SourceKind.Primary,
        Location = new FileLocation("s.yml", 1, 1),
    };

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var written = Lock(Entry());
        var read = EvidenceLock.Read(new InputText("cite.lock.json", Encoding.UTF8.GetString(written.Write())), _bag);
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal(written.Write(), read.Write());
        Assert.Equal(written.Check(Source, "exactly one"), read.Check(Source, "exactly one"));
    }

    [Fact]
    public void A_quote_found_is_ok_whatever_its_white_space()
    {
        var check = Lock(Entry()).Check(Source, " exactly\n  one ");
        Assert.Equal((CheckStatus.Ok, true, "2026-11-24", "site 1.0", "sha256:abc"), (check.Status, check.QuoteFound!.Value, check.CheckedAt, check.By, check.Against));
    }

    [Fact]
    public void A_quote_that_was_not_found_is_broken() =>
        Assert.Equal((CheckStatus.Broken, false), Lock(Entry()).Check(Source, "exactly two") is var c ? (c.Status, c.QuoteFound!.Value) : default);

    [Fact]
    public void A_quote_nobody_looked_for_a_changed_address_and_no_quote_are_unchecked()
    {
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(Source, "exactly three"));
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(Source with { Pinned = "https://maker.example/0000000000000000000000000000000000000000/manual" }, "exactly one"));
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(Source, null));
        Assert.Equal(EvidenceCheck.None, EvidenceLock.Empty.Check(Source, "exactly one"));
    }

    [Fact]
    public void A_source_that_could_not_be_read_is_unknown_for_every_quote() =>
        Assert.Equal(CheckStatus.Unknown, Lock(Entry() with { Status = CheckStatus.Unknown, Sha256 = null, Quotes = ImmutableSortedDictionary<string, bool>.Empty }).Check(Source, "anything").Status);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"sources":{"maker":{"url":1}}}""")]
    [InlineData("""{"sources":{"maker":{"url":"u","status":"fine","checkedAt":"2026-11-24","by":"me","quotes":{}}}}""")]
    [InlineData("""{"sources":{"maker":{"url":"u","status":"ok","checkedAt":"today","by":"me","quotes":{}}}}""")]
    public void A_broken_lock_is_reported_and_says_nothing(string text)
    {
        Assert.Empty(EvidenceLock.Read(new InputText("cite.lock.json", text), _bag).Sources);
        Assert.Equal("CITE203", Assert.Single(_bag.ToSortedList()).Rule.Code);
    }

    private static EvidenceLock Lock(LockedSource entry) => new(EvidenceLock.Empty.Sources.Add("maker", entry));

    private static LockedSource Entry() => new(
        Source.Url,
        CheckStatus.Broken,
        "1 of 2 quotes not found",
        new DateOnly(2026, 11, 24),
        "site 1.0",
        "abc",
        null,
        null,
        EvidenceLock.Empty.Sources.ToImmutableSortedDictionary(_ => "", _ => true).Add(FoldedText.KeyOf("exactly one"), true).Add(FoldedText.KeyOf("exactly two"), false));
}
