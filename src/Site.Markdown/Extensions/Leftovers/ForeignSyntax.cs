using System.Buffers;
using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Leftovers;

/// <summary>Syntax of other tools that is left as text.</summary>
/// <param name="Form">What is said once a page.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How long it is.</param>
internal sealed partial record ForeignSyntax(string Form, int Start, int Length)
{
    /// <summary>The form of a formula in TeX.</summary>
    public const string Formula = "formula";

    // No form is without one of these, unless it stands at the beginning and begins with one of the others.
    private static readonly SearchValues<char> Signs = SearchValues.Create("{:$\\<^%!");
    private static readonly SearchValues<char> FirstSigns = SearchValues.Create("?=[ie-(.*+@");

    /// <summary>What its author can do.</summary>
    public string Suggestion => Form switch
    {
        "note" => "Write a footnote: [^1] here, and [^1]: with the words on a line of their own below.",
        "import" => "Remove the line: a page of Markdown brings in no code. Where it is meant so, write it as code.",
        "icon" or "break" or "block" => "Remove it; where it is meant so, write it as code.",
        "size" => "Write ![words](file), or for a size <img src=\"file\" alt=\"words\" width=\"…\">.",
        "comment" => "Write <!-- --> around what readers should not see.",
        "attributes" => "Remove it: how a page looks is the theme's. Where it is meant so, write it as code.",
        _ => "Write in Markdown what it stands for; where it is meant so, write it as code.",
    };

    /// <summary>Finds what is left in the text of a paragraph, heading or cell.</summary>
    /// <param name="text">The text; code in it is blanked out.</param>
    public static IEnumerable<ForeignSyntax> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs) && (text.Length == 0 || !FirstSigns.Contains(text[0])))
        {
            yield break;
        }

        foreach (Match match in Pattern().Matches(text))
        {
            var form = match.Groups.Values.Skip(1).First(g => g.Success);
            yield return new ForeignSyntax(form.Name, match.Index, match.Length);
        }
    }

    [GeneratedRegex(
        """
        (?<template>\{\{[<%\#]?.{0,40}|\{%.{0,40}|\{\*\s.{1,60}?\s\*\})
        |(?<expression>\{/\*.{0,20})
        |(?<container>(?:^|(?<=\s)):{3,}(?:\s*\{?\.?[\w-]+\}?)?)
        |(?<leaf>^::[a-z][\w-]*(?:\[[^\]]{0,60}\])?\{[^{}]{0,60}\}|(?<=^|\s):[a-z][\w-]*\[[^\]]{1,60}\]\{[^{}]{0,60}\})
        |(?<admonition>^(?:!!!|\?\?\?)\+?\s*[a-z][\w-]*(?=\s|$))
        |(?<tab>^===[+!]?\s+\S.{0,20})
        |(?<callout>^\[!\w[^\[\]]{0,80}\])
        |(?<formula>(?<!['\x22])\$\$(?:[^$\s][^$]{0,60}(?<!\s)\$\$|(?!['\x22])(?=[^$]{0,80}[\\^_={}]).{0,40})
          |(?<![A-Za-z0-9_])\$(?![\s\d'\x22])[^$\s][^$]{0,60}?[\\^_=*+<][^$]{0,60}(?<!\s)\$
          |\\\([\s\S]{1,60}?\\\)|\\\[[\s\S]{1,60}?\\\])
        |(?<component></?[A-Z][\w.]*(?:\s[^<>]{0,80})?/?>|<[A-Z][\w.]*\s+\w+=\{.{0,20})
        |(?<import>^(?:import\s.{1,60}\sfrom\s+["']|export\s+(?:const|default|function)\s).{0,20})
        |(?<include>^(?:--8<--|<<<\s|(?:include|image)::|@@include|[!@]include\b|<<[\w./-]+\.\w+$).{0,30})
        |(?<attributes>\{\s*(?::\s*)?[.\#][\w-]+(?:\s[^{}]{0,40})?\})
        |(?<role>\{[a-z][\w:-]*\}(?=X)|(?<=^|\s):[a-z][a-z:-]*:(?=X))
        |(?<target>^\([\w-]+\)=\s*$)
        |(?<directive>^\.\.\s[\w-]+::)
        |(?<contents>^\[TOC\]$|^\[\[toc\]\]$|^\[\[_TOC_\]\]$|^\$\{toc\}$)
        |(?<note>\^\[[^\]]{1,60}\])
        |(?<abbreviation>^\*\[[^\]]{1,40}\]:)
        |(?<comment>%%.{1,40}?%%|^%\s\w.{0,40}|\{>>.{1,40}?<<\}|\{\#\s.{1,60}?\s\#\})
        |(?<revision>\{--.{1,40}?--\})
        |(?<break>^\+\+\+\s*$)
        |(?<block>(?<=\s)\^[a-z][\w-]*$)
        |(?<size>!\[[^\[\]]*\]\(\S{1,80}\s+=\d*x\d*\))
        |(?<icon>:(?:material|fontawesome|octicons|simple)-[\w-]+:)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
