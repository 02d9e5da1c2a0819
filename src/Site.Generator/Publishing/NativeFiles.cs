using System.Runtime.InteropServices;

namespace Site.Generator.Publishing;

/// <summary>The two file operations .NET does not offer: hard links, and the atomic exchange of two folders.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;
    private const uint RenameSwap = 2;

    /// <summary>Gives a file a second name.</summary>
    /// <returns>Whether it worked; it does not across file systems, or on those without hard links.</returns>
    public static bool TryLink(string existing, string newName) =>
        OperatingSystem.IsWindows() ? CreateHardLink(newName, existing, 0) : Link(existing, newName) == 0;

    /// <summary>Exchanges two folders in one step, so that at no moment either name is missing.</summary>
    /// <returns>Whether it worked; it does not on every system and file system.</returns>
    public static bool TryExchange(string a, string b)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return RenameAt2(CurrentFolder, a, CurrentFolder, b, RenameExchange) == 0;
            }

            return OperatingSystem.IsMacOS() && RenameX(a, b, RenameSwap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than the call.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string newName);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int fromFolder, string from, int toFolder, string to, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameX(string from, string to, uint flags);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string newName, string existing, nint reserved);
}
