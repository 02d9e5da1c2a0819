using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Site.Citations.Twins;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;
using Site.Verification.Derivations;
using Site.Verification.Indexes;
using Site.Verification.Pages;

namespace Site.Verification.Checks;

/// <summary><c>feed.xml</c> has the newest updates of all pages, as their twins say them, and nothing else (I10).</summary>
/// <param name="index">The index.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class FeedCheck(PublishedIndex index, IDiagnosticSink diagnostics) : SiteCheck
{
    private const string Numbered = "#update-";
    private const int Most = 50;

    private readonly string _path = IndexPlace.FolderOf(index.Path) + "feed.xml";
    private readonly ConcurrentDictionary<string, ImmutableArray<FeedEntry>?> _updates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private byte[]? _content;

    /// <inheritdoc/>
    public override bool Has(string path) => path == _path;

    /// <inheritdoc/>
    public override void Take(string path, byte[] content) => _content = content;

    /// <inheritdoc/>
    public override void Take(PublishedPage page)
    {
        _updates[page.Index.Path] = page.Twin is { } twin ? [.. EntriesOf(twin, page.Index.Path)] : null;
        if (page.Document is { Parts.SiteName: { Length: > 0 } name })
        {
            _names[name] = true;
        }
    }

    /// <inheritdoc/>
    public override void Run()
    {
        // Where no page has an update, or the address of the site is not known, a file of this name is not of this format. Of a twin that
        // cannot be read, which is reported, a feed may say anything.
        if (_content is not null && index.Edition.Base is { } address
            && _updates.Values.All(u => u is not null) && _updates.Values.Any(u => u!.Value.Length > 0))
        {
            var (feed, problem) = FeedReader.Read(_content);
            if ((feed is null ? $"it cannot be read: {problem?.TrimEnd('.')}." : FindProblem(feed, address)) is { } wrong)
            {
                diagnostics.Report(Rules.Twin.PageListDiffers.At(
                    new FileLocation(_path),
                    $"Of the feed: {wrong}",
                    "Build the site again, and publish all of its files."));
            }
        }
    }

    private string? FindProblem(PublishedFeed feed, string address)
    {
        var known = _updates.Values.SelectMany(u => u!.Value).ToDictionary(u => u.Id, StringComparer.Ordinal);
        var left = known.ToDictionary(StringComparer.Ordinal);
        foreach (var entry in feed.Entries)
        {
            if (KeyOf(entry.Id) is not { } key || !left.Remove(key, out var update))
            {
                return $"'{ShortText.Of(entry.Id)}' is no update of a page, or stands there twice.";
            }

            if (Folded(entry with { Id = "", Link = "" }) != Folded(update with { Id = "", Link = "" })
                || entry.Link != entry.Id.Split('#')[0] + "#updates")
            {
                return $"'{ShortText.Of(entry.Id)}' is not what the page's twin says of the update.";
            }
        }

        var days = feed.Entries.Select(e => e.Updated).ToList();
        if (!days.SequenceEqual(days.OrderDescending(StringComparer.Ordinal))
            || days.Count < Math.Min(Most, known.Count)
            || left.Values.Any(u => string.CompareOrdinal(u.Updated, days[^1]) > 0))
        {
            return "its entries are not the newest updates, newest first.";
        }

        var isOfSite = feed.Id == address && feed.Updated == days[0]
            && feed.Links.All(l => l is { Key: "self" } or { Key: "alternate" })
            && index.Addresses.PathOf(feed.Links.GetValueOrDefault("self", "")) == _path
            && feed.Links.GetValueOrDefault("alternate") == address
            && feed.Title == feed.Author && (_names.IsEmpty || _names.ContainsKey(FoldedText.Of(feed.Title)));
        return isOfSite ? null : "its title, author, address or day is not the site's.";
    }

    /// <summary>Which update an id is of: the path of its page, and its number from the oldest; null where it is of none.</summary>
    private string? KeyOf(string id) =>
        id.LastIndexOf(Numbered, StringComparison.Ordinal) is var at and >= 0 && index.Addresses.PathOf(id[..at]) is { } path
            ? (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path) + id[at..]
            : null;

    private static IEnumerable<FeedEntry> EntriesOf(TwinDocument twin, string path) => twin.Updates.Select((update, i) => new FeedEntry(
        twin.Page.Title,
        string.Create(CultureInfo.InvariantCulture, $"{path}{Numbered}{twin.Updates.Count - i}"),
        PublishedDay.Text(update.Date) + "T00:00:00Z",
        "",
        string.Join('\n', (update.Changes ?? []).Select(c => "- " + c).Prepend(update.Text))));

    private static FeedEntry Folded(FeedEntry entry) => entry with { Title = Folded(entry.Title), Content = Folded(entry.Content) };

    /// <summary>A text in one line, with U+FFFD for what no XML document may have in it (XML 1.0, section 2.2).</summary>
    private static string Folded(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            written.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        }

        return FoldedText.Of(written.ToString());
    }
}
