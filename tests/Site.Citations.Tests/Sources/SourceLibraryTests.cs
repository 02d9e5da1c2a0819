using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Citations.Tests.Sources;

public class SourceLibraryTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);
    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_whole_source_is_read()
    {
        var source = Load("""
            vllm:
              title: vLLM
              url: https://github.com/vllm-project/vllm
              publisher: vLLM project
              kind: primary
              type: software
              date: 2026-03
              accessed: 2026-11-20
              pinned: https://github.com/vllm-project/vllm/blob/0123456789abcdef0123456789abcdef01234567/README.md
              volatility: stable
              note: A note.
              quotes:
                q: "  some words "
            """).Find("vllm")!;
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal(("software", SourceKind.Primary, Volatility.Stable), (source.Type, source.Kind, source.Volatility));
        Assert.Equal(("2026-03", "2026-11-20"), (source.Date.ToString(), source.Accessed.ToString()));
        Assert.Equal("some words", source.Quotes[0].Value.Exact);
        Assert.Equal(new FileLocation("_sources/a.yml", 1, 1), source.Location);
    }

    [Fact]
    public void A_quote_may_have_a_context_with_places_of_its_own()
    {
        var source = Load("""
            k:
              title: T
              url: https://example.com/
              publisher: P
              kind: primary
              quotes:
                plain: words
                row: { exact: " 0.65 ", context: [USD per hour, " us-east-2 "] }
                one: { exact: b, context: c }
            """).Find("k")!;
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal(["plain", "row", "one"], source.Quotes.Select(q => q.Key));
        Assert.Equal(["words", "0.65", "b"], source.Quotes.Select(q => q.Value.Exact));
        var contexts = source.Quotes.Select(q => string.Join('/', q.Value.Context.Select(c => c.Exact)));
        Assert.Equal(["", "USD per hour/us-east-2", "c"], contexts);
        Assert.Equal(new FileLocation("_sources/a.yml", 8, 53), source.Quotes[1].Value.Context[1].Location);
    }

    [Theory]
    [InlineData("quotes: { q: { context: [a] } }", 6, 16, "CITE704", "'exact' is missing")]
    [InlineData("quotes: { q: { exact: a, context: ['  '] } }", 6, 38, "CITE703", "An item of 'context' says nothing")]
    [InlineData("quotes: { q: { exact: a, contexts: [b] } }", 6, 28, "CITE705", "context")]
    [InlineData("quotes: { q: [a] }", 6, 16, "CITE702", "'q' must be a single value")]
    [InlineData("date: 10/03/2026", 6, 9, "CITE106", "10/03/2026")]
    [InlineData("date: 2026-12-01", 6, 9, "CITE106", "2026-12-01")]
    [InlineData("date: 2026-02-30", 6, 9, "CITE106", "2026-02-30")]
    [InlineData(
        "date: 2026-11-15\n  pinned: https://web.archive.org/web/20190101000000/https://example.com/", 6, 9, "CITE106", "2019-01-01")]
    [InlineData("acessed: 2026-11-20", 6, 3, "CITE705", "accessed")]
    [InlineData("volatility: volatil", 6, 15, "CITE703", "volatile")]
    [InlineData("pinned: https://github.com/a/b/blob/main/c", 6, 11, "CITE108", "main")]
    [InlineData("pinned: not-an-address", 6, 11, "CITE103", "not-an-address")]
    [InlineData("pinned: https://example.com/articles/12345678901234", 6, 11, "CITE108", "12345678901234")]
    [InlineData("pinned: https://example.com/%zz", 6, 11, "CITE103", "%zz")]
    [InlineData("quotes: { q: '  ' }", 6, 16, "CITE704", "'q' is empty")]
    [InlineData("quotes: [a]", 6, 11, "CITE702", "quotes")]
    [InlineData("quotes: { 'a b': c }", 6, 13, "CITE107", "a b")]
    public void What_is_wrong_is_said_at_its_place(string line, int row, int column, string code, string names)
    {
        Load($"""
            k:
              title: T
              url: https://example.com/
              publisher: P
              kind: primary
              {line}
            """);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal((code, new FileLocation("_sources/a.yml", row, column)), (diagnostic.Rule.Code, diagnostic.Location));
        Assert.Contains(names, diagnostic.Message + diagnostic.Suggestion, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Suggestion);
    }

    [Theory]
    [InlineData("title: ''", "'title' is empty.")]
    [InlineData("publisher: ' '", "'publisher' is empty.")]
    public void A_title_and_a_publisher_say_something(string line, string message)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var yaml = "k:\n  title: T\n  url: https://example.com/\n  publisher: P\n  kind: primary\n";
        Assert.Null(Load(System.Text.RegularExpressions.Regex.Replace(yaml, $"{key}: .", line)).Find("k"));
        Assert.Equal(message, Assert.Single(_bag.ToSortedList()).Message);
    }

    [Fact]
    public void An_address_as_people_read_it_is_kept_as_a_URI_and_found_by_either()
    {
        var library = Load("k:\n  title: T\n  url: https://dööcs.example/a[1]\n  publisher: P\n  kind: primary\n");
        Assert.Empty(_bag.ToSortedList());
        Assert.Equal("https://xn--dcs-snaa.example/a%5B1%5D", library.FindByUrl("https://dööcs.example/a[1]")!.Url);
        Assert.NotNull(library.FindByUrl("https://xn--dcs-snaa.example/a%5B1%5D"));
    }

    [Theory]
    [InlineData("https://EXAMPLE.org/a")]
    [InlineData("HTTPS://example.org:443/a")]
    [InlineData("https://example.org/b/../a")]
    public void A_source_is_found_by_every_spelling_of_its_address(string spelling)
    {
        var library = Load("k:\n  title: T\n  url: https://example.org/a\n  publisher: P\n  kind: primary\n");
        Assert.Equal("k", library.FindByUrl(spelling)?.Id);
        Assert.Null(library.FindByUrl("https://example.org/A"));
        library = Load($"k:\n  title: T\n  url: {spelling}\n  publisher: P\n  kind: primary\n");
        Assert.Equal("k", library.FindByUrl("https://example.org/a")?.Id);
    }

    [Fact]
    public void Every_missing_key_is_named_in_one_run()
    {
        Assert.Null(Load("k:\n  note: nothing else\n").Find("k"));
        Assert.Equal(
            ["'kind' is missing.", "'publisher' is missing.", "'title' is missing.", "'url' is missing."],
            _bag.ToSortedList().Select(d => d.Message));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.com/")]
    [InlineData("/relative")]
    [InlineData("https://")]
    [InlineData("https://e.example/?a=\"><script>")]
    [InlineData("https://e.example/a b")]
    public void Only_web_addresses_are_taken(string url)
    {
        Assert.Null(Load($"k:\n  title: T\n  url: '{url}'\n  publisher: P\n  kind: primary\n").Find("k"));
        Assert.Equal("CITE103", Assert.Single(_bag.ToSortedList()).Rule.Code);
    }

    [Fact]
    public void A_key_in_two_files_is_an_error_that_names_both()
    {
        const string Text = "k:\n  title: T\n  url: https://example.com/\n  publisher: P\n  kind: primary\n";
        SourceLibrary.Load([new InputText("_sources/a.yml", Text), new InputText("_sources/b.yml", Text)], AsOf, _bag);
        var diagnostic = Assert.Single(_bag.ToSortedList());
        Assert.Equal(("CITE102", "_sources/b.yml"), (diagnostic.Rule.Code, diagnostic.Location!.Value.File));
        Assert.Contains("_sources/a.yml(1,1)", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_reported_and_the_other_files_are_still_read()
    {
        var library = SourceLibrary.Load(
            [
                new InputText("_sources/a.yml", "k: [\n"),
                new InputText("_sources/b.yml", "m:\n  title: T\n  url: https://e.example/\n  publisher: P\n  kind: primary\n"),
            ],
            AsOf,
            _bag);
        Assert.Equal("CITE701", Assert.Single(_bag.ToSortedList()).Rule.Code);
        Assert.NotNull(library.Find("m"));
    }

    [Theory]
    [InlineData("2026", true, "2026-01-01")]
    [InlineData("2026-03", true, "2026-03-01")]
    [InlineData("2026-03-10", true, "2026-03-10")]
    [InlineData("2026-3-10", false, null)]
    [InlineData("2026-13", false, null)]
    [InlineData("0000", false, null)]
    [InlineData("26", false, null)]
    public void Partial_dates_are_iso_8601_and_never_filled_in(string text, bool valid, string? earliest)
    {
        Assert.Equal(valid, PartialDate.TryParse(text, out var date));
        if (valid)
        {
            Assert.Equal((text, earliest), (date.ToString(), date.Earliest.ToString("O", null)));
        }
    }

    private SourceLibrary Load(string yaml) => SourceLibrary.Load([new InputText("_sources/a.yml", yaml)], AsOf, _bag);
}
