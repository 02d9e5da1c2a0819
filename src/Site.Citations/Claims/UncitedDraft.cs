using Site.Text.Files;

namespace Site.Citations.Claims;

/// <summary>A statement an author deliberately leaves uncited.</summary>
/// <param name="Id">The element id, as for a claim.</param>
/// <param name="Text">The words on the page.</param>
/// <param name="Reason">Why no source is needed.</param>
/// <param name="Location">Where the words start.</param>
public sealed record UncitedDraft(string Id, string Text, string Reason, FileLocation Location);
