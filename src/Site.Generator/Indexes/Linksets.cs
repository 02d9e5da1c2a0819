using System.Collections.Immutable;
using Site.Citations.Indexes;
using Site.Generator.Files;
using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Indexes;

/// <summary>
/// The file <c>linkset.json</c>, RFC 9264: from each page to its twin and its Markdown. Where that would be too long, it leads to the
/// pieces that have the links.
/// </summary>
/// <param name="pages">The pages, in reading order.</param>
internal sealed class Linksets(ImmutableArray<SitePage> pages)
{
    private const string MediaType = "application/linkset+json";

    private static readonly SitePath File = SitePath.FromRelative("linkset.json");

    private readonly IReadOnlyList<IReadOnlyList<SitePage>> _pieces =
        Pieces.Cut(pages, p => SizeOf(p.Output.ToHref()), p => p.Output.ToHref());

    /// <summary>The addresses that linksets are published under.</summary>
    public IEnumerable<SitePath> Paths =>
        _pieces.Count == 1 ? [File] : [File, .. _pieces.Index().Select(p => Pieces.PathOf(File, p.Index))];

    /// <summary>Whether an address is kept free for a linkset.</summary>
    public static bool IsOwn(SitePath path) => path.Depth == 0 && CiteIndexNames.IsPiece(path.Name, File.Name);

    /// <summary>The links of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">How an address is written where the links stand.</param>
    public static CiteIndexLinks LinksOf(SitePage page, Func<SitePath, string> address) => new(
        address(page.Output),
        [new CiteIndexTarget(address(page.Twin), "application/json")],
        [new CiteIndexTarget(address(page.MarkdownTwin), "text/markdown")]);

    /// <summary>The most bytes that the links of a page take, given its address as it is written there.</summary>
    public static int SizeOf(string address) => 256 + (3 * address.Length);

    /// <summary>Writes the file, and its pieces where it is cut.</summary>
    public IEnumerable<RenderedFile> Write()
    {
        if (_pieces.Count == 1)
        {
            return [Write(File, _pieces[0])];
        }

        var targets = _pieces.Index().Select(p => new CiteIndexTarget(Pieces.PathOf(File, p.Index).ToHref(), MediaType));
        var list = new LinksetList([new LinksetLinks("./", [.. targets])]);
        return _pieces.Index()
            .Select(p => Write(Pieces.PathOf(File, p.Index), p.Item))
            .Append(new RenderedFile(File, CiteIndexJson.Write(list)));
    }

    private static RenderedFile Write(SitePath path, IEnumerable<SitePage> pages) =>
        new(path, CiteIndexJson.Write(new Linkset([.. pages.Select(p => LinksOf(p, a => a.ToHref()))])));
}
