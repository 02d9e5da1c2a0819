using Site.Text.Files;

namespace Site.Markdown.Pages;

/// <summary>What a link or image points at, as the author wrote it.</summary>
/// <param name="Url">The address, unresolved.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="Location">Where the link starts.</param>
public sealed record PageLink(string Url, bool IsImage, FileLocation Location)
{
    /// <summary>Whether the address is the name of a page, in whatever folder that is.</summary>
    public bool IsName { get; init; }

    /// <summary>Where the address is written, exactly as <see cref="Url"/> has it; null where it is not, as in a reference.</summary>
    public FileLocation? UrlLocation { get; init; }

    /// <summary>The key under which a link's node in the syntax tree keeps the link.</summary>
    internal static object NodeKey { get; } = new();

    /// <summary>The key under which a node says that its address is a name.</summary>
    internal static object NameKey { get; } = new();

    /// <summary>The key under which the node of an image keeps how wide it is to be shown, in pixels.</summary>
    internal static object WidthKey { get; } = new();
}
