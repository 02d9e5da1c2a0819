using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

/// <summary>
/// The catalogue: every kind of diagnostic the program can report. The first digit of a code is its area: 0 syntax of the author's
/// markup, 1 sources, 2 evidence and confidence, 3 uncited or vague claims, 4 models and units, 5 age and link rot, 6 the twin and its
/// verification, 7 pages, links, anchors, front matter and files. Each has a section in the guide's page on errors.
/// </summary>
public static partial class Rules
{
    /// <summary>Every rule, ordered by code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [.. Syntax.All, .. Sources.All, .. Evidence.All, .. Claims.All, .. Models.All, .. Age.All, .. Twin.All, .. Pages.All];

    /// <summary>The rule of a code or a name, or null.</summary>
    /// <param name="word">As in <c>CITE720</c> or <c>broken-link</c>.</param>
    public static DiagnosticRule? Find(string word) => All.FirstOrDefault(r => r.Code == word || r.Name == word);

    /// <summary>What somebody who wrote what no rule is called should write.</summary>
    /// <param name="word">What was written.</param>
    public static string Suggest(string word) => Nearest.Suggest(
        word,
        All.Select(r => r.Code).Concat(All.Select(r => r.Name)),
        $"Write the code or the name of a diagnostic, such as {Pages.BrokenLink.Code} or {Pages.BrokenLink.Name}.")!;
}
