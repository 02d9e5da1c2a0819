using Site.Generator.Parsing;
using Site.Generator.Paths;

namespace Site.Generator.Linking;

/// <summary>What a path that an author wrote leads to.</summary>
/// <param name="Page">The page; null for a file.</param>
/// <param name="File">The file as it is published.</param>
/// <param name="IsOurForm">Whether it is written as this program wants it, and not as another tool allows.</param>
internal sealed record LinkTarget(SitePage? Page, SitePath File, bool IsOurForm);

/// <summary>
/// Finds what a path means, from the form that is ours down to forms of other tools. It stops at the first that leads somewhere, so that no
/// form takes a link from another that is nearer to what the author wrote.
/// </summary>
/// <param name="addresses">What the site publishes.</param>
/// <param name="basePath">The path of the site's own address, with a slash at both ends.</param>
internal sealed class LinkLadder(SiteAddresses addresses, string basePath)
{
    /// <summary>Folders whose files other tools publish at the root.</summary>
    private static readonly string[] FileRoots = ["static", "public"];

    private static readonly string[] PageEndings = [".md", ".markdown"];

    /// <summary>Finds what a link leads to.</summary>
    /// <param name="from">The files that it is seen from: the page's, and where that includes it, the one it is written in.</param>
    /// <param name="reference">The path as it is written, decoded.</param>
    /// <param name="isImage">Whether only a file will do.</param>
    /// <returns>Null where it leads nowhere.</returns>
    public LinkTarget? Find(IReadOnlyCollection<SitePath> from, string reference, bool isImage)
    {
        foreach (var file in from)
        {
            if (SitePath.Resolve(file.Folder, reference) is { } path && Exact(path, reference, isImage) is { } exact)
            {
                return exact;
            }
        }

        var candidates = from.SelectMany(f => Candidates(f, reference, SitePath.Resolve(f.Folder, reference), isImage)).ToList();
        return candidates.Select(c => At(c, isImage)).FirstOrDefault(t => t is not null)
            ?? candidates.Select(c => addresses.FindFolded(c) is { } same ? At(same, isImage) : null).FirstOrDefault(t => t is not null);
    }

    /// <summary>
    /// Whether a page or file is published at an address, or was: an address that is written whole says where it leads, and may lead to
    /// another site of the same host, so that nothing is guessed.
    /// </summary>
    /// <param name="address">The address, as a path from the root of the site.</param>
    /// <param name="isImage">Whether only a file will do.</param>
    public bool IsAddress(SitePath address, bool isImage) => At(address, isImage) is not null || (!isImage
        && (At(address.Append("index.html"), isImage) ?? At(SitePath.FromRelative(address.Value + ".html"), isImage)) is not null);

    /// <summary>Finds the only page or file of a name, in whatever folder.</summary>
    public LinkTarget? FindByName(string name, bool isImage) => addresses.FindByName(name) is { } path ? At(path, isImage) : null;

    /// <summary>Finds what a path stands for in the form that is ours.</summary>
    private LinkTarget? Exact(SitePath path, string reference, bool isImage)
    {
        var page = isImage ? null
            : addresses.FindPage(path)
            ?? (reference.EndsWith('/') || path.Extension.Length == 0 ? addresses.FindPage(path.Append("index.html")) : null);
        return page is not null ? new LinkTarget(page, page.Output, IsOurForm: true)
            : IsFile(path) ? new LinkTarget(null, path, IsOurForm: true)
            : null;
    }

    /// <summary>What stands at a path. Readers are led to a page, and not to its Markdown twin, whose address no input has.</summary>
    private LinkTarget? At(SitePath path, bool isImage) =>
        !isImage && (addresses.FindPage(path) ?? addresses.FindRedirected(path) ?? addresses.FindByMarkdownTwin(path)) is { } page
            ? new LinkTarget(page, page.Output, IsOurForm: false)
        : IsFile(path) ? new LinkTarget(null, path, IsOurForm: false)
        : null;

    /// <summary>Whether a file stands at a path that is no page's Markdown twin.</summary>
    private bool IsFile(SitePath path) => addresses.HasFile(path) && addresses.FindByMarkdownTwin(path) is null;

    /// <summary>
    /// The paths a reference may mean, the likeliest first: as it stands, as seen from an address that is a folder, and below the folders
    /// of files; each with the endings that authors leave out.
    /// </summary>
    private IEnumerable<SitePath> Candidates(SitePath file, string reference, SitePath? written, bool isImage)
    {
        var fromAddress = reference.StartsWith('/') ? null : SitePath.Resolve(file.WithExtension(""), reference);
        foreach (var start in new[] { written, fromAddress }.OfType<SitePath>())
        {
            foreach (var path in FormsOf(start, isImage))
            {
                yield return path;
            }
        }

        foreach (var below in BelowBase(reference))
        {
            foreach (var path in FormsOf(below, isImage))
            {
                yield return path;
            }
        }

        // The folder may be published under another, as /docs is: the rest of the path is what stands in it.
        if (reference.StartsWith('/') && written is { TopFolder: { } top } whole)
        {
            var rest = SitePath.FromRelative(whole.Value[(top.Length + 1)..]);
            foreach (var path in FormsOf(rest, isImage))
            {
                yield return path;
            }
        }

        // Or the site may be a folder of this one, as are a language or 'src': the path is written from there.
        var roots = reference.StartsWith('/') || NamesFolders(reference) ? FoldersAbove(file) : [];
        foreach (var below in roots.Select(r => SitePath.Resolve(r, reference.TrimStart('/'))).OfType<SitePath>())
        {
            foreach (var path in FormsOf(below, isImage))
            {
                yield return path;
            }
        }

        foreach (var root in FileRoots)
        {
            if (written is { } path)
            {
                yield return SitePath.FromRelative($"{root}/{path.Value}");
            }

            if (SitePath.Resolve(default, reference.TrimStart('/', '.')) is { } fromRoot)
            {
                yield return SitePath.FromRelative($"{root}/{fromRoot.Value}");
            }
        }
    }

    /// <summary>The path within the site, where one is written as the site's whole address has it.</summary>
    private IEnumerable<SitePath> BelowBase(string reference) =>
        basePath.Length > 1 && (reference + "/").StartsWith(basePath, StringComparison.Ordinal) &&
        SitePath.Resolve(default, reference.Length > basePath.Length ? reference[basePath.Length..] : ".") is { } path
            ? [path]
            : [];

    /// <summary>The folders a file stands in, from the root down.</summary>
    private static IEnumerable<SitePath> FoldersAbove(SitePath file)
    {
        var folders = new Stack<SitePath>();
        for (var folder = file.Folder; folder.Value.Length > 0; folder = folder.Folder)
        {
            folders.Push(folder);
        }

        return folders.Prepend(default);
    }

    /// <summary>Whether a path names the folders it goes down, by which it can be told from others of its last name.</summary>
    private static bool NamesFolders(string reference) =>
        reference.IndexOf('/') is var slash and > 0 && slash + 1 < reference.Length && reference[0] != '.';

    /// <summary>A path as it stands, and where a page will do, with the endings that authors leave out.</summary>
    private static IEnumerable<SitePath> FormsOf(SitePath path, bool isImage) => isImage ? [path] : WithEndings(path).Prepend(path);

    private static IEnumerable<SitePath> WithEndings(SitePath start)
    {
        if (start.Value.Length > 0)
        {
            foreach (var ending in PageEndings)
            {
                yield return SitePath.FromRelative(start.Value + ending);
            }

            yield return SitePath.FromRelative(start.Value + ".html");
        }

        if (start.Extension is ".html" or ".htm" or ".mdx" or ".markdown" or ".md")
        {
            yield return start.WithExtension(".md");
            yield return start.WithExtension(".markdown");
        }

        if (start.Name is "index.html" or "index.htm" && start.Folder is { Value.Length: > 0 } folder)
        {
            yield return SitePath.FromRelative(folder.Value + ".md");
        }

        // Its input, where the page has a slug of its own; and else its address.
        yield return start.Append("index.md");
        yield return start.Append("index.html");

        // A page that is named as its folder is the first of it (Docusaurus).
        if (start.Value.Length > 0)
        {
            yield return start.Append(start.Name + ".md");
        }
    }
}
