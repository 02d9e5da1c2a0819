using Site.Generator.Publishing;

namespace Site.Generator.Tests.Publishing;

/// <summary>What publishing does where the output folder itself cannot be renamed, as a mount point cannot.</summary>
public sealed class FolderContentsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_contents_are_replaced_and_the_folder_stays()
    {
        _folder.Write("output/cite-index.json", "old");
        _folder.Write("output/guide/a.html", "old");
        _folder.Write("output/gone/b.html", "old");
        _folder.Write("output/name", "a file where a folder comes");
        _folder.Write("site/cite-index.json", "new");
        _folder.Write("site/guide/a.html", "new");
        _folder.Write("site/name/c.html", "new");
        Replace();
        Assert.Equal(["cite-index.json=new", "guide/a.html=new", "name/c.html=new"], Contents());
    }

    [Fact]
    public void An_empty_volume_is_filled_and_keeps_what_the_file_system_has_there()
    {
        Directory.CreateDirectory(_folder["output/lost+found"]);
        _folder.Write("site/cite-index.json", "new");
        Replace();
        Assert.Equal(["cite-index.json=new"], Contents());
        Assert.True(Directory.Exists(_folder["output/lost+found"]));
    }

    [Fact]
    public void What_a_killed_build_left_in_the_folder_is_cleaned_up()
    {
        _folder.Write("output/a.html", "old");
        _folder.Write("output/.site-staging/new/half.html", "half");
        _folder.Write("site/cite-index.json", "new");
        Replace();
        Assert.Equal(["cite-index.json=new"], Contents());
    }

    private void Replace() => FolderContents.Replace(_folder["site"], _folder["output"], StagedOutput.Marker);

    private IEnumerable<string> Contents() =>
        from file in Directory.EnumerateFiles(
            _folder["output"],
            "*",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        let path = Path.GetRelativePath(_folder["output"], file)
        orderby path
        select $"{path}={File.ReadAllText(file)}";
}
