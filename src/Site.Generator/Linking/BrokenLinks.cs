using Site.Generator.Discovery;
using Site.Generator.Parsing;
using Site.Generator.Paths;
using Site.Markdown.Pages;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>Says of a link that leads nowhere why, and what can be done.</summary>
/// <param name="place">The site.</param>
internal sealed class BrokenLinks(SitePlace place)
{
    /// <summary>The diagnostic for a link.</summary>
    /// <param name="page">The page it stands on.</param>
    /// <param name="link">The link.</param>
    /// <param name="target">The path that it would lead to; null where that lies outside of the site.</param>
    public Diagnostic Of(SitePage page, PageLink link, SitePath? target) => target switch
    {
        _ when IsTemplate(link.Url) => Rules.Syntax.Leftover.At(
            link.Location,
            $"The address '{ShortText.Of(link.Url)}' is a template of another tool, which nothing fills in.",
            "Write the address.") with
        { Habit = $"{link.Location.File}: template" },
        null when File.Exists(place.FullPath(page.Input.Folder, Uri.UnescapeDataString(PathOf(link.Url)))) => Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads out of the site, to a file of another folder.",
            "If that is the folder of a site that lists this one under 'sites', build that site: this one is published with it."),
        null => Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads out of the site.",
            "Link to a page or file of the input folder."),
        { } path when LeftOut(link, path) is { } file => (link.IsImage ? Rules.Pages.MissingImage : Rules.Pages.BrokenLink).At(
            link.Location,
            $"'{file}' is there, but is not published" + (
                IsData(file) ? ": names that begin with '_' are data."
                : IsPrivate(file) ? ": names that begin with '.' are private."
                : ", as is said of it or of its folder."),
            "Rename it, or put it into a folder that is published.") with
        { Habit = FolderLeftOut(file) },
        not null when WebLinks.Meant(link.Url) is { } address => Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads nowhere: without a scheme it is a path of this site.",
            $"Write {address}, if a page of the web is meant."),
        { } path when link.IsImage => Rules.Pages.MissingImage.At(
            link.Location,
            $"There is no image '{path}'.",
            PathSuggestion.For(path, place.Addresses, page.Input, link.IsImage)),
        { } path when IsForeignPage(path) => Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads nowhere: '{path}' is not built.",
            "Write that file in Markdown, or remove the link.") with
        { Cause = new FileLocation(path.Value) },
        { } path when place.Addresses.FindDraft(path) is { } draft => Rules.Pages.LinkToDraft.At(
            link.Location,
            draft.FrontMatter.IsOfLaterDay
                ? $"'{link.Url}' is a page of a later day, which is not published yet."
                : $"'{link.Url}' is a draft, which is not published.",
            draft.FrontMatter.IsOfLaterDay
                ? "Wait for that day, or remove the link."
                : "Publish it by removing 'draft: true', or remove the link."),
        { } path => Rules.Pages.BrokenLink.At(
            link.Location,
            $"'{link.Url}' leads nowhere: there is no '{path}'.",
            PathSuggestion.For(path, place.Addresses, page.Input, link.IsImage)),
    };

    /// <summary>The file of the input that a link leads to and that its name keeps from being published; null for none.</summary>
    private SitePath? LeftOut(PageLink link, SitePath path)
    {
        var written = Uri.UnescapeDataString(PathOf(link.Url)).TrimStart('/');
        var paths = SitePath.Resolve(default, written) is { } fromRoot ? [path, fromRoot] : new[] { path };
        foreach (var file in paths.SelectMany(p => new[] { p, SitePath.FromRelative(p.Value + ".md") }))
        {
            var isOther = IsForeignPage(file) || place.Addresses.FindPage(file) is not null || place.Addresses.FindDraft(file) is not null;
            if (!isOther && !place.Addresses.HasFile(file) && File.Exists(Path.Combine(place.Root, file.Value)))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The folder of data that a file lies in, which keeps from being published all that is in it; null for none.</summary>
    private static string? FolderLeftOut(SitePath file)
    {
        var folders = file.Value.Split('/')[..^1];
        var at = Array.FindIndex(folders, n => n.StartsWith('_'));
        return at < 0 ? null : string.Join('/', folders[..(at + 1)]);
    }

    private static bool IsData(SitePath path) => path.Value.Split('/').Any(n => n.StartsWith('_'));

    private static bool IsPrivate(SitePath path) => path.Value.Split('/').Any(n => n.StartsWith('.'));

    private static bool IsTemplate(string url) =>
        url is ['{', .., '}'] || url.Contains("{{", StringComparison.Ordinal) || url.Contains("{%", StringComparison.Ordinal);

    /// <summary>Whether a file of the input is a page that only other tools build.</summary>
    private bool IsForeignPage(SitePath path) =>
        PageFiles.IsForeignPage(path.Name) && File.Exists(Path.Combine(place.Root, path.Value));

    private static string PathOf(string url) => url.Split('?', '#')[0];
}
