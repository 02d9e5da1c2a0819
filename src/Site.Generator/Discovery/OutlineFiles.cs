using Site.Generator.Paths;

namespace Site.Generator.Discovery;

/// <summary>Knows the files in which other tools keep the order of pages, and which are not published.</summary>
internal static class OutlineFiles
{
    /// <summary>The names of MkDocs' settings.</summary>
    public static readonly string[] MkDocs = ["mkdocs.yml", "mkdocs.yaml"];

    /// <summary>The name of docfx's list of a folder.</summary>
    public const string Toc = "toc.yml";

    /// <summary>The names of a mapping of what is in a folder to what it is called.</summary>
    public static readonly string[] Meta = ["_meta.json", "_meta.yml", "_meta.yaml"];

    /// <summary>The names of what Docusaurus says of a folder.</summary>
    public static readonly string[] Categories = ["_category_.json", "_category_.yml", "_category_.yaml"];

    /// <summary>Whether a file is one of these, by its name and place.</summary>
    public static bool Contains(SitePath path) =>
        path.Name == Toc || Meta.Contains(path.Name) || Categories.Contains(path.Name) ||
        (path.TopFolder is null && MkDocs.Contains(path.Name));

    /// <summary>Reads a file that stands beside the input folder.</summary>
    /// <returns>Its text; null where there is none that can be read.</returns>
    public static string? ReadBeside(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= InputTree.TextLimit } && FileKind.IsRegular(path)
                ? File.ReadAllText(path)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
