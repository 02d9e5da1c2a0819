using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Citations.Claims;

/// <summary>
/// What a wording is held against where the words on the page are but a number (W31): the name of the number, and the texts that wordings
/// may take further numbers from.
/// </summary>
/// <param name="Label">What the number is called, where it is defined: a fact's label, a result's.</param>
/// <param name="Known">
/// Texts that say for which case it is, and the number as shown. They may deny and compare as they like, for they are what they are
/// whatever is said of the number.
/// </param>
/// <param name="Plain">A wording made of these, for where the author's does not hold.</param>
public sealed record StandingWords(string Label, ImmutableArray<string> Known, string Plain)
{
    /// <summary>The number's unit, of which the page may show but a part: USD/month, of <c>$5</c>; null where it has none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>How the number stands to the value it is about; null for a result, which may be a limit to what is said of it.</summary>
    public QuantityRelation? Relation { get; init; }

    /// <summary>What is wrong with a wording, as what follows “the wording”; null where it holds.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="evidence">What is recorded of a fact's evidence, from which wordings may take numbers, too.</param>
    public string? ProblemOf(string text, IEnumerable<string> evidence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evidence);
        string[] known = [Label, .. Known, .. evidence];
        return (Wording.NumberOfItsOwn(text, known, Unit, Relation) ?? WordBeyond(text, known)) is { } number
                ? $"states {number}, which stands in nothing that is known of the number it words"
            : Wording.Turns(WithoutKnown(text), WithoutKnown(Label)) ? $"denies or compares otherwise than “{Label}”"
            : null;
    }

    /// <summary>The texts of a piece of evidence that a wording may take numbers from.</summary>
    /// <param name="quote">Its quote.</param>
    /// <param name="context">The quotes beside it.</param>
    /// <param name="date">Its date.</param>
    /// <param name="terms">On what terms it holds.</param>
    public static IEnumerable<string> TextsOf(string? quote, IEnumerable<string> context, PartialDate? date, OfferTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var until = terms.Until?.ToString("O", CultureInfo.InvariantCulture);
        return ((string?[])[quote, .. context, date?.ToString(), terms.Conditions, until]).OfType<string>();
    }

    /// <summary>A number in words that a fact's wording takes from nowhere; for results people count their cases in words.</summary>
    private string? WordBeyond(string text, IReadOnlyCollection<string> known) =>
        Relation is null ? null : ToldNumbers.FirstWordBeyond(text, known);

    // The longest first, so that no text is left over of another that it is part of.
    private string WithoutKnown(string text) => Known.Where(k => k.Length > 0).OrderByDescending(k => k.Length)
        .Aggregate(text, (rest, known) => rest.Replace(known, " ", StringComparison.Ordinal));
}
