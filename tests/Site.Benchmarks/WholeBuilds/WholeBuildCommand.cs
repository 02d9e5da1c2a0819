using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>
/// The command <c>sites</c>: publishes our program ahead of time, then has it, the floor and every other generator found on the path build
/// the same corpora, in turn, and prints what each took. <c>docs/benchmarks.md</c> shows results.
/// </summary>
internal static class WholeBuildCommand
{
    private const string NoAnalyzers = "-p:RunAnalyzers=false";

    /// <summary>Reads the arguments and runs.</summary>
    /// <returns>0, or 2 for arguments that make no sense and on a machine where nothing can be measured.</returns>
    public static int Run(string[] arguments)
    {
        var pages = new Option<int[]>("--pages")
        {
            Description = "How many pages the corpora have.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000, 10_000],
        };
        var rounds = new Option<int>("--rounds") { Description = "How often each is run.", DefaultValueFactory = _ => 3 };
        var work = new Option<string>("--work")
        {
            Description = "Where corpora, programs and sites are written.",
            DefaultValueFactory = _ => Path.Join(Path.GetTempPath(), "site-benchmark"),
        };
        var binaries = new Option<string[]>("--site")
        {
            Description = "Binaries of this program to compare, as NAME=FILE. Default: one, published from this tree.",
            AllowMultipleArgumentsPerToken = true,
        };
        var only = new Option<bool>("--only-ours") { Description = "Leave the other generators out." };
        var plain = new Option<bool>("--without-citations") { Description = "Leave the corpora with citations out." };
        var command = new RootCommand("Whole builds, side by side.") { pages, rounds, work, binaries, only, plain };
        command.SetAction(parsed =>
        {
            if (Processes.Problem is { } problem)
            {
                Console.Error.WriteLine(problem);
                return 2;
            }

            var folder = Path.GetFullPath(parsed.GetValue(work)!);
            var contestants = Ours(folder, parsed.GetValue(binaries) ?? []);
            if (!parsed.GetValue(only))
            {
                contestants.AddRange(Others());
            }

            Console.WriteLine(WholeBuildReport.Heading(contestants));
            foreach (var count in parsed.GetValue(pages)!)
            {
                foreach (var isCited in parsed.GetValue(plain) ? (bool[])[false] : [false, true])
                {
                    var results = new WholeBuildRun(folder, new Corpus(count, isCited), contestants).Run(parsed.GetValue(rounds));
                    Console.WriteLine(WholeBuildReport.Table(new Corpus(count, isCited), results));
                }
            }

            return 0;
        });
        return command.Parse(arguments).Invoke();
    }

    private static List<Contestant> Ours(string work, string[] binaries)
    {
        var floor = Publish("tests/Site.Benchmarks.Floor/Site.Benchmarks.Floor.csproj", Path.Join(work, "programs", "floor"), "floor");
        var sites = binaries.Length == 0
            ? [("Site", Publish("src/Site/Site.csproj", Path.Join(work, "programs", "site"), "site"))]
            : binaries.Select(b => (Name: b.Split('=')[0], File: Path.GetFullPath(b[(b.IndexOf('=') + 1)..]))).ToList();
        return [.. sites.Select(s => new SiteContestant(s.Item1, s.Item2)), new FloorContestant(floor)];
    }

    private static IEnumerable<Contestant> Others()
    {
        if (ProgramOnPath.Find("HUGO", "hugo") is { } hugo)
        {
            yield return new HugoContestant(hugo);
        }

        if (ProgramOnPath.Find("ELEVENTY", "eleventy") is { } eleventy)
        {
            yield return new EleventyContestant(eleventy);
        }
    }

    private static string Publish(string project, string folder, string name)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Publishing {project} ahead of time"));

        // Analyzers take minutes, say nothing of speed, and have looked at the code in the build of the solution.
        Processes.Require(
            "dotnet",
            ["publish", Repository.File(project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, NoAnalyzers]);
        return Path.Join(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }
}
