using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Import;

/// <summary>Reads <c>book.toml</c> and <c>SUMMARY.md</c> of mdBook.</summary>
internal static partial class MdBookReader
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
        var summary = folder.Read($"{source}/SUMMARY.md")?.Text ?? "";
        return new ImportedSite
        {
            Tool = "mdBook",
            Title = settings.TextAt("book", "title"),
            Description = settings.TextAt("book", "description"),
            Language = settings.TextAt("book", "language"),
            Repository = settings.TextAt("output", "html", "git-repository-url"),
            Folders = [(source, "")],
            LeftBehind = ["SUMMARY.md"],
            Menu = [.. Menu(summary)],
            NotCarried = [.. NotCarried(settings, summary)],
        };
    }

    /// <summary>The list of chapters; headings are the parts of the book, and chapters of a part stand below it.</summary>
    private static IEnumerable<MenuEntry> Menu(string summary)
    {
        string? part = null;
        var chapters = ImmutableArray.CreateBuilder<MenuEntry>();
        foreach (var line in summary.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).SkipWhile(l => l.Length == 0).Index())
        {
            if (line.Item.StartsWith('#'))
            {
                foreach (var entry in Part(part, chapters))
                {
                    yield return entry;
                }

                chapters.Clear();
                part = line.Index == 0 ? null : line.Item.TrimStart('#').Trim();
            }
            else if (Chapter().Match(line.Item) is { Success: true } chapter && chapter.Groups["path"].Length > 0)
            {
                chapters.Add(new MenuEntry(Plain(chapter.Groups["title"].Value), chapter.Groups["path"].Value, []));
            }
        }

        foreach (var entry in Part(part, chapters))
        {
            yield return entry;
        }
    }

    private static IEnumerable<MenuEntry> Part(string? title, ImmutableArray<MenuEntry>.Builder chapters) =>
        title is null || chapters.Count == 0 ? [.. chapters] : [new MenuEntry(title, null, [.. chapters])];

    private static string Plain(string title) => Escaped().Replace(title.Replace("`", "", StringComparison.Ordinal), "$1");

    private static IEnumerable<string> NotCarried(Setting settings, string summary)
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

        var drafts = summary.Split('\n').Count(l => Chapter().Match(l.Trim()) is { Success: true } c && c.Groups["path"].Length == 0);
        if (drafts > 0)
        {
            yield return $"Chapters of SUMMARY.md that lead nowhere yet: {drafts}.";
        }
    }

    [GeneratedRegex(
        @"^(?:[-*+]\s+|\d+[.)]\s+)?\[(?<title>(?:[^\[\]\\]|\\.)*)\]\(<?(?:\./)?(?<path>[^()<>]*)>?\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\\(\p{P}|\p{S})", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
