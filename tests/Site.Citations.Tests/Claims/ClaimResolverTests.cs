using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Citations.Tests.Claims;

public class ClaimResolverTests
{
    private const string Library = """
        maker:
          title: The manual
          url: https://maker.example/manual
          publisher: Maker
          kind: primary
          date: 2026-11-01
          quotes:
            one: "exactly one"
        press:
          title: A report
          url: https://press.example/report
          publisher: Press
          kind: secondary
          date: 2026-11-01
          quotes:
            a: "first"
            b: "second"
        old:
          title: An old price
          url: https://old.example/price
          publisher: Old
          kind: primary
          date: 2026-01-01
          volatility: volatile
        """;

    private static readonly DateOnly AsOf = new(2026, 11, 24);
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_sourced_claim_takes_date_quote_and_ceiling_from_its_source()
    {
        var claim = Resolve(Sourced(Cite("maker"))).Claims[0];
        var evidence = Assert.Single(claim.Evidence);
        Assert.Equal("exactly one", evidence.Quote);
        Assert.Equal("2026-11-01", evidence.Date.ToString());
        Assert.Equal(ConfidenceLevel.Medium, claim.Confidence!.Level);
        Assert.Equal(new DateOnly(2027, 11, 1), claim.StaleAfter);
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void The_markers_own_date_quote_and_volatility_override_the_sources()
    {
        var date = Date("2026-10");
        var claim = Resolve(Sourced(Cite("maker") with { Date = date, Quote = "other words", Volatility = Volatility.Volatile })).Claims[0];
        var evidence = Assert.Single(claim.Evidence);
        Assert.Equal(("other words", "2026-10", Volatility.Volatile), (evidence.Quote, evidence.Date.ToString(), evidence.Volatility));
        Assert.Equal(Volatility.Volatile, claim.Volatility);
    }

    [Fact]
    public void Declaring_less_than_the_ceiling_is_respected()
    {
        var confidence = Resolve(Sourced(Cite("maker") with { Declared = ConfidenceLevel.Low })).Claims[0].Confidence!;
        Assert.Equal((ConfidenceLevel.Low, ConfidenceLevel.Medium), (confidence.Level, confidence.Ceiling));
        Assert.Empty(_bag.ToSortedList());
    }

    [Fact]
    public void Declaring_more_than_the_ceiling_is_reported_where_it_is_declared_and_the_ceiling_used()
    {
        var at = new FileLocation("page.md", 3, 14);
        var claim = Resolve(Sourced(Cite("maker") with { Declared = ConfidenceLevel.High, DeclaredLocation = at })).Claims[0];
        Assert.Equal(ConfidenceLevel.Medium, claim.Confidence!.Level);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal((Rules.Evidence.AboveCeiling, (FileLocation?)at), (diagnostic.Rule, diagnostic.Location));
        Assert.False(_bag.HasErrors(strict: false));
        Assert.True(_bag.HasErrors(strict: true));
    }

    [Fact]
    public void Declaring_what_only_age_forbids_never_fails_a_build()
    {
        var claim = Resolve(Sourced(Cite("old") with { Declared = ConfidenceLevel.Medium })).Claims[0];
        Assert.Equal(ConfidenceLevel.Low, claim.Confidence!.Level);
        Assert.Equal(Rules.Age.AboveCeilingByAge, Assert.Single(_bag.ToSortedList()).Rule);
        Assert.False(_bag.HasErrors(strict: true));
    }

    [Fact]
    public void An_unknown_key_is_an_error_that_suggests_the_nearest()
    {
        Resolve(Sourced(Cite("makr")));
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal(Rules.Sources.Unknown, diagnostic.Rule);
        Assert.Equal("Did you mean 'maker'?", diagnostic.Suggestion);
    }

    [Fact]
    public void An_unknown_quote_is_an_error_that_suggests_the_nearest()
    {
        Resolve(Sourced(Cite("maker", quote: "onn")));
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal((Rules.Sources.UnknownQuote, "Did you mean 'one'?"), (diagnostic.Rule, diagnostic.Suggestion));
    }

    [Fact]
    public void A_source_with_several_quotes_must_be_cited_by_one_of_them()
    {
        var claims = Resolve(Sourced(Cite("press")), Sourced(Cite("press", quote: "b"))).Claims;
        Assert.Null(Assert.Single(claims[0].Evidence).Quote);
        Assert.Equal("second", Assert.Single(claims[1].Evidence).Quote);
        Assert.Equal(Rules.Evidence.WhichQuote, Assert.Single(_bag.ToSortedList()).Rule);
    }

    [Fact]
    public void An_address_that_is_described_is_the_described_source() =>
        Assert.Equal("maker", Resolve(Sourced(CiteUrl("https://maker.example/manual"))).Sources[0].Id);

    [Fact]
    public void An_address_that_is_not_described_gives_low_confidence_and_says_so()
    {
        var resolved = Resolve(Sourced(CiteUrl("https://new.example/a/b?c=1")));
        Assert.StartsWith("new-example-a-b-", resolved.Sources[0].Id, StringComparison.Ordinal);
        Assert.Equal(ConfidenceLevel.Low, resolved.Claims[0].Confidence!.Level);
        Assert.Equal(
            (Rules.Sources.NotDescribed, Severity.Info),
            (Assert.Single(_bag.ToSortedList()).Rule, Rules.Sources.NotDescribed.Severity));
    }

    [Theory]
    [InlineData("https://NEW.example/a", "https://new.example/a")]
    [InlineData("https://new.example:443/a", "https://new.example/a")]
    [InlineData("HTTPS://new.example", "https://new.example/")]
    [InlineData("https://new.example/a/../b", "https://new.example/b")]
    public void Two_spellings_of_an_address_are_one_source_with_one_address(string one, string other)
    {
        var source = Assert.Single(Resolve(Sourced(CiteUrl(one)), Sourced(CiteUrl(other))).Sources);
        Assert.Equal(other, source.Url);
    }

    [Fact]
    public void Sources_are_numbered_in_the_order_of_first_mention()
    {
        var resolved = Resolve(Sourced(Cite("press", quote: "a")), Sourced(Cite("maker"), Cite("press", quote: "a")));
        Assert.Equal(["press", "maker"], resolved.Sources.Select(s => s.Id));
        Assert.Equal(3, resolved.Citations.Count);
    }

    [Fact]
    public void A_date_after_the_build_is_an_error()
    {
        var date = Date("2026-12-01");
        Resolve(Sourced(Cite("maker") with { Date = date, DateLocation = new FileLocation("page.md", 9, 9) }));
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal((Rules.Sources.Date, new FileLocation("page.md", 9, 9)), (diagnostic.Rule, diagnostic.Location));
    }

    [Fact]
    public void An_assumption_is_low_and_its_review_date_is_when_it_goes_stale()
    {
        var claim = Resolve(Draft(ClaimType.Assumption) with { Reason = "example", ReviewBy = new DateOnly(2026, 11, 1) }).Claims[0];
        Assert.Equal(ConfidenceLevel.Low, claim.Confidence!.Level);
        Assert.Equal(new DateOnly(2026, 11, 1), claim.StaleAfter);
        Assert.Equal(Rules.Age.ReviewDue, Assert.Single(_bag.ToSortedList()).Rule);
    }

    [Fact]
    public void An_opinion_has_no_confidence() =>
        Assert.Null(Resolve(Draft(ClaimType.Opinion) with { Holder = "us" }).Claims[0].Confidence);

    [Theory]
    [InlineData("vLLM serves it.", true)]
    [InlineData("Use (vLLM).", true)]
    [InlineData("Use the engine.", true)]
    [InlineData("vLLM2 serves it.", false)]
    [InlineData("It is vLLM 5.", true)]
    [InlineData("A SubvLLM does.", false)]
    [InlineData("Vllm serves it.", false)]
    public void A_claim_is_about_what_it_names(string text, bool expected)
    {
        var entity = new Entity("vllm", "SoftwareApplication", "vLLM", [], ["the engine"]);
        var opinion = Draft(ClaimType.Opinion) with { Text = text, Holder = "us" };
        var claim = new ClaimResolver(Load(), EvidenceLock.Empty, AsOf).Resolve([opinion], [], [entity], _bag).Claims[0];
        Assert.Equal(expected, claim.About.Contains("vllm"));
    }

    [Fact]
    public void A_page_names_what_it_is_about_and_what_its_claims_are_about()
    {
        var opinion = Draft(ClaimType.Opinion) with { Holder = "us" };
        var resolver = new ClaimResolver(Load(), EvidenceLock.Empty, AsOf);
        var resolved = resolver.Resolve([opinion], [Named("Page")], [Named("Words"), Named("Other")], _bag);
        Assert.Equal(["Page", "Words"], resolved.Entities.Select(e => e.Id));
    }

    private static Entity Named(string name) => new(name, "Thing", name, [], []);

    private static ClaimDraft Draft(ClaimType type) => new()
    {
        Id = "c-1",
        Type = type,
        Text = "Words.",
        Location = new FileLocation("page.md", 1, 1),
    };

    private static ClaimDraft Sourced(params ImmutableArray<CitationDraft> citations) =>
        Draft(ClaimType.Sourced) with { Citations = citations };

    private static CitationDraft Cite(string key, string? quote = null) =>
        Marker(new CitedReference(key, null, quote, CitationRelation.Supports, new FileLocation("page.md", 2, 2)));

    private static CitationDraft CiteUrl(string url) =>
        Marker(new CitedReference(null, url, null, CitationRelation.Supports, new FileLocation("page.md", 2, 2)));

    private static CitationDraft Marker(CitedReference reference) =>
        new() { References = [reference], Location = new FileLocation("page.md", 2, 1) };

    private static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));

    private SourceLibrary Load() => SourceLibrary.Load([new InputText("_sources/s.yml", Library)], AsOf, _bag);

    private ResolvedClaims Resolve(params ImmutableArray<ClaimDraft> drafts) =>
        new ClaimResolver(Load(), EvidenceLock.Empty, AsOf).Resolve(drafts, [], [], _bag);
}
