using System.Text;

namespace Site.Verification.Tests.Forgeries;

/// <summary>The files of a site as texts, by their path from its root.</summary>
internal static class SiteFiles
{
    /// <summary>Reads a folder.</summary>
    public static SortedDictionary<string, string> Read(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
            f => Encoding.UTF8.GetString(File.ReadAllBytes(f))),
        StringComparer.Ordinal);

    /// <summary>Verifies a site.</summary>
    public static async Task<VerificationReport> VerifyAsync(IReadOnlyDictionary<string, string> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in files)
        {
            var file = folder[path];
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(content), TestContext.Current.CancellationToken);
        }

        return await SiteVerifier.VerifyAsync(folder.Path, TestContext.Current.CancellationToken);
    }
}
