using Site.Markdown.Claims;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;

namespace Site.Markdown.Extensions.Facts;

/// <summary>Puts a fact and its citation in the place of its marker.</summary>
internal sealed class FactTwinRenderer : TwinObjectRenderer<FactInline>
{
    /// <summary>What the Markdown twin says.</summary>
    public static string TextOf(FactInline fact, PageBindings bindings) =>
        fact.ShowsCitation ? $"{fact.Display} {CitationMarkup.InTwin(bindings.CitationOf(fact.Citation))}".TrimEnd() : fact.Display;

    protected override void Write(TwinRenderer renderer, FactInline fact) =>
        renderer.Replace(fact.Span, TextOf(fact, renderer.Bindings));
}
