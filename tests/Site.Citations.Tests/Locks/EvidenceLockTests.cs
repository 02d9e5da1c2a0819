using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;

namespace Site.Citations.Tests.Locks;

public sealed class EvidenceLockTests
{
    private static readonly string[] Insertions = ["", "{", "}", "\"", "\"a\": {", "<<<<<<<\n", "null", "\\ud800", "\uFFFE"];

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
        var read = Read(Encoding.UTF8.GetString(written.Write()), _bag);
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal(written.Write(), read.Write());
        Assert.Equal(written.Check(Source, "exactly one"), read.Check(Source, "exactly one"));
    }

    [Fact]
    public void A_lock_from_before_occurrences_were_counted_is_written_as_it_was()
    {
        const string Old = """
            {
              "sources": {
                "maker": {
                  "url": "https://maker.example/manual",
                  "status": "broken",
                  "problem": "1 of 2 quotes not found",
                  "checkedAt": "2026-11-24",
                  "by": "site 1.0.0",
                  "sha256": "abc",
                  "quotes": {
                    "a": true,
                    "b": false
                  }
                }
              }
            }

            """;
        Assert.Equal(Old, Encoding.UTF8.GetString(Read(Old, _bag).Write()));
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void Where_redirects_led_and_what_no_reader_sees_are_kept()
    {
        var unseen = new LockedQuote(false) { InSourceOnly = true };
        var quotes = ImmutableSortedDictionary<string, LockedQuote>.Empty.Add(FoldedText.KeyOf("unseen"), unseen);
        var written = Lock(Entry() with { Quotes = quotes, FinalUrl = "https://maker.example/moved" }).Write();
        var read = Read(Encoding.UTF8.GetString(written), _bag);
        Assert.Equal("https://maker.example/moved", read.Sources["maker"].FinalUrl);
        var check = read.Check(Source, "unseen");
        Assert.Equal((CheckStatus.Broken, false, true), (check.Status, check.QuoteFound, check.InSourceOnly));
    }

    [Fact]
    public void A_quote_found_is_ok_whatever_its_white_space()
    {
        var check = Lock(Entry()).Check(Source, " exactly\n  one ");
        Assert.Equal(
            (CheckStatus.Ok, true, "2026-11-24", "site 1.0", "sha256:abc"),
            (check.Status, check.QuoteFound!.Value, check.CheckedAt, check.By, check.Against));
    }

    [Fact]
    public void A_check_says_how_often_a_quote_stands_in_its_source_and_where_first()
    {
        var written = Encoding.UTF8.GetString(Lock(Entry()).Write());
        var check = Read(written, _bag).Check(Source, "exactly one");
        Assert.Equal((1, "12-14"), (check.Occurrences, check.Lines));
        Assert.Contains($"\"{FoldedText.KeyOf("exactly two")}\": false", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_has_the_context_that_was_found_and_what_was_not_is_reported_at_its_place()
    {
        var source = WithQuotes(Quote("exactly one", "exactly one", "exactly two", "never looked for"));
        var check = Lock(Entry()).Check(source, "exactly one");
        Assert.Equal(["exactly one"], check.Context);
        Assert.Equal(check, Lock(Entry()).Check(source, "exactly one"));
        Assert.Empty(Lock(Entry()).Check(Source, "exactly one").Context);
        Lock(Entry()).ReportMissingContext([source], _bag);
        var missing = Assert.Single(_bag.ToSortedList());
        Assert.Equal(("CITE204", new FileLocation("s.yml", 9, 9)), (missing.Rule.Code, missing.Location));
        Assert.Equal("A machine read 'maker' on 2026-11-24 and did not find the context 'exactly two' of the quote 'q0'.", missing.Message);
    }

    [Fact]
    public void Of_the_same_words_recorded_twice_only_the_context_that_both_have_counts()
    {
        var source = WithQuotes(Quote("exactly one", "exactly one"), Quote("exactly  one"));
        Assert.Empty(Lock(Entry()).Check(source, "exactly one").Context);
    }

    [Fact]
    public void What_was_read_after_the_day_of_a_build_is_not_known_to_it()
    {
        var entry = Entry();
        Assert.Equal(CheckStatus.Ok, Lock(entry).KnownOn("cite.lock.json", entry.CheckedAt, _bag).Check(Source, "exactly one").Status);
        Assert.Empty(_bag.ToSortedList());
        var before = Lock(entry).KnownOn("cite.lock.json", entry.CheckedAt.AddDays(-1), _bag);
        Assert.Equal(EvidenceCheck.None, before.Check(Source, "exactly one"));
        var told = Assert.Single(_bag.ToSortedList());
        Assert.Equal("CITE207", told.Rule.Code);
        Assert.StartsWith("A machine read 'maker' on 2026-11-24, after 2026-11-23, the day", told.Message, StringComparison.Ordinal);
    }

    private static Source WithQuotes(params SourceQuote[] quotes) =>
        Source with { Quotes = [.. quotes.Select((q, i) => KeyValuePair.Create($"q{i}", q))] };

    private static SourceQuote Quote(string exact, params string[] context)
    {
        var location = new FileLocation("s.yml", 9, 9);
        return new SourceQuote(exact, location) { Context = [.. context.Select(c => new SourceQuote(c, location))] };
    }

    [Theory]
    [InlineData("true", null, null)]
    [InlineData("{ \"found\": true }", null, null)]
    [InlineData("{ \"found\": true, \"occurrences\": 2, \"member\": \"of later times\" }", 2, null)]
    [InlineData("{ \"found\": true, \"occurrences\": 1, \"lines\": \"7\" }", 1, "7")]
    public void A_quote_is_read_in_its_short_form_and_in_its_long_one(string value, int? occurrences, string? lines)
    {
        var text = Three.Replace("\"k\": true", $"\"{FoldedText.KeyOf("some words")}\": {value}", StringComparison.Ordinal);
        var source = Source with { Id = "a", Url = "https://a.example/" };
        var check = Read(text, _bag).Check(source, "some words");
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal((CheckStatus.Ok, true, occurrences, lines), (check.Status, check.QuoteFound, check.Occurrences, check.Lines));
    }

    [Theory]
    [InlineData("1", "true, false or an object with 'found' belongs there")]
    [InlineData("null", "null")]
    [InlineData("{}", "it lacks 'found'")]
    [InlineData("{ \"found\": true, \"occurrences\": 0 }", "'occurrences' is at least 1")]
    [InlineData("{ \"found\": true, \"inSourceOnly\": true }", "What was 'found' does not stand 'inSourceOnly'")]
    [InlineData("{ \"found\": true, \"lines\": \"first\" }", "'lines' is written '12' or '12-14'")]
    public void What_is_wrong_with_a_quote_loses_its_entry_only(string value, string message)
    {
        var text = Three.Replace("\"k\": false", $"\"k\": {value}", StringComparison.Ordinal);
        Assert.Equal(["a", "c"], Read(text, _bag).Sources.Keys);
        Assert.Contains(message, Assert.Single(_bag.ToSortedList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_was_not_found_is_broken() =>
        Assert.Equal(
            (CheckStatus.Broken, false),
            Lock(Entry()).Check(Source, "exactly two") is var c ? (c.Status, c.QuoteFound!.Value) : default);

    [Fact]
    public void A_quote_nobody_looked_for_a_changed_address_and_no_quote_are_unchecked()
    {
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(Source, "exactly three"));
        var changed = Source with { Pinned = "https://maker.example/0000000000000000000000000000000000000000/manual" };
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(changed, "exactly one"));
        Assert.Equal(EvidenceCheck.None, Lock(Entry()).Check(Source, null));
        Assert.Equal(EvidenceCheck.None, EvidenceLock.Empty.Check(Source, "exactly one"));
    }

    [Fact]
    public void A_source_that_could_not_be_read_is_unknown_for_every_quote()
    {
        var unread = Entry() with
        {
            Status = CheckStatus.Unknown,
            Sha256 = null,
            Quotes = ImmutableSortedDictionary<string, LockedQuote>.Empty,
        };
        Assert.Equal(CheckStatus.Unknown, Lock(unread).Check(Source, "anything").Status);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"sources":{"maker":{"url":1}}}""")]
    [InlineData("""{"sources":{"maker":{"url":"u","status":"fine","checkedAt":"2026-11-24","by":"me","quotes":{}}}}""")]
    [InlineData("""{"sources":{"maker":{"url":"u","status":"ok","checkedAt":"today","by":"me","quotes":{}}}}""")]
    public void A_broken_lock_is_reported_and_says_nothing(string text)
    {
        Assert.Empty(Read(text, _bag).Sources);
        Assert.Equal("CITE203", Assert.Single(_bag.ToSortedList()).Rule.Code);
    }

    [Theory]
    [InlineData(
        "b.example/\",\n      \"status\": \"ok\"",
        "b.example/\",\n      \"status\": \"fine\"",
        14,
        "One of 'unchecked', 'ok', 'broken', 'unknown' belongs there.")]
    [InlineData("\"checkedAt\": \"2026-11-02\"", "\"checkedAt\": null", 15, "belongs there")]
    [InlineData("\"k\": false", "\"k\": true,\n\"k\": false", 19, "The member 'k' is given twice.")]
    [InlineData("\"url\": \"https://b.example/\",", "", 20, "it lacks 'url'")]
    public void One_bad_entry_loses_only_itself(string said, string otherwise, int line, string message)
    {
        var text = Three.Replace(said, otherwise, StringComparison.Ordinal);
        Assert.Equal(["a", "c"], Read(text, _bag).Sources.Keys);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal(("CITE203", line), (diagnostic.Rule.Code, diagnostic.Location!.Value.Line));
        Assert.Contains("entry 'b'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_entries_under_one_key_neither_is_believed()
    {
        var text = Three.Replace("\"b\": {", "\"a\": {", StringComparison.Ordinal);
        Assert.Equal(["c"], Read(text, _bag).Sources.Keys);
        Assert.Contains("it is there twice", Assert.Single(_bag.ToSortedList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_lock_that_a_merge_left_its_marks_in_every_whole_entry_is_kept()
    {
        var text = Three.Replace(
            "      \"checkedAt\": \"2026-11-02\",",
            "<<<<<<< ours\n\"checkedAt\": \"2026-11-02\",\n=======\n\"checkedAt\": \"2026-11-05\",\n>>>>>>> theirs",
            StringComparison.Ordinal);
        Assert.Equal(["a", "c"], Read(text, _bag).Sources.Keys);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal(new FileLocation("cite.lock.json", 15, 1), diagnostic.Location);
        Assert.Equal("The evidence lock cannot be read: a merge left its marks in it.", diagnostic.Message);
        Assert.Equal("Run 'site sources check' to write it anew.", diagnostic.Suggestion);
    }

    [Fact]
    public void What_is_not_UTF_8_loses_the_entry_that_it_stands_in()
    {
        var bytes = Encoding.UTF8.GetBytes(Three);
        bytes[bytes.AsSpan().IndexOf("b.example"u8)] = 0xFF;
        Assert.Equal(["a", "c"], EvidenceLock.Read("cite.lock.json", bytes, _bag).Sources.Keys);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal(("CITE203", 13), (diagnostic.Rule.Code, diagnostic.Location!.Value.Line));
        Assert.Equal("The evidence lock's entry 'b' counts as unchecked: It is not valid UTF-8.", diagnostic.Message);
    }

    [Fact]
    public void A_key_that_is_not_UTF_8_loses_its_entry()
    {
        var bytes = Encoding.UTF8.GetBytes(Three);
        bytes[bytes.AsSpan().IndexOf("\"b\": {"u8) + 1] = 0xFF;
        Assert.Equal(["a", "c"], EvidenceLock.Read("cite.lock.json", bytes, _bag).Sources.Keys);
        Assert.Contains("it is not UTF-8", Assert.Single(_bag.ToSortedList()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_lock_is_said_to_be_empty_in_words_of_ours(string text)
    {
        Assert.Empty(Read(text, _bag).Sources);
        Assert.Equal(
            "The evidence lock cannot be read: there is nothing in it.",
            Assert.Single(_bag.ToSortedList()).Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_it()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Three)];
        Assert.Equal(3, EvidenceLock.Read("cite.lock.json", marked, _bag).Sources.Count);
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.Select(Gen.Int[0, Three.Length - 1], Gen.Int[0, 60], Gen.Int[0, Insertions.Length - 1])
            .Repeatable()
            .Sample(edit =>
            {
                var (at, length, put) = (edit.Item1, edit.Item2, Insertions[edit.Item3]);
                var bag = new DiagnosticBag();
                var text = Three[..at] + put + Three[Math.Min(at + length, Three.Length)..];
                var read = Read(text, bag);
                Assert.True(read.Sources.Count == 3 || bag.ToSortedList().Count > 0 || length > 0);
            });

    private static EvidenceLock Read(string text, DiagnosticBag bag) =>
        EvidenceLock.Read("cite.lock.json", Encoding.UTF8.GetBytes(text), bag);

    private static string Three => Encoding.UTF8.GetString(new EvidenceLock(EvidenceLock.Empty.Sources
        .Add("a", Small("a", 1))
        .Add("b", Small("b", 2))
        .Add("c", Small("c", 3))).Write());

    private static LockedSource Small(string name, int day) => new(
        $"https://{name}.example/",
        CheckStatus.Ok,
        null,
        new DateOnly(2026, 11, day),
        "me",
        null,
        null,
        null,
        ImmutableSortedDictionary.Create<string, LockedQuote>(StringComparer.Ordinal).Add("k", new LockedQuote(day != 2)));

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
        ImmutableSortedDictionary.Create<string, LockedQuote>(StringComparer.Ordinal)
            .Add(FoldedText.KeyOf("exactly one"), new LockedQuote(true) { Occurrences = 1, Lines = "12-14" })
            .Add(FoldedText.KeyOf("exactly two"), new LockedQuote(false)));
}
