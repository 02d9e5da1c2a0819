using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Site.Markdown.Extensions.Headings;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Targets;

/// <summary>Gives places that links can lead to the names that MyST writes before them, <c>(name)=</c>: to a heading as its id.</summary>
internal sealed class TargetExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TargetParser());
        pipeline.DocumentProcessed += NameHeadings;
    }

    private static void NameHeadings(MarkdownDocument document)
    {
        foreach (var container in document.Descendants().OfType<ContainerBlock>().Prepend(document).ToList())
        {
            for (var i = container.Count - 2; i >= 0; i--)
            {
                if (container[i] is ParagraphBlock { Inline: { FirstChild: { NextSibling: null } only } }
                    && TargetParser.NameOf(only) is { } name
                    && container[i + 1] is HeadingBlock heading
                    && HeadingIdExtension.Of(heading) is null)
                {
                    HeadingIdExtension.Give(heading, name);
                    container.RemoveAt(i);
                }
            }
        }
    }
}
