using Site.Generator.Paths;
using Site.Text.Diagnostics;

namespace Site.Generator.Linking;

/// <summary>Says what to write for a path that leads nowhere.</summary>
internal static class PathSuggestion
{
    /// <summary>The only file of that name, wherever it is; or the one in the same folder whose name is nearly the same.</summary>
    /// <param name="path">The path that leads nowhere.</param>
    /// <param name="addresses">What the site publishes.</param>
    /// <param name="seenFrom">The file that the path is written in; null for a file of another site.</param>
    /// <param name="isImage">Whether only a picture will do.</param>
    public static string For(SitePath path, SiteAddresses addresses, SitePath? seenFrom, bool isImage)
    {
        if (addresses.FindTwoByName(path.Name) is var (one, other))
        {
            return $"There are several of that name: write the path of the one you mean, '/{Written(one)}' or '/{Written(other)}'.";
        }

        var meant = addresses.FindByName(path.Name) ??
            (Nearest.To(path.Name, addresses.NamesIn(path.Folder)) is { } name ? path.WithName(name) : null);
        return meant is { } found && !(isImage && addresses.FindPage(found) is not null)
            ? $"Did you mean '{seenFrom switch { { } file => found.HrefFrom(file), null => Written(found) }}'?"
            : "Correct the path, or add the file.";
    }

    /// <summary>A path as a link in Markdown has to be written.</summary>
    private static string Written(SitePath path) => path.Value
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal);
}
