namespace Site.Hosting;

/// <summary>A folder of its own, deleted with all it holds when no longer needed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    /// <param name="prefix">What its name starts with.</param>
    public TemporaryFolder(string prefix) => FullPath = Directory.CreateTempSubdirectory(prefix).FullName;

    /// <summary>Its full path.</summary>
    public string FullPath { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(FullPath))
        {
            Directory.Delete(FullPath, recursive: true);
        }
    }
}
