namespace Site.Citations.JsonSchema.Patterns;

/// <summary>Leaves the nested reading of an expression; never leaves <see cref="EcmaPattern.TryParse"/>.</summary>
internal sealed class PatternException(PatternError error) : Exception(error.Message)
{
    /// <summary>Why the expression cannot be used.</summary>
    public PatternError Error { get; } = error;
}
