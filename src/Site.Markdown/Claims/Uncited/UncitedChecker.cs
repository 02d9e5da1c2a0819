using Markdig.Syntax;
using Site.Markdown.Claims.Uncited.Numbers;
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
    public static void Check(BoundText text, LeafBlock block, ParseContext context)
    {
        // A heading says what is to come, and the text under it is what has to show it.
        if (block is HeadingBlock)
        {
            return;
        }

        var words = NotProse.Blank(text.Flat.Shape);
        var titles = NotProse.Titles(words);
        foreach (var quantity in InFigures(words, block))
        {
            Report(
                Rules.Claims.Uncited,
                quantity.Start,
                quantity.End,
                "is a quantity, and nothing says where it comes from",
                "Cite it: [cite: @key]; or mark it: [words][assume: why], [words][opinion: whose], [words][nocite: why].");
        }

        foreach (var appeal in Appeals.Find(words))
        {
            Report(
                Rules.Claims.Vague,
                appeal.Index,
                appeal.Index + appeal.Length,
                "appeals to evidence and gives none",
                "Cite it, or say whose opinion it is.");
        }

        foreach (var (start, length) in InWords(words))
        {
            Report(
                Rules.Claims.InWords,
                start,
                start + length,
                "says how much, or compares, and nothing says where that comes from",
                "Cite it: [cite: @key]; or mark it as yours: [words][opinion: whose].");
        }

        void Report(DiagnosticRule rule, int start, int end, string what, string suggestion)
        {
            if (text.Claims.Exists(c => c.Start < end && start < c.End) || titles.Any(t => t.Start <= start && end <= t.End))
            {
                return;
            }

            FileLocation place = context.Source.LocationOf(text.Flat.SourceOffset(start, context.Source.Text));
            context.Diagnostics.Report(rule.At(place, $"'{words[start..end]}' {what}.", suggestion) with
            {
                Habit = rule == Rules.Claims.InWords ? "in words" : null,
            });
        }
    }

    /// <summary>What is stated in figures, in order.</summary>
    private static IEnumerable<WrittenQuantity> InFigures(string text, LeafBlock block) =>
        KitchenLines.Contains(block, text) || NamingCells.Name(block, text)
            ? []
            : UnsourcedNumbers.Without(text, QuantityScanner.Find(text)).Where(q => Mood.IsStated(text, q.Start, isAmount: true));

    /// <summary>What is stated in words, in order; of those that overlap the first.</summary>
    private static IEnumerable<(int Start, int Length)> InWords(string text)
    {
        var end = 0;
        var found = Amounts.Find(text).Select(m => (m.Index, m.Length, IsAmount: true))
            .Concat(Comparatives.Find(text)
                .Concat(Superlatives.Find(text))
                .Concat(Effects.Find(text))
                .Concat(Standing.Find(text))
                .Where(m => !Preference.Is(text, m))
                .Select(m => (m.Index, m.Length, IsAmount: false)));
        foreach (var (index, length, isAmount) in found.OrderBy(f => f.Index))
        {
            if (index >= end && Mood.IsStated(text, index, isAmount))
            {
                end = index + length;
                yield return (index, length);
            }
        }
    }
}
