using Site.Build;
using Site.CommandLine;

namespace Site.Tests.CommandLine;

public sealed class ShownCommandTests
{
    [Theory]
    [InlineData("input", "site preview")]
    [InlineData("docs/guide", "site preview --input docs/guide")]
    [InlineData("my site", "site preview --input \"my site\"")]
    [InlineData("a&b", "site preview --input \"a&b\"")]
    public void What_a_shell_would_take_apart_is_quoted_and_the_usual_folder_left_out(string input, string shown) =>
        Assert.Equal(shown, ShownCommand.Of(["preview", .. BuildArguments.WordsOf(input)]));
}
