namespace Site.Markdown.Claims;

/// <summary>A stretch of a paragraph's text and the markers that are about it.</summary>
/// <param name="start">Where it starts in the text.</param>
/// <param name="end">One past where it ends.</param>
/// <param name="isSpan">Whether brackets stand around it.</param>
/// <param name="marker">The first of the markers.</param>
internal sealed class ClaimBinding(int start, int end, bool isSpan, ClaimMarker marker)
{
    /// <summary>Where it starts in the text.</summary>
    public int Start { get; } = start;

    /// <summary>One past where it ends.</summary>
    public int End { get; } = end;

    /// <summary>Whether brackets stand around it.</summary>
    public bool IsSpan { get; } = isSpan;

    /// <summary>Where the text goes on after the marker.</summary>
    public int Position { get; init; } = isSpan ? end + 1 : end;

    /// <summary>The markers, at least one; several citations of the same words are one claim.</summary>
    public List<ClaimMarker> Markers { get; } = [marker];

    /// <summary>The id of the claim; null where none of the words are left for it.</summary>
    public string? Id { get; set; }

    /// <summary>The words, markup and brackets removed.</summary>
    public string Text { get; set; } = "";

    /// <summary>The wording that stands alone, where a marker gives one.</summary>
    public string? Wording => Markers.Select(m => m.Wording).FirstOrDefault(w => !string.IsNullOrEmpty(w));
}
