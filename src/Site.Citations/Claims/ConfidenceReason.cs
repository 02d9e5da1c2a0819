using Site.Citations.Vocabulary;

namespace Site.Citations.Claims;

/// <summary>One reason for a level of confidence.</summary>
/// <param name="Code">What machines compare.</param>
/// <param name="Text">The sentence people read.</param>
public sealed record ConfidenceReason(ReasonCode Code, string Text)
{
    /// <summary>Why an assumption is low.</summary>
    public static ConfidenceReason Chosen { get; } = new(ReasonCode.Assumption, "Chosen, not known.");

    /// <summary>Why a level is below what the evidence allows.</summary>
    public static ConfidenceReason DeclaredLower { get; } = new(ReasonCode.DeclaredLower, "Declared lower.");

    /// <summary>That nobody has described the source, so that it weighs as a community's.</summary>
    public static ConfidenceReason PublisherUnknown { get; } = new(ReasonCode.PublisherUnknown, "Publisher not recorded.");

    /// <summary>Several reasons as one text.</summary>
    public static string Say(IEnumerable<ConfidenceReason> reasons) => string.Join(' ', reasons.Select(r => r.Text));
}
