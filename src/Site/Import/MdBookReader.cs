using System.Collections.Immutable;
using Site.Generator.Outlines;

namespace Site.Import;

/// <summary>Reads <c>book.toml</c> and <c>SUMMARY.md</c> of mdBook.</summary>
internal static class MdBookReader
{
    /// <summary>Reads the site of a folder; null where it is none of this tool.</summary>
    public static ImportedSite? Read(ForeignFolder folder)
    {
        if (folder.Read("book.toml") is not var (_, text))
        {
            return null;
        }

        var settings = TomlSettings.Read(text);
        var source = settings.TextAt("book", "src") ?? "src";
        var chapters = SummaryOutline.Chapters(folder.Read($"{source}/SUMMARY.md")?.Text ?? "").ToList();
        return new ImportedSite
        {
            Tool = "mdBook",
            Title = settings.TextAt("book", "title"),
            Description = settings.TextAt("book", "description"),
            Language = settings.TextAt("book", "language"),
            Repository = settings.TextAt("output", "html", "git-repository-url"),
            Folders = [(source, "")],
            LeftBehind = ["SUMMARY.md"],
            Menu = Menu(chapters),
            NotCarried = [.. NotCarried(settings, chapters)],
        };
    }

    /// <summary>The list of chapters; those of a part of the book stand below it.</summary>
    private static ImmutableArray<MenuEntry> Menu(IEnumerable<SummaryChapter> chapters)
    {
        var parts = new List<(string? Title, List<MenuEntry> Chapters)>();
        foreach (var chapter in chapters.Where(c => c.Path.Length > 0))
        {
            if (parts.Count == 0 || parts[^1].Title != chapter.Part)
            {
                parts.Add((chapter.Part, []));
            }

            var path = chapter.Path.StartsWith("./", StringComparison.Ordinal) ? chapter.Path[2..] : chapter.Path;
            parts[^1].Chapters.Add(new MenuEntry(chapter.Title, path, []));
        }

        return [.. parts.SelectMany(p => p.Title is null ? p.Chapters : [new MenuEntry(p.Title, null, [.. p.Chapters])])];
    }

    private static IEnumerable<string> NotCarried(Setting settings, List<SummaryChapter> chapters)
    {
        if (settings.Get("preprocessor") is { Entries.IsEmpty: false } preprocessors)
        {
            yield return $"Preprocessors, and what they would have made of the pages: {string.Join(", ", preprocessors.Names())}.";
        }

        var html = settings.Get("output")?.Get("html");
        foreach (var key in (string[])["theme", "additional-css", "additional-js"])
        {
            if (html?.Get(key) is not null)
            {
                yield return $"'{key}': pages have this program's look and scripts.";
            }
        }

        if (html?.Get("redirect") is not null)
        {
            yield return "'redirect': write 'redirect-from' into the front matter of the pages that former addresses lead to.";
        }

        var drafts = chapters.Count(c => c.Path.Length == 0);
        if (drafts > 0)
        {
            yield return $"Chapters of SUMMARY.md that lead nowhere yet: {drafts}.";
        }
    }
}
