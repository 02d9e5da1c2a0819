namespace Site.Generator;

/// <summary>How far a build has come.</summary>
/// <param name="Phase">What is being done: “Parsing”, “Rendering”.</param>
/// <param name="Done">How many pages are done.</param>
/// <param name="Total">How many there are.</param>
public sealed record BuildProgress(string Phase, int Done, int Total);
