using CsCheck;

namespace Site.Generator.Tests.Properties;

/// <summary>
/// Markdown as authors write it, and as nobody would: pieces of every construct in any order, with the characters that trip text handling.
/// </summary>
internal static class GenMarkdown
{
    private static readonly string[] Pieces =
    [
        "It costs $1 a month", "one", "Two. ", "e.g. ", " ", "\n", "\n\n", "  \n", ". ", "! ", "?", ", ", "80 GB", "\u00A0", "\u00AD",
        "\u200B",
        "\u2003", "e\u0301", "😀", "日本。", "שלום", "\t", "\0", "\uFEFF", "&amp;", "&eacute;", "&#x41;", "&nosuch;", "&", "<", ">", "\"", "'",
        "[cite: @maker]", " [cite: @maker · 2026-10 · low]", "[cite: @maker; disputes @maker · \"q ] q\"]",
        "[cite: https://e.example/x · as=\"A\"]",
        "[cite:", "[cite: @nobody]", "[cite: ]", "[cite: @maker · hihg]", "[words][cite: @maker]", "[20M][assume: x]",
        "[Good][opinion: us]",
        "[2019][nocite: y]", "[assume: alone]", "[fact: a.b]", "[a [b][cite: @maker] c][cite: @maker]",
        "*em*", "**", "*", "_", "`code [cite: @maker]`", "`", "~~del~~", "==mark==", "H~2~O", "# Heading\n", "## Two\n", "> ", "- ", "1. ",
        "    ",
        "```\ncode\n```\n", "---\n", "***\n", "| a | b |\n|---|:-:|\n| c [cite: @maker] | d |\n", "Term\n:   Def\n", "[^1]",
        "\n\n[^1]: Note.\n\n",
        "[link](other.md)", "[x](#nowhere)", "[js](javascript:alert(1))", "![img](a.png)", "<https://e.example/>", "https://e.example/a.b",
        "<b>", "</b>", "<b>bold</b>", "<div>\n", "</div>\n", "<details>\n<summary>S</summary>\n\nbody\n\n</details>\n",
        "<script>alert(1)</script>",
        "<!-- c -->", "<br>", "<p>", "<img src=x onerror=alert(1)>", "<span id=\"a\">", "</span>", "- [x] done\n", "> [!NOTE]\n> note\n",
        "\\[", "\\",
    ];

    /// <summary>Pieces that are wrong in themselves, or need another to be right.</summary>
    private static readonly string[] Wrong =
    [
        "[cite:", "[cite: @nobody]", "[cite: ]", "[cite: @maker · hihg]", "[assume: alone]", "[fact: a.b]", "[x](#nowhere)",
        "[js](javascript:alert(1))",
        "<b>", "</b>", "<div>\n", "</div>\n", "<script>alert(1)</script>", "<p>", "<img src=x onerror=alert(1)>", "<span id=\"a\">",
        "</span>",
        "<details>\n<summary>S</summary>\n\nbody\n\n</details>\n", "[cite: @maker]", " [cite: @maker · 2026-10 · low]",
        "[cite: @maker; disputes @maker · \"q ] q\"]", "[cite: https://e.example/x · as=\"A\"]",
    ];

    /// <summary>Pages that mostly build: every citation follows words.</summary>
    public static Gen<string> Sound { get; } = Gen.Select(
            Gen.OneOf([.. Pieces.Except(Wrong).Select(p => Gen.Const(p))]),
            Gen.OneOf([.. new[]
            {
                "", "", "", "so much [cite: @maker]", "a *b* c [cite: @maker · low] d", "[w][cite: @maker][cite: https://e.example/x]",
            }.Select(p => Gen.Const(p))]))
        .Array[1, 25].Select(p => string.Concat(p.Select(x => x.Item1 + x.Item2)));

    public static Gen<string> Text { get; } = Gen.OneOf(
        Gen.OneOf([.. Pieces.Select(p => Gen.Const(p))]).Array[0, 30].Select(p => string.Concat(p)),
        Gen.Select(Gen.OneOf([.. Pieces.Select(p => Gen.Const(p))]), Gen.String).Array[0, 8].Select(p =>
            string.Concat(p.Select(x => x.Item1 + x.Item2))));
}
