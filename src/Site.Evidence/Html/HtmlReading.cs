using System.Diagnostics.CodeAnalysis;
using AngleSharp.Html.Dom;

namespace Site.Evidence.Html;

/// <summary>What came of reading HTML: a document, or why there is none.</summary>
/// <param name="Document">
/// The document, no deeper than the limit, so that code may walk it level by level; null where it was refused.
/// </param>
/// <param name="Problem">
/// Why it was refused, without subject and full stop: “more than 512 elements stand open at line 3”; null where it was not.
/// </param>
public sealed record HtmlReading(IHtmlDocument? Document, string? Problem)
{
    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Document is not null;
}
