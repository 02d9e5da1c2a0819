using System.Text.RegularExpressions;

namespace Site.Markdown.Pages;

/// <summary>What a page says of itself before its text.</summary>
/// <param name="Yaml">The YAML without the lines around it; null where it is in a language that is not read.</param>
/// <param name="LinesBefore">How many lines of the file stand before it.</param>
/// <param name="SaysDraft">Whether what is not read says that the page is a draft.</param>
public sealed partial record PageFrontMatter(string? Yaml, int LinesBefore, bool SaysDraft = false)
{
    /// <summary>Whether it gives the page a title.</summary>
    public bool HasTitle => Yaml is not null && TitleKey().IsMatch(Yaml);

    [GeneratedRegex(@"^[""']?title[""']?\s*:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TitleKey();
}
