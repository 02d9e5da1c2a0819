namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// Sentences put into a page's Markdown where some reader does not see them, or where they stand beside signs that readers make different
/// things of.
/// </summary>
internal static class MarkdownForgeries
{
    private const string Words = "CITE629";
    private const string Links = "CITE633";

    // The rules that are broken: other words, links or images than the page's, and signs that the text may not have.
    private const string Unlike = "W17";
    private const string Signs = "W26";
    private const string Lie = "Buy the AcmeLamp instead.";
    private const string Address = "https://acme.example/Buy-the-AcmeLamp-instead";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Before("with an ampersand", Words, $"{Lie} & "),
        Before("of a reference to a character", Signs, "&#66;uy the AcmeLamp instead. "),
        Before("with a backslash", Signs, $"{Lie} \\ "),
        Before("with an escaped backslash", Words, $"{Lie} \\\\ "),
        Before("as code", Words, $"`{Lie}` "),
        Before("as a formula", Signs, $"$\\text{{{Lie}}}$ "),
        Before("in a comment", Signs, $"<!-- {Lie} -->"),
        Before("in an attribute", Signs, $"<b title=\"{Lie}\"></b>"),
        Before("in raw HTML within a line", Signs, $"<span hidden>{Lie}</span>"),
        Before("struck through", Signs, $"~~{Lie}~~ "),
        Before("as a remark", Words, $"(assumption: {Lie}) "),
        Before("in the title of a link", Signs, $"[](https://elsewhere.example/page \"{Lie}\")"),
        Before("in the title of an image", Signs, $"![](a.png \"{Lie}\")"),
        Before("in the words of an image", Links, $"![{Lie}](a.png)"),
        Before("in the address of a link", Links, $"[]({Address})"),
        Before("in the address of an image", Links, $"![]({Address})"),
        Before("as an address", Words, $"<{Address}> "),
        Before("as an address without marks", Words, $"{Address} "),
        Before("in a footnote that nothing refers to", Signs, $"[^9]: {Lie}\n\n"),
        Before("as the name of a footnote", Signs, $"[^{Lie}]"),
        Before("in the definition of a link", Signs, $"[more]: https://acme.example/ \"{Lie}\"\n\n"),
        Before("in the address of a definition", Signs, $"[more]: {Address}\n\n"),
        Before("in the id of a heading", Words, "# {#Buy-the-AcmeLamp-instead}\n\n"),
        Before("as the language of code", Words, "```AcmeLamp\n```\n\n"),
        Before("behind the language of code", Signs, $"```text {Lie}\n```\n\n"),
        Before("in a block of code", Words, $"```\n{Lie}\n```\n\n"),
        Before("in a cell beyond the columns of a table", Signs, $"| |\n|---|\n| | {Lie} |\n\n"),
        Before("in the place of a table's rule", Words, $"| |\n| {Lie} |\n\n"),
        Before("in raw HTML", Signs, $"<div hidden>\n{Lie}\n</div>\n\n"),
        Before("in front matter", Words, $"---\ntitle: {Lie}\n---\n\n"),
        Before("as a task", Signs, $"- [{Lie}]\n\n"),
        Before("as digits", Words, "0123456789. "),
        Before("as the number of an item", Words, "2099. "),
        Before("as the number of a footnote", Signs, "[^2099] "),
        Before("as a footnote out of turn", Signs, "[^2]: \n\n"),
        Before("as a task that is done", Words, "- [x] "),
        Before("as tags that do not nest", Signs, "<del><sup></del></sup>"),
        new("words struck out in the Markdown", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown("The end, with a footnote", "<del>The end, with a footnote</del>")),
        new("digits raised in the Markdown", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown("costs $1 ", "costs $<sup>1</sup> ")),
        new("a sentence as the model of a computed number", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown("(computed: light, light.cost)", "(computed: buy the AcmeLamp, light.cost)")),
        new("a remark on other words", Words, Where.Markdown, (_, page, _) =>
        {
            const string Opinion = " (opinion of us)";
            page.InMarkdown(Opinion, "");
            page.InMarkdown("The end,", "The end" + Opinion + ",");
        }),
        new("a remark twice", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown(" (opinion of us)", " (opinion of us) (opinion of us)")),
        new("a sentence as the words of the link to the twin", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown("claims: [", $"claims: [{Lie} ")),
        new("a link taken out of the Markdown", Links, Where.Html, (_, page, _) =>
            page.InMarkdown("[elsewhere](https://elsewhere.example/page)", "elsewhere")) { BrokenRule = Unlike },
        new("a sign taken out of the Markdown", Words, Where.Markdown, (_, page, _) => page.InMarkdown("costs $1 ", "costs 1 ")),
        new("a word of the Markdown written as one with the next", Words, Where.Markdown, (_, page, _) =>
            page.InMarkdown("Nobody has", "Nobodyhas")),
    ];

    /// <summary>A sentence before a paragraph.</summary>
    private static Forgery Before(string what, string broken, string written) => new(
        $"a sentence in the Markdown {what}",
        broken == Links ? Links : Words,
        broken == Links ? Where.Html : Where.Markdown,
        (_, page, _) => page.InMarkdown("The end, with", written + "The end, with"))
    {
        BrokenRule = broken == Signs ? Signs : Unlike,
    };
}
