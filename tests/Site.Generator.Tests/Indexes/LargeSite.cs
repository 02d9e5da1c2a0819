using System.Globalization;
using Site.Citations.Indexes;
using Site.Citations.Vocabulary;
using Site.Generator.Files;
using Site.Generator.Indexes;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text.Files;

namespace Site.Generator.Tests.Indexes;

/// <summary>Pages and files that only their addresses are known of: enough for indexes.</summary>
internal static class LargeSite
{
    private static readonly string Digest = new('0', 64);

    public static SitePage Page(string path) => new()
    {
        Input = SitePath.FromRelative(path + ".md"),
        Output = SitePath.FromRelative(path + ".html"),
        FrontMatter = new FrontMatter(),
        Reading = new PageReading { FrontMatter = new FrontMatter() },
        Text = new Lazy<MarkdownPage>(() => new MarkdownPage { Source = new InputText(path + ".md", ""), Document = [] }),
        Title = path,
    };

    /// <summary>Pages spread over folders.</summary>
    public static IReadOnlyList<SitePage> Pages(int count, int folders) =>
    [
        .. Enumerable.Range(0, count).Select(i => Page(string.Create(
            CultureInfo.InvariantCulture,
            $"{(folders > 0 ? $"section-{i % folders:D6}/" : "")}a-page-about-something-{i:D6}"))),
    ];

    public static IEnumerable<PublishedFile> FilesOf(IEnumerable<SitePage> pages) => pages
        .SelectMany(p => (SitePath[])[p.Output, p.MarkdownTwin, p.Twin])
        .Select(p => new PublishedFile(p, 12_345, Digest));

    /// <summary>The files of the index of pages, by address.</summary>
    public static Dictionary<string, byte[]> IndexOf(IReadOnlyList<SitePage> pages) => IndexOf(pages, FilesOf(pages));

    public static Dictionary<string, byte[]> IndexOf(IEnumerable<SitePage> pages, IEnumerable<PublishedFile> files) =>
        ByPath(new CiteIndexTree(new CiteIndexDocument
        {
            Format = FileFormat.Index,
            Generator = new FileGenerator("Site", "1.0.0"),
            AsOf = new DateOnly(2026, 11, 24),
            Counts = new CiteIndexCounts(0, 0),
            Parts = [],
        }).Write(pages, files));

    public static Dictionary<string, byte[]> ByPath(IEnumerable<RenderedFile> files) =>
        files.ToDictionary(f => f.Path.Value, f => f.Content);

    /// <summary>The addresses of what is in one and not in the other, or other bytes there.</summary>
    public static IEnumerable<string> Changed(Dictionary<string, byte[]> before, Dictionary<string, byte[]> after) => before.Keys
        .Union(after.Keys)
        .Where(f => !before.GetValueOrDefault(f, []).AsSpan().SequenceEqual(after.GetValueOrDefault(f, [])))
        .Order(StringComparer.Ordinal);
}
