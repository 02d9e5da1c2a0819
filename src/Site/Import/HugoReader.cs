using System.Collections.Immutable;

namespace Site.Import;

/// <summary>Reads the settings of Hugo.</summary>
internal static class HugoReader
{
    private static readonly string[] Files =
    [
        "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json",
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml", "config/_default/config.yaml",
    ];

    /// <summary>Reads the site of a folder; null where it is none of this tool.</summary>
    public static ImportedSite? Read(ForeignFolder folder)
    {
        if (folder.Read(Files) is not var (name, text) || !(folder.Has("content") || name.Contains("hugo", StringComparison.Ordinal)))
        {
            return null;
        }

        var settings = name.EndsWith(".toml", StringComparison.Ordinal) ? TomlSettings.Read(text) : Setting.FromYaml(text);
        var language = settings.TextAt("defaultContentLanguage") ?? settings.TextAt("languageCode") ?? settings.TextAt("locale");
        var content = settings.TextAt("contentDir") ?? "content";
        var languages = settings.Get("languages")?.Entries ?? [];
        var main = languages.FirstOrDefault(l => l.Key == (settings.TextAt("defaultContentLanguage") ?? "en")).Value;
        var own = language is not null && folder.Has($"{content}/{language}") ? $"{content}/{language}" : content;
        content = main?.TextAt("contentDir") ?? own;
        ImmutableArray<(string, string)> folders = [(content.Trim('/'), "")];
        return new ImportedSite
        {
            Tool = "Hugo",
            Title = settings.TextAt("title") ?? main?.TextAt("title"),
            Description = settings.TextAt("params", "description") ?? main?.TextAt("params", "description"),
            Language = language,
            Url = settings.TextAt("baseURL") ?? settings.TextAt("baseurl"),
            Repository = settings.TextAt("params", "github_repo"),
            Folders = folder.Has("static") ? folders.Add(("static", "")) : folders,
            NotCarried = [.. NotCarried(folder, settings, languages.Length, content)],
        };
    }

    private static IEnumerable<string> NotCarried(ForeignFolder folder, Setting settings, int languages, string content)
    {
        if (settings.Get("theme") is { } theme)
        {
            yield return $"The theme '{theme.Text ?? string.Join(", ", theme.Names())}': pages have this program's look.";
        }

        if (languages > 1)
        {
            yield return $"Other languages than that of '{content}': import each into a folder of its own, "
                + "and list it under 'sites' in site.yml.";
        }

        foreach (var (name, what) in ((string, string)[])
        [
            ("layouts", "templates and shortcodes; 'check' names the pages that use one"),
            ("assets", "style sheets, scripts and pictures that are processed"),
            ("data", "data that templates read"), ("i18n", "words of the theme"), ("archetypes", "the beginnings of new pages"),
        ])
        {
            if (folder.Has(name))
            {
                yield return $"The folder '{name}': {what}.";
            }
        }

        foreach (var (key, what) in ((string, string)[])
        [
            ("menus", "menus; pages stand in the order of their 'weight'"), ("menu", "menus; pages stand in the order of their 'weight'"),
            ("permalinks", "the form of addresses; they are those of the files"), ("taxonomies", "lists of pages by tag"),
            ("module", "content of other modules"),
        ])
        {
            if (settings.Get(key) is not null)
            {
                yield return $"'{key}': {what}.";
            }
        }
    }
}
