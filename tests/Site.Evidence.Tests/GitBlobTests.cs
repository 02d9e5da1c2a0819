namespace Site.Evidence.Tests;

/// <summary>The ids that git gives to bytes, as <c>git hash-object</c> prints them.</summary>
public sealed class GitBlobTests
{
    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]
    [InlineData("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a")]
    public void The_id_is_that_of_git(string text, string id) => Assert.Equal(id, GitBlob.IdOf(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_folder_of_a_commit_has_no_file_to_be_read_in_its_place()
    {
        Assert.Null(Permalink.Parse($"https://github.com/a/b/tree/{new string('0', 40)}/docs")!.RawAddress);
        Assert.NotNull(Permalink.Parse($"https://github.com/a/b/raw/{new string('0', 40)}/docs")!.RawAddress);
    }
}
