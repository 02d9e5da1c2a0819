using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Folding;
using Site.Theme.Markup;

namespace Site.Generator.Linking;

/// <summary>Every address of the site and what is published there. Immutable once built.</summary>
public sealed class SiteAddresses
{
    private const int MostNeighbours = 200;

    private readonly Dictionary<SitePath, SitePage> _byInput = [];
    private readonly Dictionary<SitePath, SitePage> _byOutput = [];
    private readonly Dictionary<SitePath, SitePage> _byMarkdownTwin = [];
    private readonly HashSet<SitePath> _files = [];
    private readonly Dictionary<SitePath, SitePage> _drafts = [];
    private readonly Dictionary<SitePath, HashSet<string>> _anchors = [];
    private readonly Dictionary<string, SitePath> _folded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (SitePath First, SitePath? Second)> _byName = new(StringComparer.OrdinalIgnoreCase);

    // The first pages of folders, by the names of those, which stand back behind files of the same name.
    private readonly Dictionary<string, (SitePath First, SitePath? Second)> _byFolderName = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<SitePath, NameIndex> _anchorNames = [];
    private readonly ConcurrentDictionary<SitePath, AnchorForms> _anchorForms = [];

    private readonly Lazy<Dictionary<SitePath, List<string>>> _byFolder;

    private readonly Lazy<Dictionary<SitePath, SitePage>> _redirected;

    private readonly Lazy<Dictionary<string, SitePage?>> _labels;

    private SiteAddresses()
    {
        _redirected = new(() => Redirects.ToDictionary(r => r.From, r => r.To));
        _labels = new(() => Pages
            .SelectMany(p => LabelsOf(p).Select(id => (Id: id, Page: p)))
            .GroupBy(l => l.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.DistinctBy(l => l.Page.Output).Count() == 1 ? g.First().Page : null, StringComparer.Ordinal));
        _byFolder = new(() => _byInput.Keys
            .Concat(_files)
            .Order()
            .GroupBy(p => p.Folder)
            .ToDictionary(g => g.Key, g => g.Take(MostNeighbours).Select(p => p.Name).ToList()));
    }

    /// <summary>The published pages, by path.</summary>
    public ImmutableArray<SitePage> Pages { get; private init; } = [];

    /// <summary>Former addresses and the pages they lead to, by path.</summary>
    public ImmutableArray<(SitePath From, SitePage To)> Redirects { get; private init; } = [];

    /// <summary>Gives every page and file its address; two under one address, or a pair that differ only in case, are reported.</summary>
    /// <param name="pages">All pages, drafts included.</param>
    /// <param name="files">The files published as they are.</param>
    /// <param name="reserved">The addresses the program itself writes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SiteAddresses Build(
        IReadOnlyList<SitePage> pages,
        IReadOnlyList<SitePath> files,
        IEnumerable<SitePath> reserved,
        IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(reserved);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var addresses = new AddressBook(diagnostics);
        foreach (var path in reserved)
        {
            addresses.Claim(path, "the program itself", null);
        }

        var published = pages.Where(p => !p.FrontMatter.Draft).ToImmutableArray();
        foreach (var page in published)
        {
            ClaimPage(page, addresses);
        }

        foreach (var file in files)
        {
            var location = new FileLocation(file.Value);
            if (PortableName.Check(file, location, diagnostics))
            {
                addresses.Claim(file, file.Value, location);
            }
        }

        var index = new SiteAddresses { Pages = published, Redirects = ClaimRedirects(published, addresses, diagnostics) };
        foreach (var page in pages)
        {
            index.Add(page);
        }

        index._files.UnionWith(files);
        index._files.UnionWith(reserved);
        foreach (var path in index._byInput.Keys.Concat(index._byOutput.Keys).Concat(files))
        {
            index.AddName(path);
        }

        return index;
    }

    /// <summary>The page a Markdown file or an HTML address stands for, or null.</summary>
    public SitePage? FindPage(SitePath path) => _byInput.GetValueOrDefault(path) ?? _byOutput.GetValueOrDefault(path);

    /// <summary>The page of which a file is the Markdown twin; null for none.</summary>
    public SitePage? FindByMarkdownTwin(SitePath path) => _byMarkdownTwin.GetValueOrDefault(path);

    /// <summary>The page that a former address leads to; null where the path is none.</summary>
    public SitePage? FindRedirected(SitePath path) => _redirected.Value.GetValueOrDefault(path);

    /// <summary>Whether a file other than a page is published under the address.</summary>
    public bool HasFile(SitePath path) => _files.Contains(path);

    /// <summary>
    /// The Markdown file, HTML address or file whose path is the same but for case and for the code points its letters are made of.
    /// </summary>
    public SitePath? FindFolded(SitePath path) => _folded.TryGetValue(NormalForm.Of(path.Value), out var same) ? same : null;

    /// <summary>The only Markdown file or file of a name, in whatever folder, with or without ending; null for none.</summary>
    public SitePath? FindByName(string name) =>
        Named(name) is { Second: null } found ? found.First : null;

    /// <summary>Two files of one name, neither of which a name alone can mean; null where there are none.</summary>
    public (SitePath First, SitePath Second)? FindTwoByName(string name) =>
        Named(name) is { Second: { } second } found ? (found.First, second) : null;

    private (SitePath First, SitePath? Second)? Named(string name) =>
        NormalForm.Of(name) is var key && (_byName.TryGetValue(key, out var found) || _byFolderName.TryGetValue(key, out found))
            ? found
            : null;

    /// <summary>The page that a Markdown file, with or without its ending, would be if it were published; null for none.</summary>
    public SitePage? FindDraft(SitePath input) =>
        _drafts.GetValueOrDefault(input) ?? _drafts.GetValueOrDefault(SitePath.FromRelative(input.Value + ".md"));

    /// <summary>The only page whose author gave an element or a heading of it this id; null for none.</summary>
    public SitePage? FindLabel(string id) => _labels.Value.GetValueOrDefault(id);

    /// <summary>The anchors of a page.</summary>
    public IReadOnlySet<string> AnchorsOf(SitePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _anchors[page.Output];
    }

    /// <summary>The anchor of a page that another probably means, as a question, or what to say where none is near.</summary>
    /// <param name="page">The page.</param>
    /// <param name="anchor">The anchor that it does not have, decoded.</param>
    /// <param name="otherwise">What to say.</param>
    public string? SuggestAnchor(SitePage page, string anchor, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(page);
        return _anchorNames.GetOrAdd(page.Output, path => new NameIndex(_anchors[path])).Suggest(anchor, otherwise);
    }

    /// <summary>The id of the only heading of a page whose letters and digits are those of an anchor; null for none.</summary>
    internal string? FindAnchorForm(SitePage page, string anchor) =>
        _anchorForms.GetOrAdd(page.Output, _ => new AnchorForms(page)).Meant(anchor);

    /// <summary>The names of the pages and files in a folder of the input: not all, where they are many.</summary>
    public IEnumerable<string> NamesIn(SitePath folder) => _byFolder.Value.GetValueOrDefault(folder) ?? [];

    private static IEnumerable<string> LabelsOf(SitePage page) =>
        page.Reading.Anchors.Concat(page.Reading.Headings.Where(h => h.Id != h.Slug).Select(h => h.Id));

    private static void ClaimPage(SitePage page, AddressBook addresses)
    {
        var location = page.FrontMatter.Slug is null ? new FileLocation(page.Input.Value) : page.FrontMatter.SlugLocation;

        // The twins clash where the page does; saying it once is enough.
        if (PortableName.Check(page.Output, location, addresses.Diagnostics) && addresses.Claim(page.Output, page.Input.Value, location))
        {
            var isSaid = addresses.IsBesideAnother(page.Output);
            addresses.Claim(page.Twin, page.Input.Value, location, isSaid);
            addresses.Claim(page.MarkdownTwin, page.Input.Value, location, isSaid);
        }
    }

    private static ImmutableArray<(SitePath From, SitePage To)> ClaimRedirects(
        ImmutableArray<SitePage> pages,
        AddressBook addresses,
        IDiagnosticSink diagnostics)
    {
        var redirects = ImmutableArray.CreateBuilder<(SitePath From, SitePage To)>();
        foreach (var page in pages)
        {
            foreach (var (from, location) in page.FrontMatter.RedirectFrom)
            {
                if (RedirectPath(from, location, diagnostics) is { } path &&
                    addresses.Claim(path, $"a redirect of {page.Input}", location, isRedirect: true))
                {
                    redirects.Add((path, page));
                }
            }
        }

        foreach (var page in pages)
        {
            foreach (var (other, location) in page.FrontMatter.OtherAddresses)
            {
                if (RedirectPath(other, location, diagnostics) is { } path && addresses.TryClaim(path, $"a redirect of {page.Input}"))
                {
                    redirects.Add((path, page));
                }
            }
        }

        return redirects.ToImmutable();
    }

    private void Add(SitePage page)
    {
        if (page.FrontMatter.Draft)
        {
            _drafts[page.Input] = page;
            return;
        }

        _byInput[page.Input] = page;
        _byOutput[page.Output] = page;
        _byMarkdownTwin[page.MarkdownTwin] = page;
        _files.Add(page.Twin);
        _files.Add(page.MarkdownTwin);
        _anchors[page.Output] = [.. page.Reading.Anchors, .. ThemeIds.Sections];
    }

    private void AddName(SitePath path)
    {
        _folded.TryAdd(NormalForm.Of(path.Value), path);
        if (_byOutput.ContainsKey(path))
        {
            return;
        }

        var name = NormalForm.Of(path.Name);
        AddName(_byName, name, path);
        if (!_byInput.ContainsKey(path))
        {
            return;
        }

        var plain = Path.GetFileNameWithoutExtension(name);
        AddName(_byName, plain, path);
        if (plain is "index" or "_index" && path.Folder.Value.Length > 0)
        {
            AddName(_byFolderName, NormalForm.Of(path.Folder.Name), path);
        }
    }

    /// <summary>Adds a name; two files of one name stand for neither.</summary>
    private static void AddName(Dictionary<string, (SitePath First, SitePath? Second)> names, string key, SitePath path)
    {
        if (!names.TryAdd(key, (path, null)) && names[key] is { Second: null } only && only.First != path)
        {
            names[key] = (only.First, path);
        }
    }

    private static SitePath? RedirectPath(string text, FileLocation location, IDiagnosticSink diagnostics)
    {
        var path = text.StartsWith("//", StringComparison.Ordinal) || text.AsSpan().ContainsAny("?#\\:")
            ? null
            : SitePath.Resolve(default, text);
        if (path is null || text.Length == 0)
        {
            diagnostics.Report(Rules.Pages.Address.At(
                location,
                $"'{text}' cannot be a former address.",
                "Write a path from the site's root, such as /old/page.html."));
            return null;
        }

        return path.Value.Extension is ".html" or ".htm" ? path : path.Value.Append("index.html");
    }

    private sealed class AddressBook(IDiagnosticSink diagnostics)
    {
        private readonly Dictionary<string, (string Path, string Owner)> _taken = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The addresses that stand beside another from which they differ in case alone.</summary>
        private readonly HashSet<string> _besides = new(StringComparer.Ordinal);

        public IDiagnosticSink Diagnostics => diagnostics;

        /// <summary>Takes an address; letters that are written with other code points are the same to some file systems.</summary>
        public bool TryClaim(SitePath path, string owner) => _taken.TryAdd(NormalForm.Of(path.Value), (path.Value, owner));

        /// <summary>Whether an address stands beside another from which it differs in case alone.</summary>
        public bool IsBesideAnother(SitePath path) => _besides.Contains(path.Value);

        /// <summary>Takes an address, and says where another has it, or one that not every system can tell from it.</summary>
        /// <param name="path">The address.</param>
        /// <param name="owner">What it is for.</param>
        /// <param name="location">Where that is said.</param>
        /// <param name="isSaid">Whether it is said already that another differs only in case.</param>
        /// <param name="isRedirect">
        /// Whether it is not published where another differs only in case, as pages and files are: a redirect is not worth what it might
        /// be written over.
        /// </param>
        /// <returns>Whether it is published.</returns>
        public bool Claim(SitePath path, string owner, FileLocation? location, bool isSaid = false, bool isRedirect = false)
        {
            if (TryClaim(path, owner))
            {
                return true;
            }

            var (taken, first) = _taken[NormalForm.Of(path.Value)];
            if (taken == path.Value || !_besides.Add(path.Value))
            {
                diagnostics.Report(Rules.Pages.DuplicateOutput.At(
                    location,
                    $"'{path}' would be published twice: for {first} and for {owner}.",
                    "Rename one of them, or give it another slug."));
                return false;
            }

            if (isSaid)
            {
                return true;
            }

            var how = string.Equals(path.Value, taken, StringComparison.OrdinalIgnoreCase)
                ? "differ only in case"
                : "have the same letters, written with other code points";
            diagnostics.Report(Rules.Pages.CaseClash.At(
                location,
                $"'{path}' and '{taken}' (of {first}) {how}{(isRedirect ? ", so that the first is not published." : ".")}",
                "Rename one of them: not every file system and server can tell them apart."));
            return !isRedirect;
        }
    }
}
