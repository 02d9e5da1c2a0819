using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Markdown.Markers;

namespace Site.Markdown.Directives;

/// <summary>A marker that stands for a block, where it is written.</summary>
/// <param name="marker">The marker.</param>
internal abstract class DirectiveInline(MarkerText marker) : LeafInline
{
    /// <summary>The marker.</summary>
    public MarkerText Marker { get; } = marker;

    /// <summary>The block it stands for; null where there is none, which is reported.</summary>
    public abstract Block? ToBlock(PlacedDirectives placed);
}
