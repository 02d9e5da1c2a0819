using System.Text;

namespace Site.Fuzz.Tests.Fuzzing;

/// <summary>What a target could not take.</summary>
/// <param name="Input">The input.</param>
/// <param name="Problem">What happened.</param>
internal sealed record Find(byte[] Input, string Problem);

/// <summary>Gives a target inputs, and keeps those that make it do something new.</summary>
/// <param name="target">The target.</param>
/// <param name="corpus">The inputs to begin with; those that are kept are added.</param>
/// <param name="seed">What chance begins with.</param>
internal sealed class Fuzzer(ITarget target, List<byte[]> corpus, int seed)
{
    /// <summary>More is a hang on any machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Mutator _mutator = new(new Random(seed), target.Words);

    /// <summary>The first input for each way to fail.</summary>
    public Dictionary<string, Find> Finds { get; } = new(StringComparer.Ordinal);

    /// <summary>How many inputs the target was given.</summary>
    public int Inputs { get; private set; }

    /// <summary>Gives it the inputs of the corpus.</summary>
    public void Replay()
    {
        foreach (var input in corpus)
        {
            Coverage.Begin();
            Give(input);
            Coverage.EndedWithNew();
        }
    }

    /// <summary>Gives it a changed input.</summary>
    public void Next()
    {
        var input = _mutator.Change(corpus);
        Coverage.Begin();
        if (Give(input) && Coverage.EndedWithNew())
        {
            corpus.Add(input);
        }
    }

    /// <summary>An input as a test can have it in its source, where it is a text.</summary>
    public static string Show(byte[] input) => input.Length > 2_000
        ? $"{input.Length} bytes, which begin with {Show(input[..200])}"
        : $"{System.Text.Json.JsonSerializer.Serialize(Encoding.UTF8.GetString(input))} ({Convert.ToBase64String(input)})";

    private bool Give(byte[] input)
    {
        Inputs++;
        try
        {
            var run = Task.Run(() => target.Take(input));
            if (run.Wait(Patience))
            {
                return true;
            }

            Add("hang", new Find(input, $"No end within {Patience.TotalMinutes} minutes."));
        }
        catch (AggregateException e) when (e.InnerException is { } problem)
        {
            // Messages have numbers and texts of the input in them; where it was thrown tells one fault from another.
            var place = problem.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains(" in ", StringComparison.Ordinal)) ?? "";
            Add($"{problem.GetType().Name}{place.Trim()}", new Find(input, problem.ToString()));
        }

        return false;
    }

    private void Add(string way, Find find)
    {
        if (!Finds.TryGetValue(way, out var known) || known.Input.Length > find.Input.Length)
        {
            Finds[way] = find;
        }
    }
}
