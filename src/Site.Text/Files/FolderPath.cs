namespace Site.Text.Files;

/// <summary>Where paths lie, told from their text alone.</summary>
public static class FolderPath
{
    /// <summary>Whether something lies within a folder, which is not the folder itself.</summary>
    /// <param name="folder">The full path of the folder, with or without a separator at its end; the root of a file system too.</param>
    /// <param name="path">The full path of the other. Names are compared letter by letter.</param>
    public static bool Contains(string folder, string path)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(path);
        var within = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Length > within.Length && path.StartsWith(within, StringComparison.Ordinal);
    }

    /// <summary>Whether one of two folders is the other, or lies within it.</summary>
    /// <param name="one">The full path of one, without a separator at its end.</param>
    /// <param name="other">The full path of the other, without a separator at its end.</param>
    public static bool Overlap(string one, string other) => one == other || Contains(one, other) || Contains(other, one);
}
