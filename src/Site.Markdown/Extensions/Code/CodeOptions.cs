using System.Text.RegularExpressions;

namespace Site.Markdown.Extensions.Code;

/// <summary>What MyST writes in the first lines of a directive, <c>:caption: words</c>, which is no code.</summary>
internal static partial class CodeOptions
{
    /// <summary>Reads an option.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Its name and value; null where the line is none.</returns>
    public static (string Name, string Value)? Read(string line) => Option().Match(line) is { Success: true } option
        ? (option.Groups["name"].Value, option.Groups["value"].Value.Trim())
        : null;

    [GeneratedRegex(@"^:(?<name>[a-z][a-z-]*):(?<value>\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
