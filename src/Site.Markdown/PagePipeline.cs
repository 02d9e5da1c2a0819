using Markdig;
using Site.Markdown.Claims;
using Site.Markdown.Directives;
using Site.Markdown.Extensions.Accuracy;
using Site.Markdown.Extensions.Assumptions;
using Site.Markdown.Extensions.Attributes;
using Site.Markdown.Extensions.Calculations;
using Site.Markdown.Extensions.Calculators;
using Site.Markdown.Extensions.Callouts;
using Site.Markdown.Extensions.Citations;
using Site.Markdown.Extensions.Code;
using Site.Markdown.Extensions.Comments;
using Site.Markdown.Extensions.Comparisons;
using Site.Markdown.Extensions.Contents;
using Site.Markdown.Extensions.Emphasis;
using Site.Markdown.Extensions.Exemptions;
using Site.Markdown.Extensions.Facts;
using Site.Markdown.Extensions.FactTables;
using Site.Markdown.Extensions.Footnotes;
using Site.Markdown.Extensions.Formulas;
using Site.Markdown.Extensions.Headings;
using Site.Markdown.Extensions.Keys;
using Site.Markdown.Extensions.Links;
using Site.Markdown.Extensions.Opinions;
using Site.Markdown.Extensions.RawHtml;
using Site.Markdown.Extensions.Tables;
using Site.Markdown.Extensions.Targets;
using Site.Markdown.Extensions.Tasks;
using Site.Markdown.Extensions.Templates;
using Site.Markdown.Extensions.WikiLinks;
using Site.Markdown.Markers;

namespace Site.Markdown;

/// <summary>The one pipeline of Markdig that parses and renders every page. Immutable; it may be used from any number of threads.</summary>
internal static class PagePipeline
{
    private static readonly MarkerExtension[] Markers =
    [
        new CitationExtension(),
        new AssumptionExtension(),
        new OpinionExtension(),
        new ExemptionExtension(),
        new FactExtension(),
        new CalculationExtension(),
        new CalculatorExtension(),
        new ComparisonExtension(),
        new FactTableExtension(),
        new AccuracyExtension(),
    ];

    /// <summary>The names of the markers there are.</summary>
    public static IReadOnlyCollection<string> MarkerNames { get; } = [.. Markers.Select(m => m.Name)];

    /// <summary>Builds the pipeline: what Markdig brings, then our markers, then how the page writes both.</summary>
    public static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseEmphasisExtras()
            .Use<PairedSignsExtension>()
            .UseAbbreviations()
            .UseGridTables()
            .UseEmojiAndSmiley(enableSmileys: false);
        builder.Extensions.AddRange(Markers);
        return builder
            .Use<ClaimExtension>()
            .Use<DirectiveExtension>()
            .Use<TaskExtension>()
            .Use<HeadingIdExtension>()
            .Use<CalloutExtension>()
            .Use<FormulaExtension>()
            .Use<TemplateExtension>()
            .Use<CommentExtension>()
            .Use<TargetExtension>()
            .Use<AttributeExtension>()
            .Use<KeysExtension>()
            .Use<ContentsExtension>()
            .Use(new LinkExtension(MarkerNames))
            .Use<WikiLinkExtension>()
            .Use<RawHtmlExtension>()
            .Use<CodeExtension>()
            .Use<PageTableExtension>()
            .Use<PageFootnoteExtension>()
            .Build();
    }
}
