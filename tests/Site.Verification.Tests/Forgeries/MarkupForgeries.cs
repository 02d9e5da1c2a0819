namespace Site.Verification.Tests.Forgeries;

/// <summary>Forged markup: what browsers show, run or follow and no rule of the words and links of a page reads.</summary>
internal static class MarkupForgeries
{
    private const string Unread = "CITE665";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        InHead("an address that all links of a page count from", "<base href=\"https://evil.example/\">"),
        InHead("a page that leads to another by itself", "<meta http-equiv=\"refresh\" content=\"0; url=https://evil.example/\">"),
        new("a script in an attribute", Unread, Where.Html, (_, page, _) =>
            page.InHtml("<body", "<body onload=\"document.body.textContent='None of this is true'\"")),
        InText("a frame with words of its own", "<iframe srcdoc=\"None of this is true\"></iframe>"),
        InText("an object with words of its own", "<object data=\"data:text/html,None of this is true\"></object>"),
        InText("an embedded page", "<embed src=\"https://evil.example/\">"),
        InText("a bar that is nearly full", "<progress value=\"99\" max=\"100\"></progress>"),
        InText("a picture before a film", "<video poster=\"https://evil.example/false.png\"></video>"),
        InText("a field that says something", "<input value=\"None of this is true\" disabled>"),
        InText("a button that says something", "<input type=\"button\" value=\"None of this is true\">"),
        InText("a box to search in that says something", "<input type=\"search\" placeholder=\"None of this is true\">"),
        InText("a choice that says something", "<select><option value=\"1\"></option></select>"),
        new("words that are shown backwards", Unread, Where.Html, (_, page, _) =>
            page.InHtml(" data-cite-root>", " data-cite-root><bdo dir=\"rtl\"></bdo>")),
        new("what a claim says under the pointer", Unread, Where.Html, (_, page, _) =>
            page.InHtml("<span class=\"claim\"", "<span title=\"It is the opposite\" class=\"claim\"")),
        InText("a link that runs", "<a href=\"java&#10;script:alert(1)\"></a>"),
        new("a claim that is struck out", "CITE666", Where.Html, (_, page, _) =>
        {
            page.InHtml(" data-cite-root>", " data-cite-root><del>");
            page.InHtml("</article>", "</del></article>");
        }),
        new("words before the title of a page", "CITE616", Where.Html, (_, page, _) =>
            page.InHtml("<title>", "<title>Retracted and false: ")),
        new("words behind the title of a page", "CITE616", Where.Html, (_, page, _) =>
            page.InHtml("</title>", ", which is false</title>")),
    ];

    private static Forgery InHead(string what, string markup) =>
        new(what, Unread, Where.Html, (_, page, _) => page.InHtml("</head>", $"{markup}</head>"));

    private static Forgery InText(string what, string markup) =>
        new(what, Unread, Where.Html, (_, page, _) => page.InHtml("</article>", $"{markup}</article>"));
}
