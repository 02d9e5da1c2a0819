using Markdig.Syntax;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Markdown.Claims;
using Site.Markdown.Directives;
using Site.Markdown.Extensions.Accuracy;
using Site.Markdown.Extensions.Assumptions;
using Site.Markdown.Extensions.Calculations;
using Site.Markdown.Extensions.Calculators;
using Site.Markdown.Extensions.Callouts;
using Site.Markdown.Extensions.Citations;
using Site.Markdown.Extensions.Comparisons;
using Site.Markdown.Extensions.Exemptions;
using Site.Markdown.Extensions.Facts;
using Site.Markdown.Extensions.FactTables;
using Site.Markdown.Extensions.Keys;
using Site.Markdown.Extensions.Opinions;
using Site.Markdown.Extensions.WikiLinks;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Tests.Spans;

/// <summary>Every node of ours says exactly where in the page's source it stands.</summary>
public class SpanTests
{
    private static readonly FactSet Facts = ReadFacts();
    private static readonly ModelSet Models = ReadModels();

    private static readonly Type FormulaBlock = OfName("FormulaBlock");
    private static readonly Type CommentBlock = OfName("CommentBlock");

    /// <summary>A kind of node, a page that has one, and the text its span covers.</summary>
    private static readonly (Type Node, string Markdown, string[] Spans)[] Cases =
    [
        (typeof(CitationInline), "> It *costs $1 [cite: @a]*.", ["[cite: @a]"]),
        (typeof(AssumptionInline), "| a |\n|---|\n| [20M][assume: x] |", ["[assume: x]"]),
        (typeof(OpinionInline), "- [good][opinion: us]", ["[opinion: us]"]),
        (typeof(ExemptionInline), "Since [2019][nocite: year].", ["[nocite: year]"]),
        (typeof(ClaimInline), "One. It *costs [much][assume: x]* now [cite: @a].", ["It ", "costs ", "much", " now"]),
        (typeof(FactInline), "- It has [fact: card.memory].", ["[fact: card.memory]"]),
        (typeof(CalculationInline), "It is [calc: m.total].", ["[calc: m.total]"]),
        (typeof(ComparisonInline), "Not alone: [comparison: m].", ["[comparison: m]"]),
        (typeof(CalculatorInline), "Not alone: [calculator: m].", ["[calculator: m]"]),
        (typeof(AccuracyInline), "Not alone: [accuracy: m].", ["[accuracy: m]"]),
        (typeof(FactTableInline), "Not alone: [facts: cards].", ["[facts: cards]"]),
        (typeof(DirectiveBlock), "One.\n\n[calculator: m]\n\nTwo.", ["[calculator: m]"]),
        (typeof(FactTableBlock), "One.\n\n[facts: cards]\n", ["[facts: cards]"]),
        (typeof(LabelInline), "[facts: cards]", ["[facts: cards]", "[facts: cards]", "[facts: cards]", "[facts: cards]"]),
        (typeof(RowCitationInline), "[facts: cards]", ["[facts: cards]"]),
        (typeof(CalloutBlock), "::: tip A title\nWords.\n:::\n\nTwo.", ["::: tip A title\nWords.\n:::"]),
        (FormulaBlock, "One.\n\n\\[\na_b\n\\]\n\nTwo.", ["\\[\na_b\n\\]"]),
        (CommentBlock, "One.\n\n{::comment}\nTwo.\n{:/comment}\n\nThree.", ["{::comment}\nTwo.\n{:/comment}"]),
        (typeof(KeysInline), "Press *++ctrl+c++*.", ["++ctrl+c++"]),
        (typeof(WikiLinkInline), "See [[Other|some words]] there.", ["[[Other|some words]]"]),
    ];

    [Fact]
    public void Each_kind_of_node_has_a_case()
    {
        var kinds = typeof(MarkdownEngine).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(MarkdownObject)));
        Assert.Equal(kinds.Select(t => t.Name).Order(), Cases.Select(c => c.Node.Name).Order());
    }

    [Fact]
    public void A_span_covers_what_the_author_wrote() => Assert.All(Cases, c =>
    {
        foreach (var before in (string[])["", "---\ntitle: T\n---\n\n", "Ünïcödé 😀 before.\r\n\r\n"])
        {
            var source = before + c.Markdown;
            var page = new Page(source, options: new MarkdownParseOptions { Facts = Facts, Models = Models });
            var nodes = page.Markdown.Document.Descendants().Where(n => n.GetType() == c.Node);
            Assert.Equal(c.Spans, nodes.Select(n => source[n.Span.Start..(n.Span.End + 1)]));
        }
    });

    private static Type OfName(string name) => typeof(MarkdownEngine).Assembly.GetTypes().Single(t => t.Name == name);

    private static FactSet ReadFacts() => FactSet.Load(
        [
            new InputText("_facts/f.yml", """
                tables:
                  cards:
                    label: Cards
                    source: maker
                    columns:
                      memory: { label: Memory, unit: GB }
                      power: { label: Power, unit: W }
                    rows:
                      card: { label: Card, memory: 80, power: 300 }
                """),
        ],
        new DateOnly(2026, 11, 1),
        new DiagnosticBag());

    private static ModelSet ReadModels() => ModelFolder.Load(
        [
            new InputText("_models/m.yml", """
                title: M
                version: "1.0"
                inputs:
                  a: { label: A, unit: USD, default: 10, assumption: an example }
                results:
                  total: { label: Total, unit: USD, formula: a * 2, format: USD2 }
                """),
        ],
        Facts,
        new DiagnosticBag());
}
