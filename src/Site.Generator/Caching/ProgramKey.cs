using System.Runtime.InteropServices;

namespace Site.Generator.Caching;

/// <summary>Tells one build of the program from another, by the files it runs from: what one has kept is nothing to another.</summary>
internal static class ProgramKey
{
    private static readonly Lazy<CacheKey> Read = new(() => CacheKey.Of(Write));

    /// <summary>The key of the program that is running.</summary>
    public static CacheKey Current => Read.Value;

    private static void Write(CacheWriter writer)
    {
        writer.Text(RuntimeInformation.FrameworkDescription);
        writer.Text(RuntimeInformation.RuntimeIdentifier);
        var files = new DirectoryInfo(AppContext.BaseDirectory).EnumerateFiles()
            .Where(f => f.Extension is ".dll" or ".exe" or ".so" or ".dylib")
            .OrderBy(f => f.Name, StringComparer.Ordinal);
        foreach (var file in Environment.ProcessPath is { } program ? files.Prepend(new FileInfo(program)) : files)
        {
            writer.Text(file.Name);
            writer.Number(file.Length);
            writer.Number(file.LastWriteTimeUtc.Ticks);
        }
    }
}
