namespace Site.Markdown.Pages;

/// <summary>One number in a citation marker.</summary>
/// <param name="Number">The source's number in the page's list of sources, from 1.</param>
/// <param name="SourceId">The source's id; the marker links to <c>#source-{id}</c>.</param>
/// <param name="SourceTitle">The source's title, for the marker's accessible name.</param>
/// <param name="Url">The source's address, for the Markdown twin.</param>
/// <param name="Date">The date of what is cited, for the Markdown twin; null where unknown.</param>
/// <param name="Disputes">Whether it disputes the claim.</param>
public sealed record CitationBindingEntry(int Number, string SourceId, string SourceTitle, string Url, string? Date, bool Disputes)
{
    /// <summary>The last day on which what is cited could be had, where that has passed; null otherwise.</summary>
    public DateOnly? EndedOn { get; init; }
}
