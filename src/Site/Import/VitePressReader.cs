using System.Collections.Immutable;

namespace Site.Import;

/// <summary>Reads the settings of VitePress, <c>.vitepress/config</c>, of the folder or of its <c>docs</c>.</summary>
internal static class VitePressReader
{
    private static readonly string[] Endings = ["ts", "mts", "js", "mjs", "cts", "cjs"];

    /// <summary>Reads the site of a folder; null where it is none of this tool.</summary>
    public static ImportedSite? Read(ForeignFolder folder)
    {
        var root = folder.Has(".vitepress") ? "" : folder.Has("docs/.vitepress") ? "docs/" : null;
        if (root is null)
        {
            return null;
        }

        string[] files = [.. ((string[])["config.", "config/index."]).SelectMany(f => Endings.Select(e => $"{root}.vitepress/{f}{e}"))];
        var script = folder.Read(files)?.Text ?? "";
        var settings = ScriptSettings.Exported(script);
        var theme = settings.Get("themeConfig") ?? ScriptSettings.Find(script, "themeConfig") ?? Setting.Empty;
        var sidebar = theme.Get("sidebar") ?? ScriptSettings.Find(script, "sidebar") ?? Setting.Empty;
        var source = (root + (settings.TextAt("srcDir") ?? "").TrimStart('.', '/')).TrimEnd('/');
        ImmutableArray<(string, string)> folders = [(source, "")];
        var menu = Menu(sidebar).ToImmutableArray();
        return new ImportedSite
        {
            Tool = "VitePress",
            Title = settings.TextAt("title") ?? ScriptSettings.Find(script, "title")?.Text,
            Description = settings.TextAt("description") ?? ScriptSettings.Find(script, "description")?.Text,
            Language = settings.TextAt("lang") ?? ScriptSettings.Find(script, "lang")?.Text,
            Url = ScriptSettings.Find(script, "hostname")?.Text,
            Folders = folder.Has(Path.Join(source, "public")) ? folders.Add(($"{source}/public".TrimStart('/'), "")) : folders,
            LeftBehind = ["public"],
            Menu = menu,
            NotCarried = [.. NotCarried(folder, root, script, menu.IsEmpty)],
        };
    }

    /// <summary>A menu of all pages, or one for each folder of them, which then follow each other.</summary>
    private static IEnumerable<MenuEntry> Menu(Setting sidebar) => sidebar.Items.IsEmpty
        ? sidebar.Entries.SelectMany(e => Groups(e.Value, e.Value.TextAt("base") ?? ""))
        : Groups(sidebar, "");

    private static IEnumerable<MenuEntry> Groups(Setting list, string start) =>
        (list.Get("items") is { } inner ? inner.Items : list.Items).Select(i => Entry(i, start)).OfType<MenuEntry>();

    private static MenuEntry? Entry(Setting item, string start)
    {
        start = item.TextAt("base") ?? start;
        var link = item.TextAt("link");
        var target = link is null || link.StartsWith('/') || link.Contains("://", StringComparison.Ordinal) ? link : start + link;
        var below = Groups(item, start).ToImmutableArray();
        return target is null && below.IsEmpty ? null : new MenuEntry(item.TextAt("text"), target, below);
    }

    private static IEnumerable<string> NotCarried(ForeignFolder folder, string root, string script, bool isWithoutMenu)
    {
        if (folder.Has($"{root}.vitepress/theme"))
        {
            yield return "The theme in '.vitepress/theme': pages have this program's look, and keep the words in components.";
        }

        if (isWithoutMenu)
        {
            yield return "The menu, which these settings do not write out: write toc.yml, or 'order' into the front matter of pages.";
        }

        foreach (var (key, what) in ((string, string)[])
        [
            ("locales", "other languages: import each into a folder of its own, and list it under 'sites' in site.yml"),
            ("rewrites", "the form of addresses; they are those of the files"), ("nav", "the bar at the top; the menu has all pages"),
            ("head", "tags of the head"), ("vite", "settings of Vite"), ("transformPageData", "what changes pages"),
        ])
        {
            if (ScriptSettings.Mentions(script, key))
            {
                yield return $"'{key}': {what}.";
            }
        }
    }
}
