using Markdig;
using Markdig.Parsers;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Markers;

/// <summary>What the parsers of one page share.</summary>
/// <param name="Source">The page's text.</param>
/// <param name="Facts">The facts pages may show.</param>
/// <param name="Models">The models whose results pages may show.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
internal sealed record ParseContext(InputText Source, FactSet Facts, ModelSet Models, IDiagnosticSink Diagnostics)
{
    private static readonly object Key = new();

    /// <summary>Whether a source is described under a key.</summary>
    public Func<string, bool> IsSource { get; init; } = _ => false;

    /// <summary>Whether any source is described; where none is, names behind an @ are those of people.</summary>
    public bool HasSources { get; init; }

    /// <summary>The context of the page that a processor is parsing.</summary>
    public static ParseContext Of(InlineProcessor processor) => (ParseContext)processor.Context!.Properties[Key]!;

    /// <summary>Markdig's context for parsing the page.</summary>
    public MarkdownParserContext ToMarkdig()
    {
        var context = new MarkdownParserContext();
        context.Properties[Key] = this;
        return context;
    }
}
