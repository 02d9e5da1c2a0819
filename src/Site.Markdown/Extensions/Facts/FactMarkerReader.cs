using Site.Citations.Claims;
using Site.CostModel.Display;
using Site.CostModel.Facts;
using Site.Markdown.Markers;
using Site.Markdown.Values;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Markdown.Extensions.Facts;

/// <summary>Reads <c>[fact: id · format · as="…"]</c>, and looks up the number.</summary>
internal static class FactMarkerReader
{
    /// <summary>Reads the marker; null where it is not understood, which is reported.</summary>
    public static FactInline? Read(MarkerText marker)
    {
        var context = marker.Context;
        if (ValueParts.Read(marker) is not { } parts ||
            context.Facts.Require(parts.Reference, marker.Locate(parts.ReferenceOffset), context.Diagnostics) is not { } fact)
        {
            return null;
        }

        var format = DisplayFormat.For(fact.Value);
        if (parts.Format is { } text)
        {
            if (DisplayFormat.Parse(text, fact.Value.Unit, out var problem) is not { } given)
            {
                context.Diagnostics.Report(problem!.At(offset => marker.Locate(parts.FormatOffset + offset)));
                return null;
            }

            if (given.Loses(fact.Value.Value))
            {
                var shown = given.Show(fact.Value.Value);
                context.Diagnostics.Report(Rules.Models.Format.At(
                    marker.Locate(parts.FormatOffset),
                    $"'{text}' shows {DisplayFormat.For(fact.Value).Show(fact.Value.Value)} as {shown}.",
                    "Write more decimals, or a smaller unit; or leave the format out."));
                return null;
            }

            format = given;
        }

        var wording = WordingCheck.Read(parts, format.Show(fact.Value.Value), marker);
        return Make(fact, parts.Reference, format, wording, marker.Locate(0));
    }

    /// <summary>The node that shows a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="reference">The claim's name.</param>
    /// <param name="format">How it is shown.</param>
    /// <param name="wording">What the claim says where it stands alone; null for the fact's label and value.</param>
    /// <param name="location">Where it is asked for.</param>
    public static FactInline Make(Fact fact, string reference, DisplayFormat format, string? wording, FileLocation location)
    {
        var display = format.Show(fact.Value.Value);
        var plain = $"{fact.Label}: {Words(fact.Relation)}{display}";
        return new FactInline(fact)
        {
            Reference = reference,
            Display = display,
            Wording = wording ?? plain,
            Standing = new StandingWords(fact.Label, [display], plain)
            {
                Unit = fact.Value.Unit,
                Relation = fact.Relation,
            },
            Value = ClaimValues.Of(fact, display),
            Location = location,
        };
    }

    private static string Words(QuantityRelation relation) => relation switch
    {
        QuantityRelation.About => "about ",
        QuantityRelation.AtMost => "at most ",
        QuantityRelation.AtLeast => "at least ",
        _ => "",
    };
}
