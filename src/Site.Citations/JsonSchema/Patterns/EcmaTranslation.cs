namespace Site.Citations.JsonSchema.Patterns;

/// <summary>An ECMA-262 expression in .NET's dialect.</summary>
/// <param name="DotNet">The .NET expression.</param>
/// <param name="NeedsBacktracking">Whether it uses what the engine without backtracking cannot do.</param>
/// <param name="Prefix">
/// For an expression that only asks what a text starts with, such as <c>^x-</c>: that start. Null for any other.
/// </param>
internal sealed record EcmaTranslation(string DotNet, bool NeedsBacktracking, string? Prefix);
