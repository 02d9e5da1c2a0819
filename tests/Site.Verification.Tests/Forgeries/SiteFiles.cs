using System.Text;
using System.Text.Unicode;

namespace Site.Verification.Tests.Forgeries;

/// <summary>The files of a site as texts, by their path from its root. A file that is no text is a text that says its bytes.</summary>
internal static class SiteFiles
{
    /// <summary>What the text of a file that is none begins with, before its bytes in Base64; no published text begins so.</summary>
    public const string Binary = "\0base64,";

    /// <summary>The bytes of a file.</summary>
    public static byte[] BytesOf(string content) => content.StartsWith(Binary, StringComparison.Ordinal)
        ? Convert.FromBase64String(content[Binary.Length..])
        : Encoding.UTF8.GetBytes(content);

    /// <summary>The text of a file.</summary>
    public static string TextOf(byte[] bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Binary + Convert.ToBase64String(bytes);

    /// <summary>Reads a folder.</summary>
    public static SortedDictionary<string, string> Read(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(folder, f).Replace('\\', '/'),
            f => TextOf(File.ReadAllBytes(f))),
        StringComparer.Ordinal);

    /// <summary>Verifies a site.</summary>
    public static async Task<VerificationReport> VerifyAsync(IReadOnlyDictionary<string, string> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, content) in files)
        {
            var file = folder[path];
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, BytesOf(content), TestContext.Current.CancellationToken);
        }

        return await SiteVerifier.VerifyAsync(folder.Path, TestContext.Current.CancellationToken);
    }
}
