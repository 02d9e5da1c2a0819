using Site.Citations.JsonSchema.Patterns;

namespace Site.Citations.JsonSchema.Formats;

/// <summary><c>regex</c>: a valid ECMA-262 expression, whether or not <c>pattern</c> could run it here.</summary>
internal static class RegexFormat
{
    /// <summary>Whether a text is one.</summary>
    public static bool IsValid(string text) => EcmaPattern.TryParse(text, out _, out var error) || error.IsUnsupported;
}
