namespace Site.Markdown.Tests.Claims;

/// <summary>A wording of its own leaves no number of its words without evidence.</summary>
public class ClaimValuesTests
{
    [Theory]
    [InlineData("It uses 8 TB [cite: @a · as=\"Acme uses 8 TB\"].", "8 TB")]
    [InlineData("It uses 8 TB [cite: @a · as=\"Acme uses memory\"].", "8 TB")]
    [InlineData("It uses [8 TB][assume: x] on 3 disks [cite: @a · as=\"Acme uses disks\"].", "3 | 8 TB")]
    [InlineData("It used [3 disks][nocite: x] for 8 TB [cite: @a · as=\"Acme uses disks\"].", "8 TB")]
    [InlineData("It uses `8` disks [cite: @a · as=\"Acme uses disks\"].", "8")]
    public void It_is_held_against_them_but_for_what_is_marked_on_its_own(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(" | ", new Page(markdown).Claims.SelectMany(c => c.Values).Select(v => v.Text)));
}
