using Markdig;
using Markdig.Parsers.Inlines;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Formulas;

/// <summary>
/// Keeps formulas in TeX whole: nothing here sets them, and read as Markdown they would lose their stars and underscores. Blocks of them
/// are shown as code.
/// </summary>
internal sealed class FormulaExtension : PageExtension
{
    /// <inheritdoc/>
    public override void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FormulaBlockParser());
        pipeline.InlineParsers.InsertBefore<EscapeInlineParser>(new DollarFormulaParser());
    }
}
