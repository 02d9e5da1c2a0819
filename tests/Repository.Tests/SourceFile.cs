using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Repository.Tests;

/// <summary>A file that people of this repository write: code, not what a tool makes of it.</summary>
/// <param name="Path">Its path from the root, with slashes.</param>
internal sealed record SourceFile(string Path)
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "output", "output.staging", "node_modules"];

    private static readonly Lazy<SourceFile[]> Found = new(() =>
        [.. Below("").Select(p => new SourceFile(p)).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <summary>Every file.</summary>
    public static IReadOnlyList<SourceFile> All => Found.Value;

    /// <summary>Its extension, with the dot.</summary>
    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>The files with one of some extensions.</summary>
    public static IEnumerable<SourceFile> With(params string[] extensions) => All.Where(f => extensions.Contains(f.Extension));

    /// <summary>Its text.</summary>
    public string Read() => File.ReadAllText(Site.Repository.File(Path));

    /// <summary>Its lines.</summary>
    public string[] Lines() => File.ReadAllLines(Site.Repository.File(Path));

    /// <summary>Its syntax, if it is C#.</summary>
    public SyntaxNode Syntax() => CSharpSyntaxTree.ParseText(Read()).GetRoot();

    private static IEnumerable<string> Below(string folder)
    {
        var here = new DirectoryInfo(Site.Repository.File(folder));
        var files = here.EnumerateFiles().Select(f => folder + f.Name);
        var folders = here.EnumerateDirectories().Where(d => !NotOurs.Contains(d.Name) && d.LinkTarget is null);
        return files.Concat(folders.SelectMany(d => Below(folder + d.Name + "/")));
    }
}
