using Site.Citations.Sources;
using Site.Generator.Linking;
using Site.Generator.Parsing;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Folding;

namespace Site.Generator.Search;

/// <summary>What the search can answer with of one page: the page, its sections and its claims; and of a source, the source.</summary>
internal static class PageEntries
{
    private const int BeginningLength = 140;
    private const int ClaimLength = 160;

    // How readily each kind is shown. Claims and sources stand in sections already, which say more of what they are about.
    private const double PagePrior = 1.05;
    private const double ClaimPrior = 0.55;
    private const double SourcePrior = 0.5;

    /// <summary>The entries of a page, in its order; none of one that is not to be found.</summary>
    /// <param name="linked">The page.</param>
    /// <param name="text">Its text, as its twin has it: a block a line.</param>
    /// <param name="weights">What weighs its words.</param>
    public static IEnumerable<SearchEntry> Of(LinkedPage linked, string text, SearchWeights weights)
    {
        var (page, boost) = (linked.Page, linked.Page.FrontMatter.SearchBoost);
        if (boost == 0)
        {
            yield break;
        }

        var href = page.Output.ToHref();
        var sections = Cut(page, text);
        var about = page.FrontMatter.Description ?? "";
        yield return new SearchEntry(SearchKind.Page, href, page.Title, "", Begin(about.Length > 0 ? about : sections[0].Text))
        {
            Terms = weights.Of(page.Title, page.ShortTitle, "", $"{about} {sections[0].Text}", boost * PagePrior),
        };
        foreach (var (heading, words) in sections.Skip(1))
        {
            var title = heading!.Text;
            yield return new SearchEntry(SearchKind.Section, $"{href}#{heading.Id}", title, page.ShortTitle, Begin(words))
            {
                Terms = weights.Of(title, title, page.Title, words, boost),
            };
        }

        foreach (var claim in linked.Claims.Claims)
        {
            var words = ShortText.Of(claim.Text, ClaimLength);
            yield return new SearchEntry(SearchKind.Claim, $"{href}#{claim.Id}", words, page.ShortTitle, "")
            {
                Terms = weights.Of(claim.Text, claim.Text, "", "", boost * ClaimPrior),
            };
        }
    }

    /// <summary>The entry of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="page">The first page that names it.</param>
    /// <param name="weights">What weighs its words.</param>
    public static SearchEntry Of(Source source, SitePage page, SearchWeights weights) =>
        new(SearchKind.Source, $"{page.Output.ToHref()}#source-{source.Id}", source.Title, source.Publisher, "")
        {
            Terms = weights.Of(source.Title, source.Title, source.Publisher, "", SourcePrior),
        };

    /// <summary>The text before the first heading that begins a section, then each heading with what stands below it.</summary>
    private static List<(PageHeading? Heading, string Text)> Cut(SitePage page, string text)
    {
        var headings = new Queue<(PageHeading Heading, string Line)>(
            page.Reading.Headings.Where(h => h.Level is 2 or 3 or 4).Select(h => (h, FoldedText.Of(h.Text))));
        var sections = new List<(PageHeading? Heading, string Text)>();
        PageHeading? current = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (headings.TryPeek(out var next) && line == next.Line)
            {
                sections.Add((current, string.Join(' ', lines)));
                current = headings.Dequeue().Heading;
                lines.Clear();
            }
            else if (line != page.Title || current is not null)
            {
                lines.Add(line);
            }
        }

        sections.Add((current, string.Join(' ', lines)));
        sections.AddRange(headings.Select(h => ((PageHeading?)h.Heading, "")));
        return sections;
    }

    private static string Begin(string text) => ShortText.Of(text, BeginningLength);
}
