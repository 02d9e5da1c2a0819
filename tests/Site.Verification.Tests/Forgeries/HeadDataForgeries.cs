namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged words for programs: in a page's head, in data beside its text, in the days of its times.</summary>
internal static class HeadDataForgeries
{
    private const string NotShown = "CITE616";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        InHead("who wrote a page, for programs", "<meta name=\"author\" content=\"OpenAI\">"),
        InHead("what citations call a page", "<meta name=\"citation_title\" content=\"Nothing was measured\">"),
        InHead("the day a page was changed, for those who link to it", "<meta property=\"article:modified_time\" content=\"2019-01-01\">"),
        InHead("another's picture for those who link to a page", "<meta property=\"og:image\" content=\"https://evil.example/a.png\">"),
        InHead(
            "a feed of somebody else",
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"https://evil.example/feed.xml\">"),
        InHead("another licence of a page", "<link rel=\"license\" href=\"https://spdx.org/licenses/MIT.html\">"),
        InHead(
            "a headline of a page that it does not have",
            """
            <script type="application/ld+json">
            {"@context":"https://schema.org","@type":"Article","headline":"Lamps are free"}</script>
            """),
        InTrail("what the page is called in the trail to it", "\"name\":\"Gr\\u00F6\\u00DFe\"", "\"name\":\"Retracted\""),
        InTrail("what the pages above are called in the trail to a page", "\"name\":\"Home\"", "\"name\":\"Retracted\""),
        InTrail("where the trail to a page leads", "\"item\":\"https://example.org/base/", "\"item\":\"https://evil.example/"),
        new("the day of a time, for programs", NotShown, Where.Html, (_, page, _) =>
            page.InHtml("<time>2026-11-01", "<time datetime=\"2019-01-01\">2026-11-01")) { BrokenRule = "P6" },
    ];

    private static Forgery InHead(string what, string markup) => new(what, NotShown, Where.Html, (_, page, _) =>
        page.InHtml("</head>", $"{markup}</head>"))
    { BrokenRule = "P6" };

    private static Forgery InTrail(string what, string text, string forged) =>
        new(what, NotShown, Where.Html, (_, page, _) => page.InHtml(text, forged)) { BrokenRule = "P6" };
}
