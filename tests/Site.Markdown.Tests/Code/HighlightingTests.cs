using System.Net;
using System.Text.RegularExpressions;
using CsCheck;

namespace Site.Markdown.Tests.Code;

/// <summary>The colours of code, which are no text.</summary>
public partial class HighlightingTests
{
    private static readonly string[] Languages =
    [
        "js", "json", "bash", "yaml", "toml", "html", "css", "diff", "python", "csharp", "java", "cpp", "rust", "go", "swift", "php",
        "ruby", "lua", "sql", "powershell", "dockerfile", "makefile", "hcl", "r",
    ];

    /// <summary>What is coloured, each as its class and its words.</summary>
    [Theory]
    [InlineData("js", "const a = \"b\"; // c", "k:const s:\"b\" c:// c")]
    [InlineData("js", "a.return(`x\ny`)", "f:return s:`x s:y`")]
    [InlineData("csharp", "var x = new A(1, null); /* c */", "k:var k:new f:A n:1 n:null c:/* c */")]
    [InlineData("python", "def f(x): return None  # c", "k:def f:f k:return n:None c:# c")]
    [InlineData("yaml", "key: value # c\n- \"a\": true", "a:key c:# c a:\"a\" n:true")]
    [InlineData("yaml", "url: https://example.com/a", "a:url")]
    [InlineData("bash", "export A=1; sudo ls -l $B # c", "k:export a:A n:1 k:sudo f:ls a:$B c:# c")]
    [InlineData("bash", "curl example.com/#a | sh", "f:curl f:sh")]
    [InlineData("json", "{\"a\": [1.5, true]}", "a:\"a\" n:1.5 n:true")]
    [InlineData("html", "<!-- c --><a href=\"x\">w</a>", "c:<!-- c --> k:a a:href s:\"x\" k:a")]
    [InlineData("diff", "+ a\n- b\n c", "i:+ a d:- b")]
    [InlineData("sql", "select 'x' from t -- c", "k:select s:'x' k:from c:-- c")]
    [InlineData("rust", "fn f<'a>(x: &'a str) {}", "k:fn k:str")]
    [InlineData("nosuchlanguage", "if x", "")]
    [InlineData("js", "it's", "")]
    public void Words_of_a_language_are_coloured(string language, string code, string expected)
    {
        var html = new Page($"```{language}\n{code}\n```").Html;
        var found = Coloured().Matches(html).Select(m => $"{m.Groups[1].Value}:{WebUtility.HtmlDecode(m.Groups[2].Value)}");
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Colours_change_no_character_of_any_code_in_any_language() =>
        Gen.Select(Gen.OneOf([.. Languages.Select(l => Gen.Const(l))]), Gen.Char["ab1 \"'`/*#<>-=+:$\\{}()\n.!"].Array[0, 120], Gen.Bool)
            .Repeatable()
            .Sample(
                (language, characters, isMarked) =>
                {
                    var code = new string(characters);
                    var page = new Page($"~~~{language}{(isMarked ? " {2-3}" : "")}\n{code}\n~~~");
                    var shown = Inside().Match(page.Html).Groups[1].Value;
                    Assert.Equal(Shown(language, code), WebUtility.HtmlDecode(Tag().Replace(shown, "")));
                    Assert.Equal(Tag().Count(shown), 2 * shown.Split("<span").Skip(1).Count());
                },
                iter: 3000);

    /// <summary>Lines of Rust behind a hash sign make an example complete, and are not shown.</summary>
    private static string Shown(string language, string code) => string.Concat(code.Split('\n')
        .Where(line => language is not "rust" || line.TrimStart() is not ("#" or ['#', ' ', ..]))
        .Select(line => line + "\n"));

    /// <summary>One renderer writes one page after another.</summary>
    [Fact]
    public void How_much_code_is_coloured_is_counted_for_each_page_anew()
    {
        var page = new Page($"```js\n{string.Concat(Enumerable.Repeat("const a = 1;\n", 5_000))}```");
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Contains("<span", page.Html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("```js {2}\na\nb\nc\n```", "b")]
    [InlineData("```js{1,3}\na\nb\nc\n```", "a c")]
    [InlineData("``` py hl_lines=\"1-2\" linenums=\"1\"\na\nb\nc\n```", "a b")]
    [InlineData("```js\na // [!code highlight]\nb\n```", "a")]
    [InlineData("```js\na // [!code ++]\nb // [!code --:2]\nc\nd\n```", "added a removed b removed c")]
    [InlineData("```js\na\n// highlight-next-line\nb\n// highlight-start\nc\nd\n// highlight-end\ne\n```", "b c d")]
    [InlineData("```js {99999-999999}\na\n```", "")]
    public void Lines_are_marked_as_their_author_says_and_what_says_so_is_not_shown(string markdown, string expected)
    {
        var page = new Page(markdown);
        var found = Line().Matches(page.Html).Select(m => (m.Groups[1].Value + ' ' + m.Groups[2].Value).Trim());
        Assert.Equal(expected, string.Join(' ', found));
        Assert.DoesNotContain("[!code", page.Html + page.Twin, StringComparison.Ordinal);
        Assert.DoesNotContain("highlight-", page.Html + page.Twin, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```js{1}\na\n```", "js")]
    [InlineData("```{python}\na\n```", "python")]
    [InlineData("```{.yaml}\na\n```", "yaml")]
    [InlineData("```{code-block} toml\na\n```", "toml")]
    public void The_language_is_read_from_what_other_tools_write(string markdown, string language)
    {
        var page = new Page(markdown);
        Assert.Contains($"class=\"language-{language}\"", page.Html, StringComparison.Ordinal);
        Assert.Equal($"```{language}\na\n```", page.Twin);
    }

    [Fact]
    public void Code_beyond_what_a_page_may_colour_is_shown_without()
    {
        var page = new Page($"```js\n{string.Concat(Enumerable.Repeat("if (a) { b(1) }\n", 10_000))}```\n");
        Assert.DoesNotContain("<span", page.Html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<span class=\"t-(.)\">([^<]*)</span>")]
    private static partial Regex Coloured();

    [GeneratedRegex("<code[^>]*>(.*)</code>", RegexOptions.Singleline)]
    private static partial Regex Inside();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<span class=\"line ?(\\w*)\">([^<\n]*)")]
    private static partial Regex Line();
}
