namespace Site.Import;

/// <summary>Reads <c>mkdocs.yml</c>.</summary>
internal static class MkDocsReader
{
    /// <summary>Plugins and extensions whose work this program does by itself.</summary>
    private static readonly string[] Built =
    [
        "search", "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "meta", "tables", "toc",
        "codehilite", "extra", "smarty", "sane_lists", "markdown.extensions.", "pymdownx.betterem", "pymdownx.caret", "pymdownx.details",
        "pymdownx.emoji", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.magiclink", "pymdownx.mark",
        "pymdownx.saneheaders", "pymdownx.smartsymbols", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
        "pymdownx.arithmatex",
    ];

    /// <summary>Reads the site of a folder; null where it is none of this tool.</summary>
    public static ImportedSite? Read(ForeignFolder folder)
    {
        if (folder.Read("mkdocs.yml", "mkdocs.yaml") is not var (name, text))
        {
            return null;
        }

        var settings = Setting.FromYaml(text);
        var docs = (settings.TextAt("docs_dir") ?? "docs").TrimEnd('/');
        return new ImportedSite
        {
            Tool = "MkDocs",
            Title = settings.TextAt("site_name"),
            Description = settings.TextAt("site_description"),
            Language = settings.Get("theme")?.TextAt("language"),
            Url = settings.TextAt("site_url"),
            Repository = settings.TextAt("repo_url"),
            Folders = [(docs, "")],
            Menu = [.. (settings.Get("nav")?.Items ?? []).SelectMany(i => Entries(i, null))],
            NotCarried = [.. NotCarried(settings, name)],
        };
    }

    private static IEnumerable<MenuEntry> Entries(Setting item, string? title)
    {
        if (item.Text is { } path)
        {
            return [new MenuEntry(title, path, [])];
        }

        return item.Entries.Select(e => e.Value.Text is { } target
            ? new MenuEntry(e.Key, target, [])
            : new MenuEntry(e.Key, null, [.. e.Value.Items.SelectMany(i => Entries(i, null))]));
    }

    private static IEnumerable<string> NotCarried(Setting settings, string name)
    {
        if (settings == Setting.Empty)
        {
            yield return $"Nothing: '{name}' cannot be read as YAML, so title and menu are missing.";
        }

        if ((settings.TextAt("theme") ?? settings.TextAt("theme", "name")) is { } theme)
        {
            yield return $"The theme '{theme}', with its colours, icons and templates: pages have this program's.";
        }

        if (Others(settings.Get("plugins")) is { Length: > 0 } plugins)
        {
            yield return $"Plugins, and what they would have made of the pages: {plugins}.";
        }

        if (Others(settings.Get("markdown_extensions")) is { Length: > 0 } extensions)
        {
            yield return $"Extensions of Markdown: {extensions}. 'check' names what is left of them in pages.";
        }

        foreach (var (key, what) in ((string, string)[])
        [
            ("extra_css", "style sheets"), ("extra_javascript", "scripts"), ("hooks", "hooks"), ("INHERIT", "settings of another file"),
            ("exclude_docs", "the list of excluded pages"),
        ])
        {
            if (settings.Get(key) is not null)
            {
                yield return $"'{key}': {what}.";
            }
        }
    }

    private static string Others(Setting? list) => string.Join(", ", (list?.Names() ?? []).Where(n => !IsBuilt(n)));

    private static bool IsBuilt(string name) =>
        Array.Exists(Built, b => name == b || (b.EndsWith('.') && name.StartsWith(b, StringComparison.Ordinal)));
}
