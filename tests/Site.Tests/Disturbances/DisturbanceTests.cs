using System.Diagnostics;

namespace Site.Tests.Disturbances;

/// <summary>
/// Builds that are killed, find files that cannot be read or written, or run beside each other: what is published is always the old site
/// or the new one, each whole, and the next build gives the bytes of one that nothing ever disturbed.
/// </summary>
public sealed class DisturbanceTests
{
    private const int Seed = 20261129;

    [Fact]
    public async Task A_build_killed_at_any_moment_leaves_a_whole_site()
    {
        using var site = await DisturbedSite.StartAsync();
        var random = new Random(Seed);
        for (var i = 0; i < LongRuns.Times(suite: 4, longRun: 200); i++)
        {
            site.Turn();
            var moment = site.Duration * random.NextDouble() * 1.1;
            using (var process = ProgramProcess.Start(site.Root, DisturbedSite.Arguments(DisturbedSite.Output)))
            {
                await Task.Delay(moment, TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var name = $"Kill {i}, after {moment.TotalMilliseconds:0} ms of {site.Duration.TotalMilliseconds:0}";
            Assert.True(site.WhatIsMixed() is { Length: 0 }, $"{name}: {site.WhatIsMixed()}");
            Assert.Equal($"{name}: ", $"{name}: {await site.AfterwardsAsync()}");
        }
    }

    /// <summary>At each step that writes, links, renames or deletes: strace kills the program or has the system refuse the call.</summary>
    [Fact]
    public async Task A_build_that_the_system_refuses_or_kills_at_any_call_leaves_a_whole_site()
    {
        Assert.SkipUnless(LongRuns.Asked && Faults.CanBeInjected, "Only in a long run, and where there is strace.");
        using var site = await DisturbedSite.StartAsync();
        var random = new Random(Seed);
        for (var i = 0; i < 200; i++)
        {
            site.Turn();
            var fault = Faults.Any(random, site);
            var name = $"Fault {i}, {fault.Name}";
            var (exit, said) = await ProgramProcess.RunUnderAsync(
                site.Root, fault.Command, DisturbedSite.Arguments(DisturbedSite.Output));
            Assert.True(site.WhatIsMixed() is { Length: 0 }, $"{name}: {site.WhatIsMixed()}\n{said}");
            Assert.DoesNotContain("bug in the program", said, StringComparison.Ordinal);
            if (!fault.Kills)
            {
                Assert.True(exit is 0 or 1, $"{name}: exit {exit}: {said}");
                Assert.True(exit != 0 || site.WhatIsWrong() is { Length: 0 }, $"{name}: {site.WhatIsWrong()}\n{said}");
                Assert.True(
                    exit != 1 || said.Contains("error CITE", StringComparison.Ordinal) || said.Contains("site: ", StringComparison.Ordinal),
                    $"{name}: {said}");
            }

            Assert.Equal($"{name}: ", $"{name}: {await site.AfterwardsAsync()}");
        }
    }

    [Theory]
    [InlineData("output", "output.cache/pages", "CITE7")]
    [InlineData("output.cache", "output.cache/pages", "")]
    [InlineData("output/guide/p4.html", "output/guide/p4.html", "")]
    [InlineData("input/guide/p4.md", "output.cache/pages", "")]
    public async Task What_is_lost_or_cut_off_between_builds_is_made_again(string lost, string cut, string code)
    {
        using var site = await DisturbedSite.StartAsync();
        if (lost.StartsWith("input", StringComparison.Ordinal))
        {
            File.WriteAllText(site.At(lost), "");
            await ProgramProcess.RunAsync(site.Root, DisturbedSite.Arguments(DisturbedSite.Output));
        }
        else if (Directory.Exists(site.At(lost)))
        {
            Directory.Delete(site.At(lost), recursive: true);
        }
        else
        {
            File.Delete(site.At(lost));
        }

        if (File.Exists(site.At(cut)))
        {
            using var file = File.OpenWrite(site.At(cut));
            file.SetLength(file.Length / 2);
        }

        site.Turn();
        var (exit, said) = await ProgramProcess.RunAsync(site.Root, DisturbedSite.Arguments(DisturbedSite.Output));
        Assert.Equal((0, ""), (exit, site.WhatIsWrong()));
        Assert.Contains(code, said, StringComparison.Ordinal);
    }

    /// <summary>The limit on the length of a file stands for a disk that is full: each write beyond it fails.</summary>
    [Fact]
    public async Task A_build_that_cannot_write_a_file_to_its_end_leaves_the_old_site_and_says_why()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is set by a shell.");
        using var site = await DisturbedSite.StartAsync();
        site.Turn();

        // Blocks of 512 bytes. The runtime writes a file of its own to memory as it starts, which the limit concerns too.
        string[] shell = ["sh", "-c", "trap '' XFSZ; ulimit -f 8; DOTNET_EnableWriteXorExecute=0 exec \"$@\"", "sh"];
        var (exit, said) = await ProgramProcess.RunUnderAsync(site.Root, shell, DisturbedSite.Arguments(DisturbedSite.Output));
        Assert.Equal((1, ""), (exit, site.WhatIsMixed()));
        Assert.Matches("error CITE[0-9]+: The site cannot be written to '.*output'", said);
        Assert.Equal("", await site.AfterwardsAsync());
    }

    [Fact]
    public async Task Of_builds_of_one_folder_beside_each_other_each_publishes_whole_or_is_kept_out()
    {
        using var site = await DisturbedSite.StartAsync();
        for (var round = 0; round < LongRuns.Times(suite: 1, longRun: 25); round++)
        {
            site.Turn();
            var runs = Enumerable.Range(0, 4).Select(_ => DisturbedSite.Arguments(DisturbedSite.Output))
                .Append(DisturbedSite.Arguments("elsewhere"))
                .Select(arguments => ProgramProcess.RunAsync(site.Root, arguments));
            var ends = await Task.WhenAll(runs);
            Assert.All(ends, end => Assert.True(
                end.Exit == 0 || end.Output.Contains("error CITE743: Another build is writing ", StringComparison.Ordinal),
                end.Output));
            Assert.Equal((0, ""), (ends[^1].Exit, site.WhatIsWrong()));
            Assert.Equal("", await site.AfterwardsAsync());
        }
    }

    /// <summary>A pipe that nobody writes to is read for ever; the first request to stop ends the program all the same.</summary>
    [Theory]
    [InlineData("verify", "output", "--history", "pipe")]
    [InlineData("sign", "output", "--key-file", "pipe")]
    public async Task The_first_request_to_stop_is_heard_whatever_is_being_read(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes are made by mkfifo.");
        using var folder = new InputFolder(("index.md", "# Home\n\nHello.\n"));
        await ProgramRun.InAsync(folder.Root);
        using (var make = Process.Start("mkfifo", [folder.At("pipe")]))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // What a shell starts in the background is deaf to Ctrl-C, and so is all that it starts, these tests too.
        using var process = ProgramProcess.StartUnder(folder.Root, ["env", "--default-signal=INT"], arguments);

        // Opened only once the program reads it.
        await using var pipe = await Task.Run(
            () => new FileStream(folder.At("pipe"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite),
            TestContext.Current.CancellationToken);
        using (var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await interrupt.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var (exit, said) = await ProgramProcess.EndOfAsync(process);
        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.Equal("site: stopped, without waiting for what it was at.\n", said);
    }
}
