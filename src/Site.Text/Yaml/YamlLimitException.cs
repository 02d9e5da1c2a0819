using YamlDotNet.Core;

namespace Site.Text.Yaml;

/// <summary>Leaves the YAML library from within, where a text goes beyond what is read. It never leaves <see cref="YamlDoor"/>.</summary>
/// <param name="start">Where.</param>
/// <param name="message">What is too much.</param>
/// <param name="suggestion">What to do.</param>
/// <param name="isShape">Whether the text is of a shape nothing here reads, and not too large.</param>
internal sealed class YamlLimitException(Mark start, string message, string suggestion, bool isShape = false)
    : YamlException(start, start, message)
{
    /// <summary>What to do.</summary>
    public string Suggestion { get; } = suggestion;

    /// <summary>Whether the text is of a shape nothing here reads, and not too large.</summary>
    public bool IsShape { get; } = isShape;
}
