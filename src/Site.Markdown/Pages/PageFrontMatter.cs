using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Markdown.Pages;

/// <summary>What a page says of itself before its text.</summary>
/// <param name="Yaml">The YAML without the lines around it; null where there is none, or it is in a language that is not read.</param>
/// <param name="LinesBefore">How many lines of the file stand before it.</param>
/// <param name="Unread">What stands at the top of the page as front matter would, and is not read.</param>
/// <param name="Marks">What the first words of the page say against publishing it.</param>
public sealed partial record PageFrontMatter(
    string? Yaml,
    int LinesBefore,
    ImmutableArray<UnreadKey> Unread,
    ImmutableArray<PageMark> Marks)
{
    /// <summary>Whether it gives the page a title.</summary>
    public bool HasTitle => Yaml is not null && TitleKey().IsMatch(Yaml);

    [GeneratedRegex(
        @"^[""']?title[""']?\s*:(?![ \t]*(?<quote>[""'])\s*\k<quote>[ \t]*$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TitleKey();
}
