using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Text.Files;

namespace Site.Citations.Tests.Claims;

public class ConfidenceRulesTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);
    private static readonly EvidenceCheck Found = new(CheckStatus.Ok, "test", "bytes", QuoteFound: true, "2026-11-20") { Occurrences = 1 };

    [Fact]
    public void A_fresh_primary_source_with_its_quote_and_numbers_found_in_a_pinned_copy_allows_high() =>
        Assert.Equal(ConfidenceLevel.High, Ceiling(Piece(check: Found, pinned: true)));

    [Theory]
    [InlineData(CheckStatus.Unchecked, ConfidenceLevel.Medium)]
    [InlineData(CheckStatus.Unknown, ConfidenceLevel.Medium)]
    [InlineData(CheckStatus.Broken, ConfidenceLevel.Low)]
    public void What_a_machine_did_not_find_cannot_be_high(CheckStatus status, ConfidenceLevel expected) =>
        Assert.Equal(expected, Ceiling(Piece(check: new EvidenceCheck(status), pinned: true)));

    [Fact]
    public void A_quote_found_in_a_copy_that_can_change_allows_medium() =>
        Assert.Equal(ConfidenceLevel.Medium, Ceiling(Piece(check: Found, pinned: false)));

    [Theory]
    [InlineData(QuantityMatch.Missing, ReasonCode.QuantityMissing, ConfidenceLevel.Medium)]
    [InlineData(QuantityMatch.AuthorsWord, ReasonCode.QuantityAuthorsWord, ConfidenceLevel.Medium)]
    [InlineData(QuantityMatch.Found, ReasonCode.QuoteFound, ConfidenceLevel.High)]
    public void A_quote_has_to_carry_the_claims_quantities(QuantityMatch quantities, ReasonCode reason, ConfidenceLevel expected)
    {
        var (ceiling, reasons) = ConfidenceRules.Ceiling([Piece(check: Found, pinned: true) with { Quantities = quantities }], AsOf);
        Assert.Equal(expected, ceiling);
        Assert.Contains(reasons, r => r.Code == reason);
    }

    [Fact]
    public void A_quote_that_does_not_name_the_subject_allows_medium() => AssertLowered(
        ReasonCode.SubjectAuthorsWord,
        ConfidenceLevel.Medium,
        Piece(check: Found, pinned: true) with { NamesSubject = false });

    [Theory]
    [InlineData(2)]
    [InlineData(null)]
    public void A_quote_that_is_not_known_to_stand_in_its_source_once_allows_medium(int? occurrences) => AssertLowered(
        ReasonCode.QuoteRepeated,
        ConfidenceLevel.Medium,
        Piece(check: Found with { Occurrences = occurrences }, pinned: true));

    [Fact]
    public void A_copy_that_a_bystander_holds_allows_medium()
    {
        var piece = Piece(check: Found, pinned: true);
        var pinned = $"https://github.com/bystander/copies/blob/{new string('a', 40)}/page.md";
        AssertLowered(
            ReasonCode.BystanderCopy,
            ConfidenceLevel.Medium,
            piece with { Source = piece.Source with { Pinned = pinned } });
    }

    [Theory]
    [InlineData("2026-11-24", ConfidenceLevel.High)]
    [InlineData("2026-11-23", ConfidenceLevel.Low)]
    public void What_can_no_longer_be_had_is_low(string until, ConfidenceLevel expected)
    {
        var terms = new OfferTerms(null, DateOnly.Parse(until, null));
        Assert.Equal(expected, Ceiling(Piece(check: Found, pinned: true) with { Terms = terms }));
        Assert.Equal(terms.Until, ConfidenceRules.StaleAfter(Piece() with { Terms = terms }));
    }

    [Theory]
    [InlineData("2026-11-20", Volatility.Stable, null, "2026-11-20")]
    [InlineData("2026-08-01", Volatility.Volatile, null, "2026-10-31")]
    [InlineData("2026-08-01", Volatility.Volatile, "2026-11-22", "2026-11-23")]
    [InlineData("2026-08-01", Volatility.Volatile, "2026-11-24", "2026-10-31")]
    public void Evidence_is_settled_since_it_last_changed_by_itself(string date, Volatility volatility, string? until, string expected)
    {
        var terms = new OfferTerms(null, until is null ? null : DateOnly.Parse(until, null));
        var evidence = Piece(volatility: volatility, date: date) with { Terms = terms };
        Assert.Equal(expected, ConfidenceRules.SettledOn([evidence], AsOf)?.ToString("O", null));
    }

    [Fact]
    public void The_site_itself_is_no_source() =>
        AssertLowered(ReasonCode.OwnSite, ConfidenceLevel.Low, Piece(check: Found, pinned: true) with { IsOwnSite = true });

    [Theory]
    [InlineData(Volatility.Volatile, "2026-08-26", ConfidenceLevel.High)]
    [InlineData(Volatility.Volatile, "2026-08-25", ConfidenceLevel.Medium)]
    [InlineData(Volatility.Volatile, "2026-05-28", ConfidenceLevel.Medium)]
    [InlineData(Volatility.Volatile, "2026-05-27", ConfidenceLevel.Low)]
    [InlineData(Volatility.Slow, "2025-11-24", ConfidenceLevel.High)]
    [InlineData(Volatility.Slow, "2025-11-23", ConfidenceLevel.Medium)]
    [InlineData(Volatility.Slow, "2024-11-23", ConfidenceLevel.Low)]
    [InlineData(Volatility.Stable, "1999", ConfidenceLevel.High)]
    [InlineData(Volatility.Stable, null, ConfidenceLevel.High)]
    [InlineData(Volatility.Slow, null, ConfidenceLevel.Low)]
    public void Age_lowers_the_ceiling_at_the_limit_and_at_twice_the_limit(Volatility volatility, string? date, ConfidenceLevel expected) =>
        Assert.Equal(expected, Ceiling(Piece(check: Found, pinned: true, volatility: volatility, date: date)));

    [Fact]
    public void A_month_counts_from_its_first_day() =>
        Assert.Equal(ConfidenceLevel.Medium, Ceiling(Piece(check: Found, pinned: true, volatility: Volatility.Volatile, date: "2026-08")));

    [Fact]
    public void Ignoring_age_leaves_the_other_causes() =>
        Assert.Equal(
            ConfidenceLevel.Medium,
            ConfidenceRules.Ceiling([Piece(volatility: Volatility.Volatile, date: "2020")], AsOf, ignoreAge: true).Ceiling);

    [Theory]
    [InlineData(SourceKind.Secondary)]
    [InlineData(SourceKind.Community)]
    public void A_single_source_that_is_not_primary_is_low_however_well_checked(SourceKind kind) =>
        Assert.Equal(ConfidenceLevel.Low, Ceiling(Piece(kind, check: Found, pinned: true)));

    [Fact]
    public void Two_independent_publishers_that_agree_with_one_quote_checked_allow_medium() =>
        Assert.Equal(ConfidenceLevel.Medium, Ceiling(Agreeing(SourceKind.Secondary, "A", Found), Agreeing(SourceKind.Secondary, "B")));

    [Fact]
    public void A_community_confirms_nothing() =>
        Assert.Equal(ConfidenceLevel.Low, Ceiling(Agreeing(SourceKind.Secondary, "A", Found), Agreeing(SourceKind.Community, "B")));

    [Theory]
    [InlineData(QuantityMatch.Missing)]
    [InlineData(null)]
    public void Publishers_agree_only_where_both_quotes_have_the_quantities(QuantityMatch? other) => Assert.Equal(
        ConfidenceLevel.Low,
        Ceiling(
            Agreeing(SourceKind.Secondary, "A", Found),
            Agreeing(SourceKind.Secondary, "B") with { OwnQuantities = other }));

    [Fact]
    public void Two_publishers_read_in_one_custodians_copies_are_not_independent()
    {
        var one = Agreeing(SourceKind.Secondary, "A", Found);
        var other = Agreeing(SourceKind.Secondary, "B");
        Assert.Equal(ConfidenceLevel.Low, Ceiling(one, other with { Source = other.Source with { Url = one.Source.Url } }));
    }

    [Fact]
    public void Two_sources_of_one_publisher_are_not_independent() =>
        Assert.Equal(
            ConfidenceLevel.Low,
            Ceiling(Agreeing(SourceKind.Secondary, "A", Found), Agreeing(SourceKind.Secondary, "a")));

    [Fact]
    public void Two_independent_publishers_without_a_checked_quote_stay_low() =>
        Assert.Equal(ConfidenceLevel.Low, Ceiling(Agreeing(SourceKind.Secondary, "A"), Agreeing(SourceKind.Secondary, "B")));

    [Fact]
    public void A_dispute_makes_it_low_and_names_who_disputes()
    {
        var (ceiling, reasons) = ConfidenceRules.Ceiling(
            [Piece(check: Found, pinned: true), Piece(publisher: "Doubter") with { Relation = CitationRelation.Disputes }],
            AsOf);
        Assert.Equal(ConfidenceLevel.Low, ceiling);
        Assert.Contains(reasons, r => r.Text.Contains("Doubter", StringComparison.Ordinal));
    }

    [Fact]
    public void The_best_of_several_sources_counts() =>
        Assert.Equal(ConfidenceLevel.High, Ceiling(Piece(SourceKind.Community, "B"), Piece(check: Found, pinned: true)));

    [Theory]
    [InlineData(Volatility.Volatile, "2026-11-01", "2027-01-30")]
    [InlineData(Volatility.Slow, "2026-11", "2027-11-01")]
    [InlineData(Volatility.Stable, "2026-11-01", null)]
    [InlineData(Volatility.Slow, null, null)]
    public void Evidence_is_stale_when_its_limit_has_passed(Volatility volatility, string? date, string? expected) =>
        Assert.Equal(expected, ConfidenceRules.StaleAfter(Piece(volatility: volatility, date: date))?.ToString("O", null));

    internal static CitedEvidence Piece(
        SourceKind kind = SourceKind.Primary,
        string publisher = "Maker",
        EvidenceCheck? check = null,
        bool pinned = false,
        Volatility volatility = Volatility.Slow,
        string? date = "2026-11-01") => new(
            new Source
            {
                Id = "s-" + publisher,
                Type = "webpage",
                Title = "Title",
                Url = "https://example.com/" + publisher,
                Publisher = publisher,
                Kind = kind,
                Pinned = pinned ? "https://web.archive.org/web/20260310120000/https://example.com/" + publisher : null,
                Location = new FileLocation("s.yml", 1, 1),
            },
            CitationRelation.Supports,
            "quote",
            PartialDate.TryParse(date, out var parsed) ? parsed : null,
            volatility,
            check ?? EvidenceCheck.None);

    private static CitedEvidence Agreeing(SourceKind kind, string publisher, EvidenceCheck? check = null)
    {
        var piece = Piece(kind, publisher, check);
        return piece with
        {
            OwnQuantities = QuantityMatch.Found,
            Source = piece.Source with { Url = $"https://{publisher}.example/" },
        };
    }

    private static void AssertLowered(ReasonCode reason, ConfidenceLevel expected, CitedEvidence evidence)
    {
        var (ceiling, reasons) = ConfidenceRules.Ceiling([evidence], AsOf);
        Assert.Equal(expected, ceiling);
        Assert.Contains(reasons, r => r.Code == reason);
    }

    private static ConfidenceLevel Ceiling(params ImmutableArray<CitedEvidence> evidence) =>
        ConfidenceRules.Ceiling(evidence, AsOf).Ceiling;
}
