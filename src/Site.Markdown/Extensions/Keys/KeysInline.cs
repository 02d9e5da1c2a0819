using Markdig.Syntax.Inlines;

namespace Site.Markdown.Extensions.Keys;

/// <summary>Keys pressed together.</summary>
/// <param name="keys">What stands on them.</param>
internal sealed class KeysInline(IReadOnlyList<string> keys) : LeafInline
{
    /// <summary>What stands on them.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>The words shown.</summary>
    public string Text => string.Join('+', Keys);
}
