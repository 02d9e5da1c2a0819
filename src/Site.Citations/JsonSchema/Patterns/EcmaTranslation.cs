namespace Site.Citations.JsonSchema.Patterns;

/// <summary>An ECMA-262 expression in .NET's dialect.</summary>
/// <param name="DotNet">The .NET expression.</param>
/// <param name="NeedsBacktracking">Whether it uses what the engine without backtracking cannot do.</param>
internal sealed record EcmaTranslation(string DotNet, bool NeedsBacktracking);
