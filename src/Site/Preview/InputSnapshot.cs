namespace Site.Preview;

/// <summary>The files under a folder as they are at a moment: enough to tell whether any has changed.</summary>
internal sealed class InputSnapshot : IEquatable<InputSnapshot>
{
    // Hidden ones, too: .well-known is published.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.None,
    };

    private readonly Dictionary<string, (long Length, DateTime Written)> _files;

    private InputSnapshot(Dictionary<string, (long Length, DateTime Written)> files) => _files = files;

    /// <summary>Looks at a folder; one that is not there holds nothing.</summary>
    /// <param name="folder">Its full path.</param>
    public static InputSnapshot Take(string folder)
    {
        var files = new Dictionary<string, (long Length, DateTime Written)>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
            {
                files[file.FullName] = (file.Length, file.LastWriteTimeUtc);
            }
        }
        catch (IOException)
        {
            // Files come and go while one looks; the next look, half a second on, sees the rest.
        }

        return new InputSnapshot(files);
    }

    /// <inheritdoc/>
    public bool Equals(InputSnapshot? other) =>
        other is not null
        && _files.Count == other._files.Count
        && _files.All(f => other._files.TryGetValue(f.Key, out var theirs) && theirs == f.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InputSnapshot);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.Count;
}
