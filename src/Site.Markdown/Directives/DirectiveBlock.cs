using Markdig.Syntax;
using Site.Markdown.Pages;

namespace Site.Markdown.Directives;

/// <summary>The block a directive became, to be filled in when the page is rendered.</summary>
/// <param name="directive">What it stands for.</param>
internal sealed class DirectiveBlock(PageDirective directive) : LeafBlock(null)
{
    /// <summary>What it stands for.</summary>
    public PageDirective Directive { get; } = directive;
}
