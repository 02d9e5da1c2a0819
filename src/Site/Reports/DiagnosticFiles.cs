using System.Collections.Concurrent;
using Site.Text.Files;

namespace Site.Reports;

/// <summary>Finds the files that diagnostics speak of, and their lines. A location's file is relative to the folder the run read.</summary>
/// <param name="currentFolder">The full path of the folder the program was started in.</param>
/// <param name="folder">The folder the run read, as the user wrote it; null where it read none, such as a published site.</param>
internal sealed class DiagnosticFiles(string currentFolder, string? folder)
{
    private readonly ConcurrentDictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    /// <summary>The file's path as typed in the folder the program was started in, from where terminals and editors open it.</summary>
    public string Shown(string file) => folder is null || Path.IsPathRooted(file) || IsAddress(file) ? file : Join(folder, file);

    /// <summary>The file's path from the root of a checkout, with forward slashes; from the current folder for a file outside it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="checkout">The full path of the checkout; null where there is none.</param>
    public string RelativeToCheckout(string file, string? checkout)
    {
        if (IsAddress(file))
        {
            return file;
        }

        var full = FullPath(file);
        var relative = Path.GetRelativePath(checkout ?? currentFolder, full);
        if (relative.StartsWith("..", StringComparison.Ordinal))
        {
            relative = Path.GetRelativePath(currentFolder, full);
        }

        return relative.Replace('\\', '/');
    }

    /// <summary>The text of a line, or null where the file or the line cannot be had.</summary>
    /// <param name="location">The place; its line counts from 1.</param>
    public string? Line(FileLocation location)
    {
        if (location.Line < 1 || IsAddress(location.File))
        {
            return null;
        }

        var lines = _lines.GetOrAdd(location.File, Read);
        return location.Line <= lines.Length ? lines[location.Line - 1] : null;
    }

    /// <summary>The file's full path.</summary>
    public string FullPath(string file) => Path.GetFullPath(Shown(file), currentFolder);

    private string[] Read(string file)
    {
        try
        {
            return File.ReadAllLines(FullPath(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The diagnostic says where it is; without the line itself it still says all that matters.
            return [];
        }
    }

    /// <summary>Joins the paths; a file of a nested site, <c>../docs/index.md</c>, takes away the end of the folder before it.</summary>
    private static string Join(string folder, string file)
    {
        var parts = (folder is "." ? file : Path.Join(folder, file)).Replace('\\', '/').Split('/').ToList();
        for (var i = parts.IndexOf(".."); i > 0; i = parts.IndexOf("..", i + 1))
        {
            if (parts[i - 1] is not ("" or "." or ".."))
            {
                parts.RemoveRange(i - 1, 2);
                i = Math.Max(i - 2, -1);
            }
        }

        return string.Join('/', parts);
    }

    private static bool IsAddress(string file) =>
        file.StartsWith("http://", StringComparison.Ordinal) || file.StartsWith("https://", StringComparison.Ordinal);
}
