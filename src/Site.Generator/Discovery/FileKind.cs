using System.Runtime.InteropServices;

namespace Site.Generator.Discovery;

/// <summary>
/// Tells files from what only looks like one: to open a pipe waits for somebody to write into it, and a device may never end. .NET has no
/// way to ask without opening.
/// </summary>
internal static partial class FileKind
{
    private const int CurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>
    /// Whether a path, links followed, leads to a regular file. Where the system cannot be asked, or nothing is there, it is taken for one.
    /// </summary>
    public static bool IsRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        // struct statx has one layout on every Linux: 256 bytes, the mode at 28.
        Span<byte> status = stackalloc byte[256];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeOnly, status) != 0
                || (MemoryMarshal.Read<ushort>(status[ModeOffset..]) & TypeMask) == RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, Span<byte> status);
}
