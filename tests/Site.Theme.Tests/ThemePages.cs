using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Files;

namespace Site.Theme.Tests;

/// <summary>Pages as the generator hands them to the theme, made without it.</summary>
internal static class ThemePages
{
    public static readonly DateOnly AsOf = new(2026, 11, 24);

    private static readonly FileLocation Here = new("page.md", 1, 1);

    public static SiteView Site { get; } = new(
        "A site",
        "About things.",
        "en-GB",
        "CC-BY-4.0",
        "https://example.com/repository",
        HasHome: true);

    /// <summary>A page with nothing but words.</summary>
    public static PageView Bare { get; } = new()
    {
        Site = new SiteView("A site", null, "en", null, null, HasHome: false),
        Title = "Bare",
        BodyHasTitle = false,
        Root = "",
        BodyHtml = "<p>Words.</p>\n",
        AsOf = AsOf,
    };

    /// <summary>A page with a claim of each type, a disputed one among them, and everything else a page can have.</summary>
    public static PageView Full { get; } = MakeFull();

    /// <summary>A source that any text can be put into.</summary>
    public static Source Source(string id, string text = "A source", string url = "https://source.example/page", string? pinned = null) =>
        new()
        {
            Id = id,
            Type = "webpage",
            Title = text,
            Url = url,
            Publisher = text,
            Kind = SourceKind.Primary,
            Date = PartialDate.FromDay(new DateOnly(2026, 10, 1)),
            Accessed = PartialDate.FromDay(new DateOnly(2026, 11, 2)),
            Pinned = pinned,
            Note = text,
            Location = Here,
        };

    public static CitedEvidence Evidence(
        Source source,
        string? quote = "the words",
        CitationRelation relation = CitationRelation.Supports) =>
        new(source, relation, quote, source.Date, Volatility.Slow, EvidenceCheck.None);

    public static Claim Claim(string id, ClaimType type, string text, params ImmutableArray<CitedEvidence> evidence) => new()
    {
        Id = id,
        Type = type,
        Text = text,
        Exact = text,
        Evidence = evidence,
        Reason = type == ClaimType.Assumption ? text : null,
        Holder = type == ClaimType.Opinion ? text : null,
        Confidence = type == ClaimType.Opinion ? null : new Confidence(
            ConfidenceLevel.Medium,
            null,
            ConfidenceLevel.Medium,
            [new(ReasonCode.Primary, "Primary source."), new(ReasonCode.Unchecked, "Quote not yet checked by machine.")]),
        StaleAfter = type == ClaimType.Opinion ? null : new DateOnly(2027, 1, 1),
        Location = Here,
    };

    /// <summary>The sources of claims as a page lists them.</summary>
    public static ImmutableArray<SourceView> SourcesOf(ImmutableArray<Claim> claims) =>
        [.. claims.SelectMany(c => c.Evidence.Select(e => (Claim: c, Evidence: e)))
            .GroupBy(pair => pair.Evidence.Source)
            .Select((group, i) => new SourceView(i + 1, group.Key, [.. group]))];

    public static UncitedDraft Uncited(string id, string text) => new(id, text, text, Here);

    private static PageView MakeFull()
    {
        var first = Source("first", pinned: "https://source.example/page/at/1");
        var second = Source("second", "Another source", "https://other.example/");
        ImmutableArray<Claim> claims =
        [
            Claim("c-one", ClaimType.Sourced, "One costs $1", Evidence(first), Evidence(second, quote: null, CitationRelation.Disputes)),
            Claim("c-two", ClaimType.Computed, "Two cost $2"),
            Claim("c-three", ClaimType.Assumption, "Three are wanted"),
            Claim("c-four", ClaimType.Opinion, "Four are enough"),
        ];
        return new PageView
        {
            Site = Site,
            Title = "Full",
            BodyHasTitle = false,
            Description = "What it answers.",
            CanonicalUrl = "https://example.com/full.html",
            Root = "../",
            BodyHtml = """
                <p><span class="claim" id="c-one">One costs $1</span>.
                <span class="claim" id="c-two">Two cost $2</span>.
                <span class="claim" id="c-three">Three are wanted</span>.
                <span class="claim" id="c-four">Four are enough</span>.
                <span class="uncited" id="c-five">In 2019</span>.</p>
                <h2 id="more">More</h2>
                <h3 id="yet-more">Yet more</h3>

                """,
            Published = new DateOnly(2026, 10, 1),
            Modified = new DateOnly(2026, 11, 2),
            TwinHref = "full.cite.json",
            MarkdownHref = "full.md",
            Navigation = new Menu(
            [
                new NavSection(null, "../index.html", [new NavLink("Home", "../index.html")]),
                new NavSection(
                    "Guide",
                    "full.html",
                    [new NavLink("Full", "full.html"), new NavLink("Next", "next.html")]),
                new NavSection("Reference", "../reference/index.html", []),
            ]).For("full.html"),
            Previous = new NavLink("Home", "../index.html"),
            Next = new NavLink("Next", "next.html"),
            Contents = [new TocEntry(2, "More", "more"), new TocEntry(3, "Yet more", "yet-more")],
            Sources = SourcesOf(claims),
            Claims = claims,
            Uncited = [Uncited("c-five", "In 2019")],
            Entities = [new EntityView("Widget", "Product", ["https://widget.example/"])],
            Updates = [new UpdateView(new DateOnly(2026, 11, 2), "v2", "Mended", ["One thing"])],
            AsOf = AsOf,
        };
    }
}
