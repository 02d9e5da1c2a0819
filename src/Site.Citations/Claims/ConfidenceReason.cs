using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>One reason for a level of confidence.</summary>
/// <param name="Code">What machines compare.</param>
/// <param name="Text">The sentence people read.</param>
public sealed record ConfidenceReason(ReasonCode Code, string Text)
{
    /// <summary>Several reasons as one text.</summary>
    public static string Say(IEnumerable<ConfidenceReason> reasons) => string.Join(' ', reasons.Select(r => r.Text));
}
