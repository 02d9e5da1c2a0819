using Site.Generator;

namespace Site.Benchmarks;

/// <summary>The guide of this repository, published into a temporary folder.</summary>
internal static class GuideSite
{
    /// <summary>The day it is built as of: one on which no date in it is later.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 26);

    /// <summary>Builds it.</summary>
    /// <returns>The folder, which is the caller's to delete.</returns>
    public static string Publish()
    {
        var folder = Directory.CreateTempSubdirectory("site-benchmarks-").FullName;
        var output = Path.Join(folder, "output");
        var options = new BuildOptions { InputFolder = Repository.File("input"), OutputFolder = output, AsOf = AsOf };
        var result = SiteBuilder.BuildAsync(options, progress: null, CancellationToken.None).GetAwaiter().GetResult();
        return result.Succeeded ? folder : throw new InvalidOperationException("The guide of this repository has errors.");
    }

    /// <summary>The bytes of every published file with a given ending.</summary>
    public static byte[][] Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(
            folder,
            "*" + ending,
            SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
