namespace Site.Generator.Publishing;

/// <summary>
/// Keeps a second build out of a staging folder. The system drops the lock with the process, so a killed build locks nobody out; and the
/// file is deleted by whoever lets go of it, so a lock that has been taken is never one whose file is already gone.
/// </summary>
internal static class StagingLock
{
    /// <summary>How often a folder that another build deletes as it ends is made again before this build takes it for busy.</summary>
    private const int Attempts = 100;

    // What the systems answer to a lock that is held: EAGAIN of Linux and of macOS, and the sharing violation of Windows.
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    /// <summary>Makes a staging folder and takes its lock.</summary>
    /// <param name="folder">The staging folder.</param>
    /// <returns>The lock, to be disposed when the folder holds nothing else; null where another build has it.</returns>
    /// <exception cref="IOException">The file system refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system refuses.</exception>
    public static FileStream? Take(string folder)
    {
        var file = PathIn(folder);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                Directory.CreateDirectory(folder);
            }
            catch (IOException) when (attempt < Attempts - 1 && !File.Exists(folder))
            {
                // Another build ended in this moment, between the system's answer that the folder is there and the look at what it is; a
                // third may have made it again since.
                continue;
            }

            try
            {
                // With these three together, .NET looks again after it has locked the file whether the path still leads to it.
                return new FileStream(
                    file,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose);
            }
            catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
            {
                // Another build ended in this moment and took the folder with it.
            }
            catch (IOException e) when (e.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The lock's file in a staging folder.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, "lock");
}
