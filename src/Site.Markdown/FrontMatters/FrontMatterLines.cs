using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Site.Markdown.FrontMatters;

/// <summary>Tells lines of front matter from lines of text.</summary>
internal static partial class FrontMatterLines
{
    private static readonly FrozenSet<string> CommonKeys = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "title", "draft", "date", "description", "order", "slug", "layout", "tags", "weight", "published", "author", "authors",
        "categories",
        "permalink", "aliases", "redirect-from", "redirect_from", "sidebar_position", "sidebar_label", "nav_order", "lang", "summary",
        "keywords", "short-title", "updates", "entities", "linktitle", "subtitle", "pagetitle", "status", "lastmod", "toc", "template");

    private static readonly FrozenSet<string> KeysOfLetters = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "date", "author", "authors", "status", "description", "summary", "keywords", "subtitle", "tags", "lang");

    /// <summary>Whether a line is all of one sign, as the lines around front matter are.</summary>
    public static bool IsFence(string line) => Fence().IsMatch(line);

    /// <summary>Whether a line opens a block of code.</summary>
    public static bool IsCode(string line) => line.StartsWith("    ", StringComparison.Ordinal) || IsCodeFence(line.TrimStart());

    /// <summary>Whether a line is a fence of code.</summary>
    public static bool IsCodeFence(string line) => line is ['`', '`', '`', ..] or ['~', '~', '~', ..];

    /// <summary>Whether a fence says that TOML stands behind it.</summary>
    public static bool IsTomlFence(string line) => line.AsSpan().Trim() is var text && (text is "+++" ||
        (text.EndsWith("toml", StringComparison.OrdinalIgnoreCase) && IsFence(line)));

    /// <summary>Whether a line may stand in YAML front matter: a key, what is indented under one, an item, a comment, or nothing.</summary>
    public static bool IsYaml(string line) =>
        string.IsNullOrWhiteSpace(line) || char.IsWhiteSpace(line[0]) || line[0] is '#' || Item().IsMatch(line) || KeyOf(line) is not null;

    /// <summary>Whether a line gives a key, or is text that may be YAML in one line.</summary>
    public static bool IsKey(string line) => KeyOf(line.TrimStart()) is not null || line.TrimStart() is ['{', ..];

    /// <summary>Whether a line may stand in TOML front matter.</summary>
    public static bool IsToml(string line) =>
        string.IsNullOrWhiteSpace(line) || char.IsWhiteSpace(line[0]) || line[0] is '#' or '[' or ']' || TomlKey().IsMatch(line);

    /// <summary>Whether a line gives one of the keys that pages have with most tools.</summary>
    public static bool IsCommonKey(string line) => KeyOf(line) is { } key && CommonKeys.Contains(key);

    /// <summary>Whether a line gives a common key that the head of a letter or of minutes, between rules too, does not have.</summary>
    public static bool IsKeyOfPages(string line) => KeyOf(line) is { } key && CommonKeys.Contains(key) && !KeysOfLetters.Contains(key);

    /// <summary>Whether text in a language that is not read says that its page is a draft.</summary>
    public static bool SaysDraft(string content) => Draft().IsMatch(content);

    private static string? KeyOf(string line) => Key().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Signs of one kind, the language between them, and a comment as YAML has them.</summary>
    [GeneratedRegex(
        @"^\s*(?:([-\u2010-\u2015_*=;+])(?:\s*\1)+|\.\.\.)\s*(?:ya?ml|toml|json)?\s*(?:(?<=\s)#.*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[""']?([A-Za-z_][\w.-]*)[""']?\s*:(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"^-(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^[\w.""'-]+\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex TomlKey();

    [GeneratedRegex(
        @"^\s*[""']?(?:draft[""']?\s*[=:]\s*[""']?(?:true|yes|on|1)|published[""']?\s*[=:]\s*[""']?(?:false|no|off|0))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Draft();
}
