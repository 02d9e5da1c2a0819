using Site.Markdown.Markers;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;

namespace Site.Markdown.Directives;

/// <summary>The directives of a page that are left for the build to fill in, in page order.</summary>
internal sealed class PlacedDirectives
{
    private readonly List<PageDirective> _all = [];

    /// <summary>The directives.</summary>
    public IReadOnlyList<PageDirective> All => _all;

    /// <summary>Adds a directive.</summary>
    /// <returns>The block that stands in its place.</returns>
    public DirectiveBlock Add(PageDirective directive)
    {
        _all.Add(directive);
        return new DirectiveBlock(directive);
    }

    /// <summary>Adds a directive of a model that may stand on a page once; another of the same model is reported.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="marker">Where it is written.</param>
    /// <param name="message">What is said of another.</param>
    /// <returns>The block that stands in its place.</returns>
    public DirectiveBlock AddOnce(PageDirective directive, MarkerText marker, string message)
    {
        if (_all.Any(d => d.Kind == directive.Kind && d.Name == directive.Name))
        {
            marker.Context.Diagnostics.Report(
                Rules.Syntax.DuplicateId.At(marker.Start, message, "Leave one of them out, and link to the other."));
        }

        return Add(directive);
    }
}
