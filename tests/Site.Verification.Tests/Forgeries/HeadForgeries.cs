namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged words that stand beside a page's text: in its head, above its text, in its list of sources.</summary>
internal static class HeadForgeries
{
    private const string NotShown = "CITE616";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("the language of a page", NotShown, Where.Html, (_, page, _) => page.Twin["page"]!["inLanguage"] = "tlh"),
        new("the day a page was changed", NotShown, Where.Html, (_, page, _) => page.InHtml("Updated <time>20", "Updated <time>19")),
        Before("the day a page was published, on the page", "Published <time>", "2020-01-01</time> <time>"),
        Before("the title of a page, for those who link to it", "<meta property=\"og:title\" content=\"", "Another\" data-was=\""),
        Before("what a page is for, for those who link to it", "<meta property=\"og:description\" content=\"", "Another.\" data-was=\""),
        Before("the address of a page", "<link rel=\"canonical\" href=\"", "https://elsewhere.example/\" data-was=\""),
        Before("the day a source is dated by, on the page", " source \u00B7 dated <time>", "1999-01-01</time> <time>"),
    ];

    private static Forgery Before(string what, string start, string written) =>
        new(what, NotShown, Where.Html, (_, page, _) => page.InHtml(start, start + written));
}
