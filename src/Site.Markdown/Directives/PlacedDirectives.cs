using Site.Markdown.Pages;

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
}
