namespace Site.Tests;

/// <summary>A temporary folder that holds an <c>input</c> folder with the given files.</summary>
internal sealed class InputFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("site-tests-");

    /// <summary>Makes the folder.</summary>
    /// <param name="files">Paths under <c>input/</c> and what they hold.</param>
    public InputFolder(params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(Path.Join(Root, "input"));
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    /// <summary>The full path of the folder that holds <c>input</c>.</summary>
    public string Root => _root.FullName;

    /// <summary>Writes a file under <c>input</c>.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Join(Root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>The full path of something in the folder.</summary>
    public string At(params string[] path) => Path.Join([Root, .. path]);

    /// <inheritdoc/>
    public void Dispose() => _root.Delete(recursive: true);
}
