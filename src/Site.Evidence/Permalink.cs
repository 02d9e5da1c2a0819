using System.Text.RegularExpressions;

namespace Site.Evidence;

/// <summary>A file at a commit, as a permalink names it.</summary>
/// <param name="Owner">The repository's owner.</param>
/// <param name="Name">The repository's name.</param>
/// <param name="Commit">The commit's forty digits.</param>
/// <param name="Path">The file, or a folder; as it is called in the repository, without percent-encoding.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
public sealed partial record Permalink(string Owner, string Name, string Commit, string Path, bool IsFolder)
{
    /// <summary>The address of the file itself rather than of the page that shows it; null for a folder, which has none.</summary>
    public string? RawAddress => IsFolder
        ? null
        : $"https://raw.githubusercontent.com/{Owner}/{Name}/{Commit}/{string.Join('/', Path.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Reads an address of github.com that names a file or folder at a commit; null where it does not.</summary>
    public static Permalink? Parse(string url) => Pattern().Match(url) is { Success: true } match
        ? new Permalink(
            match.Groups[1].Value,
            match.Groups[2].Value,
            match.Groups[4].Value,
            Uri.UnescapeDataString(match.Groups[5].Value),
            match.Groups[3].Value == "tree")
        : null;

    // Owners and repositories are names of folders where mirrors stand, so they are letters and never lead out of one.
    [GeneratedRegex(
        "^https://github\\.com/([A-Za-z0-9_-]+)/(?!\\.{1,2}/)([A-Za-z0-9._-]+)/(blob|tree|raw)/([0-9a-f]{40})/([^?#]+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
