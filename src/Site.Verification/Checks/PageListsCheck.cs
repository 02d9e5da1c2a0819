using System.Collections.Concurrent;
using System.Globalization;
using Site.Citations.Indexes;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Indexes;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary>
/// Linkset and sitemaps of a site list the pages of its index, each once, each piece of them what belongs there, and each page with the
/// day of its last change (I8).
/// </summary>
/// <param name="index">The index.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class PageListsCheck(PublishedIndex index, IDiagnosticSink diagnostics) : SiteCheck
{
    private const string Rebuild = "Build the site again, and publish all of its files.";

    private readonly string _site = IndexPlace.FolderOf(index.Path);
    private readonly ConcurrentDictionary<string, PageList> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateOnly?> _changes = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Has(string path) => KindOf(path) is not null;

    /// <inheritdoc/>
    public override void Take(string path, byte[] content)
    {
        if (KindOf(path) is { } kind)
        {
            var (list, problem) = kind.Read(content, index.Addresses);
            if (list is null)
            {
                Report(path, $"It cannot be read: {problem?.TrimEnd('.')}.");
            }
            else
            {
                _lists[path] = list;
            }
        }
    }

    /// <inheritdoc/>
    public override void Take(PublishedPage page)
    {
        if (page.Twin is { } twin)
        {
            _changes[page.Index.Path] = twin.Page.DateModified ?? twin.Page.DatePublished;
        }
    }

    /// <inheritdoc/>
    public override void Run()
    {
        foreach (var kind in PageListKind.All)
        {
            if (_lists.TryGetValue(_site + kind.Name, out var list))
            {
                Check(kind, list);
            }
        }
    }

    private PageListKind? KindOf(string path) => PageListKind.All.FirstOrDefault(k => k.Is(path, _site));

    private void Check(PageListKind kind, PageList list)
    {
        var path = _site + kind.Name;
        var pieces = _lists.Keys.Where(p => p != path && kind.Is(p, _site)).Order(StringComparer.Ordinal);
        if (!list.Pieces.Order(StringComparer.Ordinal).SequenceEqual(pieces)
            || !list.Pieces.SequenceEqual(list.Pieces.Select((_, i) => _site + CiteIndexNames.Piece(kind.Name, i))))
        {
            Report(path, "The pieces it names are not those that are published, in order.");
            return;
        }

        var said = list.Entries.Concat(list.Pieces.SelectMany(p => _lists[p].Entries)).Order(StringComparer.Ordinal).ToList();
        var pages = index.Pages.ToLookup(kind.EntryOf, StringComparer.Ordinal);
        var unlike = said.FirstOrDefault(e => !pages.Contains(e))
            ?? said.Zip(said.Skip(1)).FirstOrDefault(p => p.First == p.Second).First
            ?? pages.Select(p => p.Key).FirstOrDefault(e => said.BinarySearch(e, StringComparer.Ordinal) < 0);
        if (unlike is not null)
        {
            Report(path, $"It has not each page of {index.Path} once, and nothing else: see '{ShortText.Of(unlike)}'.");
        }

        CheckDays(path, list, pages);
        foreach (var (number, piece) in list.Pieces.Index())
        {
            var astray = _lists[piece].Entries.SelectMany(e => pages[e]).FirstOrDefault(p => !IsIn(p, number, list.Pieces.Length));
            if (astray is not null)
            {
                Report(piece, string.Create(CultureInfo.InvariantCulture, $"'{astray.Path}' does not stand in piece {number}."));
            }

            CheckDays(piece, _lists[piece], pages);
        }
    }

    private void CheckDays(string path, PageList list, ILookup<string, IndexedPage> pages)
    {
        foreach (var (entry, day) in list.Days)
        {
            var wrong = pages[entry]
                .FirstOrDefault(p => _changes.TryGetValue(p.Path, out var change) && day != PublishedDay.Text(change, ""));
            if (wrong is not null)
            {
                Report(path, $"'{ShortText.Of(day)}' is not the day on which '{ShortText.Of(wrong.Path)}' was changed last.");
            }
        }
    }

    private bool IsIn(IndexedPage page, int number, int count) => CiteIndexNames.IsInPiece(page.Path[_site.Length..], number, count);

    private void Report(string path, string what) =>
        diagnostics.Report(Rules.Twin.PageListDiffers.At(new FileLocation(path), what, Rebuild));
}
