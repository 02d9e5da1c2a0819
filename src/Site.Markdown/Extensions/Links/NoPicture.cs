using System.Collections.Frozen;

namespace Site.Markdown.Extensions.Links;

/// <summary>Knows addresses of files that are no pictures: films, sounds and documents, which other tools show in a page.</summary>
internal static class NoPicture
{
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".mp4", ".m4v", ".webm", ".ogv", ".mov", ".avi", ".mkv", ".mp3", ".m4a", ".wav", ".ogg", ".oga", ".opus", ".aac", ".flac", ".pdf",
        ".html", ".htm", ".md", ".docx", ".xlsx", ".pptx", ".zip", ".csv", ".txt");

    /// <summary>Whether an address has the ending of such a file.</summary>
    public static bool Is(string url) => Endings.Contains(Path.GetExtension(url.Split('?', '#')[0]));
}
