using System.Globalization;

namespace Site.Hosting;

/// <summary>Reads a small file that somebody names on the command line.</summary>
internal static class UserFile
{
    private const int MaxKeyBytes = 64 * 1024;

    /// <summary>Reads a file that holds a key.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="problem">Why it cannot be read, as a sentence; null where it was.</param>
    /// <returns>The bytes; null where it cannot be read.</returns>
    public static byte[]? ReadKey(string path, out string? problem) => Read(path, MaxKeyBytes, out problem);

    /// <summary>Reads it.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="maxBytes">The most bytes that are read.</param>
    /// <param name="problem">Why it cannot be read, as a sentence; null where it was.</param>
    /// <returns>The bytes; null where it cannot be read.</returns>
    public static byte[]? Read(string path, int maxBytes, out string? problem)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var content = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (file.Read(buffer) is var count and > 0)
            {
                content.Write(buffer, 0, count);
                if (content.Length > maxBytes)
                {
                    problem = string.Create(CultureInfo.InvariantCulture, $"It has more than {maxBytes} bytes, the limit for such a file.");
                    return null;
                }
            }

            problem = null;
            return content.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : e.Message;
            return null;
        }
    }
}
