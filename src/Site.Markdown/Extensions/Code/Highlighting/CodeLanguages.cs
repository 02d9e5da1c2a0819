namespace Site.Markdown.Extensions.Code.Highlighting;

/// <summary>The languages whose code is coloured.</summary>
internal static class CodeLanguages
{
    private static readonly CodeQuote Double = new("\"", "\"");
    private static readonly CodeQuote Single = new("'", "'");
    private static readonly CodeQuote Template = new("`", "`", SpansLines: true);
    private static readonly (string, string)[] CComments = [("/*", "*/")];

    private static readonly CodeLanguage CLike = new()
    {
        LineComments = ["//"],
        BlockComments = CComments,
        Quotes = [Double, Single],
        Constants = Words("true false null nullptr NULL this self super nil undefined NaN Infinity None Some Ok Err"),
    };

    private static readonly CodeLanguage JavaScript = CLike with
    {
        Quotes = [Double, Single, Template],
        MoreInWords = "$",
        Keywords = Words(
            "as async await break case catch class const continue debugger default delete do else enum export extends finally for " +
            "from function get if implements import in instanceof interface let new of package private protected public return set " +
            "static switch throw try type typeof var void while with yield declare namespace abstract readonly keyof infer satisfies " +
            "is asserts string number boolean any unknown never object bigint symbol"),
    };

    private static readonly CodeLanguage Shell = new()
    {
        IsShell = true,
        LineComments = ["#"],
        Quotes = [Double with { SpansLines = true }, Single with { Escape = null, SpansLines = true }],
        MoreInWords = "-./:@~+",
        Keywords = Words(
            "if then else elif fi for while until do done case esac in function select time export local readonly declare return " +
            "break continue exit set unset source sudo"),
    };

    private static readonly CodeLanguage Yaml = new()
    {
        LineComments = ["#"],
        Quotes = [Double with { SpansLines = true }, Single with { Escape = null }],
        MoreInWords = "-.",
        AfterKey = ':',
        HasCalls = false,
        Constants = Words("true false null yes no on off"),
    };

    private static readonly CodeLanguage Markup = new() { Scanner = MarkupScanner.Scan };

    private static readonly CodeLanguage Css = new()
    {
        BlockComments = CComments,
        LineComments = ["//"],
        Quotes = [Double, Single],
        MoreInWords = "-@#.%$",
        AfterKey = ':',
        Keywords = Words("@media @import @layer @supports @font-face @keyframes @container @use @include @mixin @extend !important"),
    };

    private static readonly Dictionary<string, CodeLanguage> ByName = Table(
        ("js javascript jsx mjs cjs ts typescript tsx node", JavaScript),
        ("json json5 jsonc", CLike with { AfterKey = ':', HasCalls = false }),
        ("bash sh shell zsh console shellscript shell-session terminal fish", Shell),
        ("yaml yml", Yaml),
        ("toml ini conf cfg properties env dotenv editorconfig", Yaml with { AfterKey = '=', LineComments = ["#", ";"] }),
        ("html xml xhtml svg vue svelte astro xaml csproj razor cshtml rss atom mathml", Markup),
        ("css scss less sass", Css),
        ("diff patch", new CodeLanguage { Scanner = MarkupScanner.ScanDifference }),
        ("python py python3 py3 pycon starlark", new CodeLanguage
        {
            LineComments = ["#"],
            Quotes = [new("\"\"\"", "\"\"\"", SpansLines: true), new("'''", "'''", SpansLines: true), Double, Single],
            Keywords = Words(
                "and as assert async await break case class continue def del elif else except finally for from global if import in is " +
                "lambda match nonlocal not or pass raise return try while with yield print"),
            Constants = Words("True False None self cls NotImplemented Ellipsis __name__"),
        }),
        ("csharp cs c# dotnet", CLike with
        {
            Quotes =
            [
                new("\"\"\"", "\"\"\"", null, true), new("@\"", "\"", null, true), new("$\"", "\""), Double, Single,
            ],
            Keywords = Words(
                "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate " +
                "do double else enum event explicit extern file finally fixed float for foreach get global goto if implicit in init " +
                "int interface internal is lock long namespace new object operator out override params partial private protected " +
                "public readonly record ref required return sbyte sealed set short sizeof stackalloc static string struct switch " +
                "throw try typeof uint ulong unchecked unsafe ushort using value var virtual void volatile when where while with " +
                "yield and or not nint"),
        }),
        ("java kotlin kt scala groovy gradle dart", CLike with
        {
            Quotes = [new("\"\"\"", "\"\"\"", null, true), Double, Single],
            Keywords = Words(
                "abstract assert boolean break byte case catch char class const continue data def default do double else enum extends " +
                "final finally float for fun if implements import in instanceof int interface is internal long native new object open " +
                "override package private protected public record return sealed short static suspend switch synchronized throw throws " +
                "trait transient try val var void volatile when while with yield late required async await"),
        }),
        ("c h cpp c++ cxx cc hpp objc objective-c cuda cu glsl hlsl arduino", CLike with
        {
            MoreInWords = "#",
            Keywords = Words(
                "#include #define #ifdef #ifndef #endif #if #else #pragma alignas auto bool break case catch char class concept const " +
                "consteval constexpr continue co_await co_return decltype default delete do double else enum explicit export extern " +
                "float for friend goto if inline int long mutable namespace new noexcept operator override private protected public " +
                "register requires return short signed sizeof static struct switch template throw try typedef typename union unsigned " +
                "using virtual void volatile while __global__ __device__ size_t uint8_t uint32_t uint64_t int32_t int64_t"),
        }),
        ("rust rs", CLike with
        {
            Quotes = [new("r#\"", "\"#", null, true), Double with { SpansLines = true }],
            Keywords = Words(
                "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref " +
                "return static struct super trait type union unsafe use where while bool char f32 f64 i8 i16 i32 i64 i128 isize str " +
                "u8 u16 u32 u64 u128 usize String Vec Option Result Box Self"),
        }),
        ("go golang", CLike with
        {
            Quotes = [Double, Single, Template with { Escape = null }],
            Keywords = Words(
                "break case chan const continue default defer else fallthrough for func go goto if import interface map package range " +
                "return select struct switch type var any bool byte error float32 float64 int int32 int64 rune string uint uint64"),
        }),
        ("swift", CLike with
        {
            Quotes = [new("\"\"\"", "\"\"\"", '\\', true), Double],
            Keywords = Words(
                "actor as associatedtype async await break case catch class continue default defer deinit do else enum extension " +
                "fallthrough fileprivate final for func guard if import in init inout internal is lazy let mutating open operator " +
                "override private protocol public repeat return static struct subscript switch throw throws try typealias var weak " +
                "where while"),
        }),
        ("php", CLike with
        {
            LineComments = ["//", "#"],
            MoreInWords = "$",
            Keywords = Words(
                "abstract and array as break callable case catch class clone const continue declare default do echo else elseif enum " +
                "extends final finally fn for foreach function global if implements include instanceof interface match namespace new " +
                "or print private protected public readonly require require_once return static switch throw trait try use var while " +
                "yield"),
        }),
        ("ruby rb elixir ex exs crystal", new CodeLanguage
        {
            LineComments = ["#"],
            Quotes = [Double, Single],
            MoreInWords = "@?",
            Keywords = Words(
                "alias and begin break case class def defmodule defp defined? do else elsif end ensure fn for if in module next not " +
                "or redo require rescue retry return self super then undef unless until when while yield attr_accessor attr_reader " +
                "use import"),
            Constants = Words("true false nil"),
        }),
        ("lua", new CodeLanguage
        {
            LineComments = ["--"],
            BlockComments = [("--[[", "]]")],
            Quotes = [Double, Single, new("[[", "]]", null, true)],
            Keywords = Words("and break do else elseif end for function goto if in local not or repeat return then until while"),
            Constants = Words("true false nil"),
        }),
        ("sql postgresql postgres mysql sqlite plsql tsql", new CodeLanguage
        {
            LineComments = ["--"],
            BlockComments = CComments,
            Quotes = [new("'", "'", null, true), Double],
            IgnoresCase = true,
            Keywords = Words(
                "ADD ALL ALTER AND AS ASC BEGIN BETWEEN BY CASE CAST CHECK COLUMN COMMIT CONSTRAINT CREATE CROSS DATABASE DEFAULT " +
                "DELETE DESC DISTINCT DROP ELSE END EXISTS EXPLAIN FOREIGN FROM FULL GRANT GROUP HAVING IF IN INDEX INNER INSERT INTO " +
                "IS JOIN KEY LEFT LIKE LIMIT NOT OFFSET ON OR ORDER OUTER OVER PARTITION PRIMARY REFERENCES RETURNING RIGHT ROLLBACK " +
                "SELECT SET TABLE THEN TO TRANSACTION TRIGGER UNION UNIQUE UPDATE USING VALUES VIEW WHEN WHERE WITH BIGINT BOOLEAN " +
                "CHAR DATE DECIMAL FLOAT INT INTEGER JSON JSONB NUMERIC TEXT TIMESTAMP VARCHAR"),
            Constants = Words("NULL TRUE FALSE"),
        }),
        ("powershell ps1 pwsh posh", new CodeLanguage
        {
            LineComments = ["#"],
            BlockComments = [("<#", "#>")],
            Quotes = [Double with { Escape = '`' }, Single with { Escape = null }],
            MoreInWords = "$-",
            IgnoresCase = true,
            Keywords = Words(
                "BEGIN BREAK CATCH CLASS CONTINUE DO ELSE ELSEIF END EXIT FINALLY FOR FOREACH FUNCTION IF IN PARAM PROCESS RETURN " +
                "SWITCH THROW TRAP TRY UNTIL USING WHILE -EQ -NE -GT -LT -GE -LE -LIKE -MATCH -AND -OR -NOT"),
            Constants = Words("$TRUE $FALSE $NULL"),
        }),
        ("dockerfile docker containerfile", new CodeLanguage
        {
            LineComments = ["#"],
            Quotes = [Double, Single],
            HasCalls = false,
            Keywords = Words(
                "FROM AS RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL"),
        }),
        ("makefile make cmake just justfile", Shell with { AfterKey = ':', MoreInWords = "-./@%" }),
        ("hcl terraform tf nix graphql gql protobuf proto", CLike with
        {
            LineComments = ["#", "//"],
            Quotes = [Double],
            Keywords = Words(
                "resource data variable output locals module provider terraform for in if else let with rec inherit import query " +
                "mutation subscription fragment type input enum interface union scalar message service rpc returns repeated optional " +
                "syntax package oneof string int32 int64 bool"),
        }),
        ("r julia jl", new CodeLanguage
        {
            LineComments = ["#"],
            Quotes = [new("\"\"\"", "\"\"\"", SpansLines: true), Double, Single],
            MoreInWords = ".",
            Keywords = Words(
                "function if else for while repeat in next break return library require begin end struct mutable using import export " +
                "module macro do let const where try catch finally"),
            Constants = Words("TRUE FALSE NULL NA Inf NaN true false nothing missing"),
        }));

    /// <summary>The language an author names; null where its code is not coloured.</summary>
    public static CodeLanguage? Find(string name) => ByName.GetValueOrDefault(name);

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, CodeLanguage> Table(params (string Names, CodeLanguage Language)[] languages) =>
        languages
            .SelectMany(l => l.Names.Split(' ').Select(n => KeyValuePair.Create(n, l.Language)))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
}
