using Site.Text.Files;

namespace Site.Text.Tests.Files;

/// <summary>What lies within what; a forward slash stands for the separator of the machine.</summary>
public sealed class FolderPathTests
{
    [Theory]
    [InlineData("/", "/a", true)]
    [InlineData("/", "/", false)]
    [InlineData("C:/", "C:/a", true)]
    [InlineData("/a", "/a/b", true)]
    [InlineData("/a/", "/a/b", true)]
    [InlineData("/a", "/a", false)]
    [InlineData("/a", "/a/", false)]
    [InlineData("/a", "/ab", false)]
    [InlineData("/a/b", "/a", false)]
    [InlineData("/a", "/A/b", false)]
    public void A_folder_contains_what_lies_below_it(string folder, string path, bool contains) =>
        Assert.Equal(contains, FolderPath.Contains(Here(folder), Here(path)));

    [Theory]
    [InlineData("/", "/a", true)]
    [InlineData("/a/b", "/a", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/ab", false)]
    public void Folders_overlap_where_one_is_or_contains_the_other(string one, string other, bool overlap) =>
        Assert.Equal(overlap, FolderPath.Overlap(Here(one), Here(other)));

    private static string Here(string path) => path.Replace('/', Path.DirectorySeparatorChar);
}
