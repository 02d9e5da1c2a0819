using Site.Markdown.Markers;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Claims.Uncited;

/// <summary>
/// Reports what is part of no claim and a reader could ask the source of: quantities, in figures or in words, comparisons, and appeals to
/// evidence. It looks for kinds of words, and judges no sentence.
/// </summary>
internal static class UncitedChecker
{
    /// <summary>Reports those of one paragraph.</summary>
    public static void Check(BoundText text, ParseContext context)
    {
        var flat = text.Flat;
        foreach (var quantity in QuantityScanner.Find(flat.Shape))
        {
            if (!UnsourcedNumbers.Has(flat.Shape, quantity))
            {
                Report(
                    Rules.Claims.Uncited,
                    quantity.Start,
                    quantity.End,
                    "is a quantity, and nothing says where it comes from",
                    "Cite it: [cite: @key]; or mark it: [words][assume: why], [words][opinion: whose], [words][nocite: why].");
            }
        }

        foreach (var appeal in Appeals.Find(flat.Shape))
        {
            Report(
                Rules.Claims.Vague,
                appeal.Index,
                appeal.Index + appeal.Length,
                "appeals to evidence and gives none",
                "Cite it, or say whose opinion it is.");
        }

        foreach (var stated in StatedInWords.Find(flat.Shape))
        {
            Report(
                Rules.Claims.InWords,
                stated.Index,
                stated.Index + stated.Length,
                "says how much, or compares, and nothing says where that comes from",
                "Cite it: [cite: @key]; or mark it as yours: [words][opinion: whose].");
        }

        void Report(DiagnosticRule rule, int start, int end, string what, string suggestion)
        {
            if (text.Claims.Exists(c => c.Start < end && start < c.End))
            {
                return;
            }

            FileLocation place = context.Source.LocationOf(flat.SourceOffset(start, context.Source.Text));
            context.Diagnostics.Report(rule.At(place, $"'{flat.Shape[start..end]}' {what}.", suggestion) with
            {
                Habit = rule == Rules.Claims.InWords ? "in words" : null,
            });
        }
    }
}
