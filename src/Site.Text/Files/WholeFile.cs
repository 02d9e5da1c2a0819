namespace Site.Text.Files;

/// <summary>Writes files so that a stop or a full disk leaves the old file or the new one, and never a part of either.</summary>
public static class WholeFile
{
    /// <summary>
    /// Writes a file beside its place and moves it there. Where a link stands there, the file that it leads to is written; a file that is
    /// replaced hands on its permissions.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="content">All that the file is to hold.</param>
    /// <exception cref="IOException">It cannot be written; what stood there does.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what stood there does.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var temporary = target + ".new";
        try
        {
            File.WriteAllBytes(temporary, content);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
