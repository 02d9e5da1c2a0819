using Markdig;
using Markdig.Syntax.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Markers;

/// <summary>
/// A marker, <c>[name: …]</c>, as an extension of Markdig: how it is read, and how its nodes are written to the page and to the Markdown
/// twin. Immutable; one serves every page.
/// </summary>
internal abstract class MarkerExtension : PageExtension
{
    /// <summary>The word between the bracket and the colon.</summary>
    public abstract string Name { get; }

    /// <summary>Reads a marker; null where it is not understood, which is reported.</summary>
    public abstract Inline? Read(MarkerText marker);

    /// <inheritdoc/>
    public sealed override void Setup(MarkdownPipelineBuilder pipeline) => MarkerParser.Register(pipeline, this);
}
