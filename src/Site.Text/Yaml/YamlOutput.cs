using System.Text.RegularExpressions;

namespace Site.Text.Yaml;

/// <summary>Writes single values so that YAML reads back what was meant.</summary>
public static partial class YamlOutput
{
    /// <summary>A text as the value of a key: as it is where that is read as the same text, otherwise between double quotes.</summary>
    public static string Scalar(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Plain().IsMatch(text) && !Word().IsMatch(text) ? text : Quoted(text);
    }

    /// <summary>A text between double quotes, as it may stand anywhere, in a list between brackets too.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal);
        return $"\"{Controls().Replace(escaped, "")}\"";
    }

    /// <summary>Begins with a letter, ends in no blank, and has no sign that YAML takes for its own.</summary>
    [GeneratedRegex(
        @"^(?:\p{L}|https?://)(?:[\p{L}\p{M}\p{Nd} ,.'()/?!;%+&=_~-]|:(?=[^\s])|(?<=[^\s])#)*(?<!\s)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    /// <summary>Words that some reader takes for something else than text.</summary>
    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n|~)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{Cc}]", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();
}
