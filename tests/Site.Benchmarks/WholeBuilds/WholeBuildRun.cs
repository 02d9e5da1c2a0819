using System.Globalization;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>How a contestant did with one corpus: medians over the rounds.</summary>
/// <param name="Contestant">Who.</param>
/// <param name="Cold">The first build: no output, and nothing kept beside it.</param>
/// <param name="Again">Built again with nothing changed.</param>
/// <param name="OneChanged">Built again after a sentence of one page changed.</param>
/// <param name="BytesPerPage">How much it publishes.</param>
internal sealed record WholeBuildResult(Contestant Contestant, Cost Cold, Cost Again, Cost OneChanged, double BytesPerPage);

/// <summary>Has every contestant build a corpus, in turn within each round, so that what disturbs one disturbs all.</summary>
/// <param name="work">Where corpora and sites are written.</param>
/// <param name="corpus">What is built.</param>
/// <param name="contestants">Who builds.</param>
internal sealed class WholeBuildRun(string work, Corpus corpus, IReadOnlyList<Contestant> contestants)
{
    private readonly string _input = Path.Join(work, corpus.Folder);

    /// <summary>Writes the corpus, and has it built.</summary>
    /// <param name="rounds">How often by each.</param>
    public List<WholeBuildResult> Run(int rounds)
    {
        Delete(_input);
        corpus.Write(_input);
        var costs = contestants.Select(_ => new List<(Cost Cold, Cost Again, Cost OneChanged)>()).ToList();
        var bytes = new long[contestants.Count];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{corpus.Name}: round {round + 1} of {rounds}, {contestants[i].Name}"));
                costs[i].Add(Build(contestants[i], round, out bytes[i]));
            }
        }

        return [.. contestants.Select((c, i) => new WholeBuildResult(
            c,
            Median(costs[i].Select(r => r.Cold)),
            Median(costs[i].Select(r => r.Again)),
            Median(costs[i].Select(r => r.OneChanged)),
            (double)bytes[i] / corpus.Pages))];
    }

    private (Cost Cold, Cost Again, Cost OneChanged) Build(Contestant contestant, int round, out long bytes)
    {
        // Whatever a program keeps between builds lies in its home or beside its output, so a cold build begins without both.
        var room = Path.Join(work, "room");
        Delete(room);
        var home = Directory.CreateDirectory(Path.Join(room, "home")).FullName;
        contestant.Prepare(home);
        var output = Path.Join(room, "output");
        var command = contestant.Command(_input, output, home);
        var cold = Processes.Measure(command, home);
        bytes = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        var again = Processes.Measure(command, home);
        var page = Path.Join(_input, Corpus.FileOf(corpus.Pages / 2));
        var before = File.ReadAllText(page);
        try
        {
            File.AppendAllText(page, string.Create(CultureInfo.InvariantCulture, $"\nOne sentence more in round {round + 1}.\n"));
            return (cold, again, Processes.Measure(command, home));
        }
        finally
        {
            File.WriteAllText(page, before);
        }
    }

    private static Cost Median(IEnumerable<Cost> costs)
    {
        var all = costs.ToList();
        return new Cost(Of(c => c.Wall), Of(c => c.Cpu), Of(c => c.Megabytes));

        double Of(Func<Cost, double> part)
        {
            var sorted = all.Select(part).Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
