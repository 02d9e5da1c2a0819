using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Syntax of other tools that is left as text.</summary>
/// <param name="Form">What is said once a page.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is.</param>
internal sealed partial record ForeignSyntax(string Form, int Start, int Length)
{
    /// <summary>Finds what is left in the text of a paragraph, heading or cell.</summary>
    /// <param name="text">The text; code in it is blanked out.</param>
    public static IEnumerable<ForeignSyntax> Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var form = match.Groups.Values.Skip(1).First(g => g.Success);
            yield return new ForeignSyntax(form.Name, match.Index, match.Length);
        }
    }

    [GeneratedRegex(
        """
        (?<template>\{\{[<%\#]?.{0,40}|\{%.{0,40})
        |(?<expression>\{/\*.{0,20})
        |(?<container>(?:^|(?<=\s)):{3,}(?:\s*\{?\.?[\w-]+\}?)?)
        |(?<admonition>^(?:!!!|\?\?\?\+?)\s+\w+)
        |(?<tab>^===[+!]?\s+["'].{0,20})
        |(?<callout>^\[![\w-]+\])
        |(?<formula>\$\$.{0,20}|\$(?![\s\d])[^$\s][^$]{0,60}[\\^_][^$]{0,60}\$)
        |(?<component></?[A-Z][\w.]*(?:\s[^<>]{0,80})?/?>|<[A-Z][\w.]*\s+\w+=\{.{0,20})
        |(?<import>^(?:import\s.{1,60}\sfrom\s+["']|export\s+(?:const|default|function)\s).{0,20})
        |(?<include>^(?:--8<--|<<<\s|include::).{0,30})
        |(?<attributes>\{(?::\s*)?[.\#][\w-]+(?:\s[^{}]{0,40})?\})
        |(?<role>\{[a-z][\w:-]*\}(?=Xx)|(?<=^|\s):[a-z][a-z:-]*:(?=Xx))
        |(?<target>^\([\w-]+\)=\s*$)
        |(?<directive>^\.\.\s[\w-]+::)
        |(?<contents>^\[TOC\]$|^\[\[toc\]\]$|^\[\[_TOC_\]\]$)
        |(?<note>\^\[[^\]]{1,60}\])
        |(?<abbreviation>^\*\[[^\]]{1,40}\]:)
        |(?<comment>%%.{1,40}?%%)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
