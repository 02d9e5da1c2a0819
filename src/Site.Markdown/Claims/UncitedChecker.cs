using Site.Markdown.Markers;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;

namespace Site.Markdown.Claims;

/// <summary>Reports quantities and appeals to evidence that are part of no claim.</summary>
internal static class UncitedChecker
{
    private static readonly string[] VaguePhrases =
    [
        "studies show", "studies have shown", "research shows", "research suggests",
        "experts say", "experts agree", "experts believe", "it is well known", "it is widely known", "everyone knows",
        "it has been shown", "many people say", "widely regarded", "some say",
    ];

    /// <summary>Reports those of one paragraph.</summary>
    public static void Check(BoundText text, ParseContext context)
    {
        var flat = text.Flat;
        var claims = text.Claims;
        foreach (var quantity in QuantityScanner.Find(flat.Shape))
        {
            if (!claims.Exists(c => c.Start < quantity.End && quantity.Start < c.End))
            {
                context.Diagnostics.Report(Rules.Claims.Uncited.At(
                    context.Source.LocationOf(flat.SourceOffset(quantity.Start, context.Source.Text)),
                    $"'{flat.Shape[quantity.Start..quantity.End]}' is a quantity, and nothing says where it comes from.",
                    "Cite it: [cite: @key]; or mark it: [words][assume: why], [words][opinion: whose], [words][nocite: why]."));
            }
        }

        foreach (var phrase in VaguePhrases)
        {
            var at = flat.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !claims.Exists(c => c.Start <= at && at < c.End))
            {
                context.Diagnostics.Report(Rules.Claims.Vague.At(
                    context.Source.LocationOf(flat.SourceOffset(at, context.Source.Text)),
                    $"'{flat.Text.Substring(at, phrase.Length)}' appeals to evidence and gives none.",
                    "Cite it, or say whose opinion it is."));
            }
        }
    }
}
