using System.Collections.Concurrent;
using System.Text.Json;
using Site.Citations.Indexes;
using Site.CostModel.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Indexes;
using Site.Verification.Models;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>
/// What the script of a comparison shows at the values that a reader can choose (<c>comparisons/NAME.json</c>) is what the model gives
/// there (W32).
/// </summary>
/// <param name="index">The index.</param>
/// <param name="models">Its published models, once they are read.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ComparisonFilesCheck(
    PublishedIndex index,
    Func<IReadOnlyList<PublishedModel>> models,
    IDiagnosticSink diagnostics) : SiteCheck
{
    private const string Folder = "comparisons/";
    private const string Ending = ".json";

    private readonly string _folder = IndexPlace.FolderOf(index.Path) + Folder;
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Has(string path) => path.StartsWith(_folder, StringComparison.Ordinal)
        && path.EndsWith(Ending, StringComparison.Ordinal)
        && path != _folder + CiteIndexNames.Part;

    /// <inheritdoc/>
    public override void Take(string path, byte[] content) => _files[path] = content;

    /// <inheritdoc/>
    public override void Run()
    {
        var published = models();
        foreach (var (path, content) in _files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var name = path[_folder.Length..^Ending.Length];
            var model = published.FirstOrDefault(m => m.Document.Name == name && m.Document.Comparison is not null);
            if ((model is null ? "it is of no published model." : FindProblem(model, content)) is { } problem)
            {
                diagnostics.Report(Rules.Twin.FigureDiffers.At(
                    new FileLocation(path),
                    $"In what the comparison of '{name}' shows, {problem}",
                    "Build the site again, or find out who changed the number."));
            }
        }
    }

    private static string? FindProblem(PublishedModel model, byte[] content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var comparison = model.Document.Comparison!;
            var cases = json.RootElement.EnumerateObject().ToList();
            return cases.Select(c => c.Name).SequenceEqual(comparison.Scenarios)
                ? cases.Select(c => OfCase(model, comparison, c.Name, c.Value)).OfType<string>().FirstOrDefault()
                : "there are other cases than the model's.";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return "something is not in the form of such a file.";
        }
    }

    private static string? OfCase(PublishedModel model, ComparisonEntry comparison, string name, JsonElement frames)
    {
        if (model.VectorOf(name) is not { } vector || model.CaseOf(vector) is not { } given)
        {
            return $"'{name}' has no values in the model.";
        }

        var all = frames.EnumerateArray().ToList();
        return all.Count == comparison.Positions.Count
            ? all.Zip(comparison.Positions).Select(f => OfFrame(given, comparison, f.First, f.Second)).FirstOrDefault(p => p is not null)
            : $"'{name}' has {all.Count} values, and {comparison.Positions.Count} in the model.";
    }

    private static string? OfFrame(ModelCase given, ComparisonEntry comparison, JsonElement frame, string position)
    {
        var value = ExactNumber.Read(position);
        var isOwn = value.Equals(given.Values.GetValueOrDefault(comparison.X));
        var bars = frame.GetProperty("bars").EnumerateArray().Select(b => (Shown: b[0].GetString(), Range: b[1].GetString())).ToList();
        var holds = frame.GetProperty("value").GetDouble().Equals(value)
            && frame.GetProperty("at").GetString() == given.Show(comparison.X, comparison.Format, value)
            && bars.Count == comparison.Bars.Count
            && bars.Zip(comparison.Bars).All(b => b.First.Shown == CaseRanges.ResultAt(given, b.Second.Result, comparison.X, value)
                && (!isOwn || b.First.Range == CaseRanges.Of(given, b.Second.Result, b.Second.To)))
            && (!isOwn || (Text("verdict") == given.Vector.Verdict && Text("flip") == given.Vector.Flip));
        return holds ? null : $"what it says of '{given.Vector.Name}' at {position} is not what the model gives.";

        string? Text(string member) => frame.GetProperty(member).GetString();
    }
}
