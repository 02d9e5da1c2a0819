using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Site.Benchmarks.WholeBuilds;

/// <summary>Writes results as Markdown.</summary>
internal static class WholeBuildReport
{
    /// <summary>The machine, and who took part in which version.</summary>
    public static string Heading(IEnumerable<Contestant> contestants)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, ")
            .Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, ")
            .Append(RuntimeInformation.FrameworkDescription).Append("\n\n");
        foreach (var contestant in contestants)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {contestant.Name}: {contestant.Version}\n");
        }

        return text.ToString();
    }

    /// <summary>The results of one corpus. Ratios are those of the first contestant to each: below 1 it is the quicker one.</summary>
    public static string Table(Corpus corpus, IReadOnlyList<WholeBuildResult> results)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"### {corpus.Name}\n\n")
            .Append("| Program | Cold, s | CPU s | First to it, wall | CPU | Peak, MB | Nothing changed, s | CPU s ")
            .Append("| One page changed, s | CPU s | kB a page |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var result in results)
        {
            var (cold, first) = (result.Cold, results[0].Cold);
            text.Append(CultureInfo.InvariantCulture, $"| {result.Contestant.Name} | {cold.Wall:0.00} | {cold.Cpu:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {first.Wall / cold.Wall:0.00} | {first.Cpu / cold.Cpu:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {cold.Megabytes:0} ")
                .Append(CultureInfo.InvariantCulture, $"| {result.Again.Wall:0.00} | {result.Again.Cpu:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {result.OneChanged.Wall:0.00} | {result.OneChanged.Cpu:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {result.BytesPerPage / 1000:0.0} |\n");
        }

        return text.ToString();
    }
}
