namespace Site.Markdown.Pages;

/// <summary>What fills the place of a directive.</summary>
/// <param name="Html">For the page: a block of HTML.</param>
/// <param name="Markdown">For the Markdown twin: text that says the same.</param>
public sealed record DirectiveBinding(string Html, string Markdown)
{
    /// <summary>Leaves the place empty.</summary>
    public static DirectiveBinding Empty { get; } = new("", "");
}
