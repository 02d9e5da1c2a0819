namespace Site.Tests.Sources;

/// <summary>A lock that is wrong is written anew by a check.</summary>
public sealed partial class SourcesTests
{
    [Theory]
    [InlineData("  \"sources\": {\n", "  \"sources\": {\n<<<<<<< ours\n=======\n>>>>>>> theirs\n", 3, "a merge left its marks in it")]
    [InlineData("\"quotes\": {\n", "\"quotes\": {\n\"0\": true,\n\"0\": false,\n", 0, "The member '0' is given twice.")]
    [InlineData("\"status\": \"ok\"", "\"status\": \"fine\"", 0, "belongs there")]
    public async Task A_lock_that_a_merge_broke_is_mended_by_the_command_that_the_build_names(
        string said,
        string broken,
        int line,
        string message)
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        await Run("check");
        var sound = File.ReadAllText(Lock);
        var at = sound.IndexOf(said, StringComparison.Ordinal);
        File.WriteAllText(Lock, sound[..at] + broken + sound[(at + said.Length)..]);

        var build = await ProgramRun.InAsync(_folder.Root, "check");
        Assert.Equal(1, build.Exit);
        Assert.Contains(
            line > 0 ? $"input/_sources/cite.lock.json({line}," : "input/_sources/cite.lock.json(",
            build.Out,
            StringComparison.Ordinal);
        Assert.Contains("CITE203", build.Out, StringComparison.Ordinal);
        Assert.Contains(message, build.Out, StringComparison.Ordinal);
        Assert.Contains("Run 'site sources check' to write it anew.", build.Out, StringComparison.Ordinal);

        var requests = _requests;
        var mend = await Run("check");
        Assert.Equal(0, mend.Exit);
        Assert.Matches(@"input/_sources/cite\.lock\.json\([0-9,]+\): CITE203", mend.Error);
        Assert.Equal(sound, File.ReadAllText(Lock));
        Assert.InRange(_requests - requests, 0, 1);
        Assert.Equal(0, (await ProgramRun.InAsync(_folder.Root, "check")).Exit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40 * 1024 * 1024)]
    [InlineData(-1)]
    public async Task A_lock_that_is_empty_too_large_or_no_text_is_written_anew_by_the_command_that_the_build_names(int length)
    {
        Describe(_server.Address + "other", "in the file");
        _answers["/other"] = _answers["/page"] = (200, "text/plain", "in the file, in the page");
        await Run("check");
        var sound = File.ReadAllText(Lock);
        var bytes = File.ReadAllBytes(Lock);
        bytes[bytes.AsSpan().IndexOf("status"u8)] = 0xFF;
        File.WriteAllBytes(Lock, length < 0 ? bytes : new byte[length]);
        var build = await ProgramRun.InAsync(_folder.Root, "check");
        Assert.Equal(1, build.Exit);
        Assert.Contains("CITE203", build.Out, StringComparison.Ordinal);
        Assert.Contains("Run 'site sources check' to write it anew.", build.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("isFinalBlock", build.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await Run("check")).Exit);
        Assert.Equal(sound, File.ReadAllText(Lock));
        Assert.Equal(0, (await ProgramRun.InAsync(_folder.Root, "check")).Exit);
    }
}
