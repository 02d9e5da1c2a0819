using System.Security.Cryptography;
using System.Text;
using Site.Generator.Tests.Sites;
using Site.Verification.Reading;

namespace Site.Verification.Tests.Sites;

/// <summary>A site that was built for a test, to be spoilt or forged and then verified.</summary>
internal sealed class PublishedTestSite : IDisposable
{
    private readonly TestSite _site;

    private PublishedTestSite(TestSite site) => _site = site;

    public string Folder => _site.Output;

    public IndexFiles Index => new(Folder);

    public static async Task<PublishedTestSite> ExampleAsync(string? baseUrl = null) => new(await TestSite.Example().PublishAsync(baseUrl));

    public static async Task<PublishedTestSite> OfAsync(string files, string? baseUrl = null) =>
        new(await new TestSite(files).PublishAsync(baseUrl));

    /// <summary>A site that may have warnings, such as that its twins are long.</summary>
    public static async Task<PublishedTestSite> OfLongAsync(string files)
    {
        var site = new TestSite(files);
        Assert.True((await site.BuildAsync()).Succeeded);
        return new PublishedTestSite(site);
    }

    /// <summary>What a message looks like to these tests: the file and the rule.</summary>
    public static IEnumerable<string> Codes(VerificationReport report) =>
        report.Diagnostics.Select(d => $"{d.Location?.File}: {d.Rule.Code}").Distinct().Order(StringComparer.Ordinal);

    /// <summary>Rows of <see cref="Codes"/>, with <c>page</c> and <c>twin</c> for those of the first page.</summary>
    public static IEnumerable<string> Expected(string rows) => rows
        .Replace("page: ", "index.html: ", StringComparison.Ordinal)
        .Replace("twin: ", "index.cite.json: ", StringComparison.Ordinal)
        .Split('|')
        .Distinct()
        .Order(StringComparer.Ordinal);

    public Task<VerificationReport> VerifyAsync(VerificationLimits? limits = null) =>
        SiteVerifier.VerifyAsync(Folder, limits ?? VerificationLimits.Default, TestContext.Current.CancellationToken);

    public string PathOf(string path) => Path.Combine(Folder, path);

    public byte[] ReadBytes(string path) => File.ReadAllBytes(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), content);
    }

    public void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Changes the first place in a published file where a text stands, which it must.</summary>
    public void Tamper(string path, string text, string replacement) => _site.Tamper(path, text, replacement);

    /// <summary>Changes every place in a published file where a text stands, and makes every digest of the file agree.</summary>
    public void Forge(string path, string text, string replacement)
    {
        var before = Read(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        ForgeBytes(path, Encoding.UTF8.GetBytes(before.Replace(text, replacement, StringComparison.Ordinal)));
    }

    /// <summary>Gives a published file other bytes, and makes every digest of it agree.</summary>
    public void ForgeBytes(string path, byte[] content)
    {
        var old = DigestOf(path);
        Write(path, content);
        foreach (var twin in Directory.GetFiles(Folder, "*.cite.json", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(Folder, twin).Replace('\\', '/');
            if (relative != path && Read(relative).Contains(old, StringComparison.Ordinal))
            {
                Forge(relative, old, DigestOf(path));
            }
        }

        Seal(path);
    }

    /// <summary>Makes the index agree with the bytes of a file.</summary>
    public void Seal(string path) => Index.Seal(f => f == path);

    public string DigestOf(string path) => Convert.ToHexStringLower(SHA256.HashData(ReadBytes(path)));

    public void Dispose() => _site.Dispose();
}
