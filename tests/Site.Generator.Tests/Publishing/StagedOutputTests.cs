using Site.Generator.Paths;
using Site.Generator.Publishing;
using Site.Text.Diagnostics;

namespace Site.Generator.Tests.Publishing;

public sealed class StagedOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiagnosticBag _bag = new();

    private string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_shows_before_it_is_published()
    {
        using (var output = Open()!)
        {
            output.Add(SitePath.FromRelative("guide/a.html"), "new"u8);
            Assert.False(Directory.Exists(Output));
            output.Publish();
        }

        Assert.Equal("new", File.ReadAllText(Path.Combine(Output, "guide/a.html")));
        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void A_build_that_is_not_published_leaves_the_site_as_it_was()
    {
        Publish(("a.html", "old"));
        using (var output = Open()!)
        {
            output.Add(SitePath.FromRelative("a.html"), "new"u8);
        }

        Assert.Equal("old", Read("a.html"));
        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void The_site_is_replaced_whole()
    {
        Publish(("a.html", "old"), ("gone.html", "x"));
        Publish(("a.html", "new"));
        Assert.Equal("new", Read("a.html"));
        Assert.False(File.Exists(Path.Combine(Output, "gone.html")));
    }

    /// <summary>Where folders cannot be exchanged in one step, the old site is moved aside before the new one is put in place.</summary>
    [Fact]
    public void A_site_that_was_moved_aside_and_not_replaced_is_put_back()
    {
        Publish(("a.html", "old"));
        using (Open())
        {
            Directory.Move(Output, Path.Combine(Output + ".staging", "retired"));
        }

        Assert.Equal("old", Read("a.html"));
        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void A_site_that_was_moved_aside_is_put_back_in_place_of_an_empty_folder()
    {
        Publish(("a.html", "old"));
        using (Open())
        {
            Directory.Move(Output, Path.Combine(Output + ".staging", "retired"));
            Directory.CreateDirectory(Output);
        }

        Assert.Equal("old", Read("a.html"));
    }

    [Fact]
    public void A_site_that_was_moved_aside_outlives_another_program_that_takes_its_name()
    {
        Publish(("a.html", "old"));
        using (Open())
        {
            Directory.Move(Output, Path.Combine(Output + ".staging", "retired"));
            _folder.Write("output/thesis.txt", "ten years of work");
        }

        Assert.Null(Open());
        var problem = Assert.Single(_bag.ToSortedList());
        Assert.Equal(Rules.Pages.OutputNotOurs, problem.Rule);
        Assert.Contains(Path.Combine(Output + ".staging", "retired"), problem.Suggestion, StringComparison.Ordinal);
        Assert.Equal("ten years of work", Read("thesis.txt"));

        Directory.Move(Output, _folder["elsewhere"]);
        using (Open())
        {
            Assert.Equal("old", Read("a.html"));
        }

        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void Unchanged_files_are_reused_and_changed_ones_are_not()
    {
        Publish(("a.html", "same"), ("b.html", "old"));
        using var output = Open()!;
        output.Add(SitePath.FromRelative("a.html"), "same"u8);
        output.Add(SitePath.FromRelative("b.html"), "new"u8);
        output.Add(SitePath.FromRelative("c.html"), "more"u8);
        Assert.Equal((3, 1), (output.Files, output.FilesReused));
        output.Publish();
        Assert.Equal(("same", "new"), (Read("a.html"), Read("b.html")));
    }

    [Fact]
    public void Nothing_is_reused_when_that_is_not_wanted()
    {
        Publish(("a.html", "same"));
        using var output = Open(reuse: false)!;
        output.Add(SitePath.FromRelative("a.html"), "same"u8);
        Assert.Equal(0, output.FilesReused);
    }

    [Fact]
    public void Many_threads_may_add_to_one_new_folder()
    {
        for (var round = 0; round < 50; round++)
        {
            using var output = Open(reuse: false)!;
            Parallel.For(0, 16, i => output.Add(SitePath.FromRelative($"{round}/deep/{i}.html"), "x"u8));
            Assert.Equal(16, output.Files);
        }
    }

    [Fact]
    public void A_folder_no_build_has_made_is_never_replaced()
    {
        _folder.Write("output/thesis.txt", "ten years of work");
        Assert.Null(Open());
        Assert.Equal(Rules.Pages.OutputNotOurs, Assert.Single(_bag.ToSortedList()).Rule);
        Assert.Equal("ten years of work", Read("thesis.txt"));
    }

    [Theory]
    [InlineData("input")]
    [InlineData("input/output")]
    [InlineData(".")]
    public void Input_and_output_must_not_overlap(string output)
    {
        Directory.CreateDirectory(_folder["input"]);
        Assert.Null(StagedOutput.Open(_folder[output], _folder["input"], true, _bag));
        Assert.Equal(Rules.Pages.OutputOverlaps, Assert.Single(_bag.ToSortedList()).Rule);
    }

    [Fact]
    public void A_second_build_of_one_folder_is_kept_out()
    {
        using var first = Open();
        Assert.NotNull(first);
        Assert.Null(Open());
        Assert.Equal(Rules.Pages.BuildRunning, Assert.Single(_bag.ToSortedList()).Rule);
    }

    /// <summary>A build that ends deletes its staging folder; the next one to come must neither find half of it nor lose its own.</summary>
    [Fact]
    public void Of_many_builds_of_one_folder_each_publishes_whole_or_is_kept_out()
    {
        var published = 0;
        Parallel.For(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 12 }, i =>
        {
            StagedOutput? opened;
            while ((opened = Open()) is null)
            {
                Thread.Yield();
            }

            using var output = opened;
            for (var file = 0; file < 8; file++)
            {
                output.Add(SitePath.FromRelative($"{file % 3}/{file}.html"), System.Text.Encoding.UTF8.GetBytes($"{i}"));
            }

            output.Add(SitePath.FromRelative(StagedOutput.Marker), System.Text.Encoding.UTF8.GetBytes($"{i}"));
            output.Publish();
            Interlocked.Increment(ref published);
        });
        Assert.Equal(60, published);
        Assert.All(_bag.ToSortedList(), d => Assert.Equal(Rules.Pages.BuildRunning, d.Rule));
        Assert.Single(Enumerable.Range(0, 8).Select(file => Read($"{file % 3}/{file}.html")).Append(Read(StagedOutput.Marker)).Distinct());
        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void A_link_in_any_part_of_the_output_path_does_not_hide_that_it_lies_in_the_input()
    {
        Directory.CreateDirectory(_folder["input/pages"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["input"]);
        Assert.Null(StagedOutput.Open(_folder["link/pages/out"], _folder["input"], true, _bag));
        Assert.Equal(Rules.Pages.OutputOverlaps, Assert.Single(_bag.ToSortedList()).Rule);
    }

    [Fact]
    public void A_build_that_may_not_replace_a_folder_leaves_nothing_beside_it()
    {
        _folder.Write("output/thesis.txt", "ten years of work");
        Assert.Null(Open());
        Assert.False(Directory.Exists(Output + ".staging"));
    }

    [Fact]
    public void What_a_killed_build_left_behind_is_cleaned_up()
    {
        Publish(("a.html", "old"));
        _folder.Write("output.staging/site/half.html", "half");
        _folder.Write("output.staging/lock", "");
        Publish(("a.html", "new"));
        Assert.Equal("new", Read("a.html"));
        Assert.False(File.Exists(Path.Combine(Output, "half.html")));
    }

    [Fact]
    public void A_site_moved_aside_by_a_killed_build_is_put_back()
    {
        Publish(("a.html", "old"));
        Directory.CreateDirectory(Output + ".staging");
        Directory.Move(Output, Output + ".staging/retired");
        using (Open())
        {
            Assert.Equal("old", Read("a.html"));
        }
    }

    [Fact]
    public void An_output_folder_behind_a_link_stays_behind_it()
    {
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(Output, _folder["elsewhere"]);
        Publish(("a.html", "x"));
        Assert.Equal("x", File.ReadAllText(_folder["elsewhere/a.html"]));
        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
    }

    private StagedOutput? Open(bool reuse = true) => StagedOutput.Open(Output, _folder["input"], reuse, _bag);

    private void Publish(params (string Path, string Content)[] files)
    {
        using var output = Open()!;
        foreach (var (path, content) in files)
        {
            output.Add(SitePath.FromRelative(path), System.Text.Encoding.UTF8.GetBytes(content));
        }

        output.Add(SitePath.FromRelative(StagedOutput.Marker), "{}"u8);
        output.Publish();
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(Output, path));
}
