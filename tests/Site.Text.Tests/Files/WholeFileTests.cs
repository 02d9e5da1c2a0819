using Site.Text.Files;

namespace Site.Text.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whole-file-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_made_or_replaced_and_nothing_is_left_beside_it()
    {
        WholeFile.Write(At("one.txt"), "first, long"u8);
        WholeFile.Write(At("one.txt"), "then"u8);

        Assert.Equal("then", File.ReadAllText(At("one.txt")));
        Assert.Equal([At("one.txt")], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void What_cannot_be_moved_into_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(At("taken"));

        Assert.ThrowsAny<Exception>(() => WholeFile.Write(At("taken"), "text"u8));

        Assert.Empty(Directory.GetFiles(_folder.FullName));
        Assert.True(Directory.Exists(At("taken")));
    }

    [Fact]
    public void A_link_stays_and_the_file_behind_it_is_written()
    {
        File.WriteAllText(At("real.txt"), "before");
        File.CreateSymbolicLink(At("link.txt"), "real.txt");

        WholeFile.Write(At("link.txt"), "after"u8);

        Assert.Equal("real.txt", new FileInfo(At("link.txt")).LinkTarget);
        Assert.Equal("after", File.ReadAllText(At("real.txt")));
    }

    private string At(string name) => Path.Join(_folder.FullName, name);
}
