using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Generator.Discovery;
using Site.Generator.Parsing;

namespace Site.Import;

/// <summary>
/// The menu that Docusaurus generates of folders: pages by <c>sidebar_position</c>, folders as their <c>_category_.json</c> says, and those
/// without a position by the numbers and letters of their names.
/// </summary>
/// <param name="folder">The site's folder.</param>
/// <param name="docs">Where its pages are, relative to that.</param>
internal sealed partial class DocusaurusFolders(ForeignFolder folder, string docs)
{
    private static readonly string[] Categories = ["_category_.json", "_category_.yml", "_category_.yaml"];

    /// <summary>The menu of a folder.</summary>
    /// <param name="path">The folder, relative to that of the pages; empty for that itself.</param>
    public ImmutableArray<MenuEntry> Menu(string path)
    {
        if (folder.Find($"{docs}/{path}") is not { } full || !Directory.Exists(full))
        {
            return [];
        }

        var entries = new DirectoryInfo(full).EnumerateFileSystemInfos()
            .Where(e => e.Name is not (['_', ..] or ['.', ..]) && e.LinkTarget is null && e.Name != "node_modules")
            .Select(e => (e.Name, Placed: e is DirectoryInfo ? OfFolder(e.Name, Join(path, e.Name)) : OfPage(e, Join(path, e.Name))))
            .Where(e => e.Placed is not null)
            .Select(e => (e.Name, Placed: e.Placed!.Value));
        return
        [
            .. entries.OrderBy(e => e.Placed.Position).ThenBy(e => e.Name, StringComparer.Ordinal).Select(e => e.Placed.Entry),
        ];
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static (double Position, MenuEntry Entry)? OfPage(FileSystemInfo file, string path)
    {
        if (!PageFiles.IsPage(file.Name) && !file.Name.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var front = FrontMatter().Match(File.ReadAllText(file.FullName).ReplaceLineEndings("\n"));
        var settings = front.Success ? Setting.FromYaml(front.Groups["yaml"].Value) : Setting.Empty;
        var target = Path.ChangeExtension(path, null);
        return (PositionOf(settings.TextAt("sidebar_position"), file.Name), new MenuEntry(settings.TextAt("sidebar_label"), target, []));
    }

    private (double Position, MenuEntry Entry)? OfFolder(string name, string path)
    {
        string[] files = [.. Categories.Select(c => $"{docs}/{path}/{c}")];
        var settings = folder.Read(files) is var (_, text) ? Setting.FromYaml(text) : Setting.Empty;
        var items = Menu(path);
        var title = settings.TextAt("label") ?? PageTitle.FromName(name);
        return items.IsEmpty ? null : (PositionOf(settings.TextAt("position"), name), new MenuEntry(title, null, items));
    }

    private static double PositionOf(string? written, string name)
    {
        var number = Number().Match(name) is { Success: true } match ? match.Groups["number"].Value : null;
        return double.TryParse(written ?? number, NumberStyles.Float, CultureInfo.InvariantCulture, out var position)
            ? position
            : double.PositiveInfinity;
    }

    [GeneratedRegex(@"\A---[ \t]*\n(?<yaml>.*?)\n---[ \t]*(?:\n|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(?<number>\d+)\s*[-_.]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
