using System.Text;
using Site.Generator.Paths;
using Site.Generator.Publishing;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Publishing;

/// <summary>A build makes its site of the one that the last build replaced, and nothing of that one shows.</summary>
public sealed class SpareSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _bag = new();

    private string Output => _folder["output"];

    private string Spare => _folder["output.cache/site"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_no_part_of_the_new_site_is_gone_and_what_is_the_same_stays()
    {
        Publish("a.html=1", "gone/deep/b.html=1", "c.html=1");
        Publish("a.html=2", "c.html=1");
        var made = Publish("a.html=3", "c.html=1", "new/d.html=1");
        Assert.Equal("a.html=3 c.html=1 new/d.html=1", Show(Output));
        Assert.Equal(2, made);
        Assert.False(Directory.Exists(Path.Combine(Output, "gone")));
    }

    [Fact]
    public void The_site_that_is_kept_is_the_one_that_was_replaced()
    {
        Publish("a.html=1", "b.html=1");
        Publish("a.html=2", "b.html=1");
        Assert.Equal("a.html=1 b.html=1", Show(Spare));
        Publish("a.html=3", "b.html=1");
        Assert.Equal("a.html=2 b.html=1", Show(Spare));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Publish("a=1", "b/c/d=1", "b/e=1");
        Publish("a=1", "b/c/d=1", "b/e=1");
        Publish("a/x/y=1", "b=1");
        Assert.Equal("a/x/y=1 b=1", Show(Output));
        Publish("a=1", "b/c/d=1");
        Assert.Equal("a=1 b/c/d=1", Show(Output));
    }

    [Fact]
    public void What_somebody_changed_in_it_is_not_published()
    {
        Publish("a.html=1", "b.html=1");
        Publish("a.html=1", "b.html=1");
        File.Delete(Path.Combine(Spare, "a.html"));
        File.WriteAllText(Path.Combine(Spare, "a.html"), "9");
        File.WriteAllText(Path.Combine(Spare, "more.html"), "9");
        Publish("a.html=1", "b.html=1");
        Assert.Equal("a.html=1 b.html=1", Show(Output));
    }

    [Fact]
    public void A_link_that_somebody_put_into_the_site_is_removed_and_what_it_leads_to_stays()
    {
        _folder.Write("elsewhere/a.html", "1");
        Publish("a.html=1", "guide/a.html=1");
        Directory.Delete(Path.Combine(Output, "guide"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Output, "guide"), _folder["elsewhere"]);
        Publish("a.html=1", "guide/a.html=2");
        Publish("a.html=1", "guide/a.html=3");
        Assert.Equal("a.html=1 guide/a.html=3", Show(Output));
        Assert.Null(new DirectoryInfo(Path.Combine(Output, "guide")).LinkTarget);
        Assert.Equal("1", File.ReadAllText(_folder["elsewhere/a.html"]));
    }

    /// <summary>Programs may give every file the same time, as those do that make archives alike.</summary>
    [Fact]
    public void What_has_the_length_and_the_time_of_the_published_file_and_other_bytes_is_not_published()
    {
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Publish("a.html=1", "b.html=1");
        File.SetLastWriteTimeUtc(Path.Combine(Output, "a.html"), time);
        Publish("a.html=2", "b.html=1");
        File.SetLastWriteTimeUtc(Path.Combine(Output, "a.html"), time);
        using (var output = Open()!)
        {
            output.Add(SitePath.FromRelative(StagedOutput.Marker), "{}"u8);
            Assert.True(output.TryKeep([new KeptFile(SitePath.FromRelative("a.html"), 1, "", time.Ticks)]));
            output.Publish();
        }

        Assert.Equal("a.html=2", Show(Output));
    }

    [Fact]
    public void It_outlives_a_build_that_is_not_published()
    {
        Publish("a.html=1", "b.html=1");
        Publish("a.html=2", "b.html=1");
        using (var output = Open()!)
        {
            output.Add(SitePath.FromRelative("a.html"), "3"u8);
        }

        Assert.False(Directory.Exists(Output + ".staging"));
        Assert.Equal("b.html=1", string.Join(' ', Show(Spare).Split(' ').Where(f => f.StartsWith('b'))));
        Publish("a.html=4", "b.html=1");
        Assert.Equal("a.html=4 b.html=1", Show(Output));
    }

    [Fact]
    public void Without_reuse_nothing_is_kept()
    {
        Publish("a.html=1");
        using (var output = Open(reuse: false)!)
        {
            output.Add(SitePath.FromRelative(StagedOutput.Marker), "{}"u8);
            output.Publish();
        }

        Assert.False(Directory.Exists(Spare));
    }

    private StagedOutput? Open(bool reuse = true) => StagedOutput.Open(Output, _folder["input"], reuse, _bag);

    /// <returns>How many files were written.</returns>
    private int Publish(params string[] files)
    {
        using var output = Open()!;
        foreach (var file in files.Append(StagedOutput.Marker + "={}"))
        {
            var (path, content) = (file.Split('=')[0], file.Split('=')[1]);
            output.Add(SitePath.FromRelative(path), Encoding.UTF8.GetBytes(content));
        }

        output.Publish();
        return output.Files - output.FilesReused;
    }

    private static string Show(string folder) => string.Join(
        ' ',
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/') + "=" + File.ReadAllText(f))
            .Where(f => !f.StartsWith(StagedOutput.Marker, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
}
