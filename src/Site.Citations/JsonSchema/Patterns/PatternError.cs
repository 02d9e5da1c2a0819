namespace Site.Citations.JsonSchema.Patterns;

/// <summary>Why a regular expression cannot be used.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="IsUnsupported">Whether it is valid, and asks for something this implementation lacks.</param>
internal sealed record PatternError(string Message, bool IsUnsupported);
