using System.Globalization;
using Markdig.Syntax.Inlines;
using Site.Markdown.Claims;
using Site.Markdown.Markers;
using Site.Markdown.Rendering;
using Site.Markdown.Twins;
using Site.Text.Diagnostics;

namespace Site.Markdown.Extensions.Assumptions;

/// <summary><c>[words][assume: why · review date]</c>: what is taken to be so, and why.</summary>
internal sealed class AssumptionExtension : ClaimMarkerExtension<AssumptionInline>
{
    /// <summary>The marker's name.</summary>
    public const string MarkerName = "assume";

    private const string ReviewKey = "review ";

    /// <inheritdoc/>
    public override string Name => MarkerName;

    /// <inheritdoc/>
    public override Inline? Read(MarkerText marker)
    {
        var reader = new MarkerReader(marker);
        var parts = MarkerParts.Split(marker.Body);
        DateOnly? review = null;
        var wording = reader.TakeWording(parts);
        foreach (var part in parts.FindAll(IsReview))
        {
            ReadReview(reader, part, ref review);
        }

        parts.RemoveAll(IsReview);
        var reason = reader.ReadReason(parts, "The assumption gives no reason.", "Write [words][assume: why this value].");
        return reader.Failed
            ? null
            : new AssumptionInline { Reason = reason, ReviewBy = review, Wording = wording, Location = marker.Start };
    }

    private static bool IsReview(MarkerPart part) => part.Text.StartsWith(ReviewKey, StringComparison.Ordinal);

    private static void ReadReview(MarkerReader reader, MarkerPart part, ref DateOnly? review)
    {
        var text = part.Text[ReviewKey.Length..].Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            reader.Once(ref review, day, "review date", part);
        }
        else
        {
            var offset = part.Offset + part.Text.Length - text.Length;
            reader.Report(Rules.Syntax.BadDate, offset, $"'{text}' is not a date in the form that is read.", "Write review 2027-03-01.");
        }
    }


    /// <inheritdoc/>
    protected override void WriteHtml(PageHtmlRenderer html, AssumptionInline marker) =>
        CitationMarkup.WriteNote(html, "a", "Assumption: " + marker.Reason);

    /// <inheritdoc/>
    protected override string TwinText(AssumptionInline marker, PageHtmlRenderer html) =>
        $"(assumption: {TwinEscapes.Text(marker.Reason)})";
}
