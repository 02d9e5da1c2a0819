namespace Guide.Tests.Pages;

/// <summary>The generator's documentation, <c>docs/</c>, which is published with the guide.</summary>
public sealed class DocumentationTests(GuideFixture guide)
{
    [Theory]
    [InlineData("docs/index.html")]
    [InlineData("docs/for-authors.html")]
    [InlineData("docs/errors.html")]
    [InlineData("docs/format.html")]
    [InlineData("docs/contributing.html")]
    [InlineData("docs/cite-index.json")]
    [InlineData("docs/cite_check.py")]
    [InlineData("docs/conformance.json")]
    public void The_documentation_is_published_with_the_guide(string file) => Assert.True(File.Exists(guide[file]), file);

    [Fact]
    public void Links_between_the_guide_and_the_documentation_lead_to_a_page_and_an_element_of_it()
    {
        var links = Directory.EnumerateFiles(guide.Output, "*.html", SearchOption.AllDirectories)
            .SelectMany(page => Html.Parse(File.ReadAllText(page)).QuerySelectorAll("main a[href]")
                .Select(a => a.GetAttribute("href")!)
                .Where(href => !href.Contains(':', StringComparison.Ordinal) && !href.StartsWith('/'))
                .Select(href => (From: page, To: new Uri(new Uri($"file://{page}"), href))))
            .Where(l => IsDocumentation(l.From) != IsDocumentation(l.To.LocalPath))
            .ToList();
        Assert.Contains(links, l => IsDocumentation(l.From));
        Assert.Contains(links, l => !IsDocumentation(l.From));
        Assert.All(links, l =>
        {
            Assert.True(File.Exists(l.To.LocalPath), $"{l.From} leads to {l.To}");
            if (l.To.Fragment.Length > 1)
            {
                Assert.NotNull(Html.Parse(File.ReadAllText(l.To.LocalPath)).GetElementById(Uri.UnescapeDataString(l.To.Fragment[1..])));
            }
        });
    }

    [Theory]
    [InlineData("errors.html")]
    [InlineData("for-authors.html")]
    public void A_former_address_of_the_guide_leads_to_the_page_as_it_is_now(string file)
    {
        var page = Html.Parse(File.ReadAllText(guide[file]));
        Assert.Equal($"0; url=docs/{file}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal($"docs/{file}", page.QuerySelector("main a")!.GetAttribute("href"));
    }

    private bool IsDocumentation(string file) => file.StartsWith(guide["docs/"], StringComparison.Ordinal);
}
