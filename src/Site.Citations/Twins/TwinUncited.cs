namespace Site.Citations.Twins;

/// <summary>A statement deliberately left without a source.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Reason">Why no source is needed.</param>
/// <param name="ElementId">The id of the HTML element that shows it.</param>
public sealed record TwinUncited(string Text, string Reason, string ElementId);
