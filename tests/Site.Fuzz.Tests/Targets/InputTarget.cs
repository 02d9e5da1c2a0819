using System.Text;
using Site.Fuzz.Tests.Fuzzing;
using Site.Generator.Tests.Sites;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Fuzz.Tests.Targets;

/// <summary>
/// A file of a site's input: a check of the site ends without an exception, and what is wrong stands at a place that there is, in a file
/// that there is.
/// </summary>
internal sealed class InputTarget : ITarget
{
    private readonly TestSite _site = new(ExampleInput.Files);
    private readonly string _file;

    /// <param name="name">What it is called.</param>
    /// <param name="file">The file.</param>
    /// <param name="words">Words of its language.</param>
    public InputTarget(string name, string file, IReadOnlyList<string> words)
    {
        (Name, _file, Words) = (name, file, words);
        Seeds = [File.ReadAllBytes(FullPath(file))];
    }

    public string Name { get; }

    public IReadOnlyList<string> Words { get; }

    public IEnumerable<byte[]> Seeds { get; }

    public void Take(byte[] input)
    {
        File.WriteAllBytes(FullPath(_file), input);
        var result = _site.BuildAsync(write: false).GetAwaiter().GetResult();
        Assert.True(result.Succeeded || result.Diagnostics.Any(d => d.Rule.Severity == Severity.Error), "It fails without an error.");
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Location is { Line: > 0 } place && File.Exists(FullPath(place.File)))
            {
                AssertIsIn(place, diagnostic);
            }
        }
    }

    public void Dispose() => _site.Dispose();

    private string FullPath(string file) => Path.Combine(_site.Input, file);

    private void AssertIsIn(FileLocation place, Diagnostic diagnostic)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(FullPath(place.File))).TrimStart((char)0xFEFF);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        Assert.True(place.Line <= lines.Length, $"{TestSite.Show(diagnostic)}: there are {lines.Length} lines.");
        var length = lines[place.Line - 1].Length;
        Assert.True(place.Column <= length + 1, $"{TestSite.Show(diagnostic)}: the line has {length} characters.");
    }
}
