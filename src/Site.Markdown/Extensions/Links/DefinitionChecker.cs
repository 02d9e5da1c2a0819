using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;
using Site.Text;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Links;

/// <summary>
/// Reports lines that read as the definition of a link's address, to which no link refers, and that look like words, as
/// <c>[Note]: later</c> does. Nobody sees them. Addresses that nothing refers to are left alone, and comments in this form,
/// <c>[//]: # (a comment)</c>, too.
/// </summary>
internal static class DefinitionChecker
{
    /// <summary>Reports those of a page.</summary>
    public static void Check(MarkdownDocument document, ParseContext context)
    {
        var defined = document.Descendants<LinkReferenceDefinition>()
            .Where(d => d.GetType() == typeof(LinkReferenceDefinition) && IsOfWords(d))
            .ToList();
        if (defined.Count == 0)
        {
            return;
        }

        var used = document.Descendants<LinkInline>().Select(l => l.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        foreach (var definition in defined.Where(d => !used.Contains(d)).OrderBy(d => d.Span.Start))
        {
            context.Diagnostics.Report(Rules.Syntax.FootnoteUnused.At(
                context.Source.LocationOf(definition.Span.Start),
                $"'[{ShortText.Of(definition.Label!)}]: …' reads as the address of links of that name, of which there are none, "
                    + "and is not shown.",
                @"Write \[ for the first bracket where the line is to be shown, or remove it."));
        }
    }

    private static bool IsOfWords(LinkReferenceDefinition definition) =>
        definition is { Label: not null, Url: { Length: > 0 } url } && url is not ['#', ..]
        && (!string.IsNullOrEmpty(definition.Title) || url.AsSpan().IndexOfAny(":/.") < 0);
}
