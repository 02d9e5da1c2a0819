using System.Runtime.InteropServices;

namespace Site.Generator.Discovery;

/// <summary>
/// What the system says of a file without opening it, where it can be asked: Linux alone tells by one call, and of the moment of the last
/// change, which no program can set.
/// </summary>
internal sealed partial class FileStatus
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;

    // STATX_BASIC_STATS: all that is read below.
    private const uint Wanted = 0x7FF;

    private const int RegularFile = 0x8000;
    private const int SymbolicLink = 0xA000;
    private const int TypeMask = 0xF000;

    private FileStatus(ReadOnlySpan<byte> status)
    {
        // struct statx has one layout on every Linux.
        IsWhole = (MemoryMarshal.Read<uint>(status) & Wanted) == Wanted;
        Type = MemoryMarshal.Read<ushort>(status[28..]) & TypeMask;
        Inode = MemoryMarshal.Read<long>(status[32..]);
        Length = MemoryMarshal.Read<long>(status[40..]);
        Changed = TimeAt(status[96..]);
        Modified = TimeAt(status[112..]);
    }

    /// <summary>Whether the file system knows all of it.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it is a file, and neither a folder, a link, a pipe nor a device.</summary>
    public bool IsRegular => Type == RegularFile;

    /// <summary>Whether it is a symbolic link, which is so only where links are not followed.</summary>
    public bool IsLink => Type == SymbolicLink;

    /// <summary>Its number in its file system.</summary>
    public long Inode { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>When its bytes were last written, as far as programs say so: in seconds since 1970, and billionths of one.</summary>
    public (long Seconds, uint Billionths) Modified { get; }

    /// <summary>When its bytes were last written, in ticks of UTC.</summary>
    public long ModifiedTicks =>
        DateTime.UnixEpoch.Ticks + (Modified.Seconds * TimeSpan.TicksPerSecond) + (Modified.Billionths / TimeSpan.NanosecondsPerTick);

    /// <summary>When anything about it was last changed.</summary>
    public (long Seconds, uint Billionths) Changed { get; }

    private int Type { get; }

    /// <summary>Asks for what a path leads to.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Whether a link at its end is followed.</param>
    /// <returns>Null where the system cannot be asked, or nothing is there.</returns>
    public static FileStatus? Of(string path, bool follow = true)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        Span<byte> status = stackalloc byte[256];
        try
        {
            return Statx(CurrentFolder, path, follow ? 0 : NoFollow, Wanted, status) == 0 ? new FileStatus(status) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return null;
        }
    }

    private static (long Seconds, uint Billionths) TimeAt(ReadOnlySpan<byte> bytes) =>
        (MemoryMarshal.Read<long>(bytes), MemoryMarshal.Read<uint>(bytes[8..]));

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, Span<byte> status);
}
