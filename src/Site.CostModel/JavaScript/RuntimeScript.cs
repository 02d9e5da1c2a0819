using System.Collections.Immutable;
using System.Text;

namespace Site.CostModel.JavaScript;

/// <summary>
/// What the modules of all models import: powers, numbers as text, searches, bands and charts, each in a file beside the C# that does the
/// same, step for step, so that a reader's browser shows what the build would have shown.
/// </summary>
public static class RuntimeScript
{
    /// <summary>The file name it is published under.</summary>
    public const string FileName = "cost-model.js";

    /// <summary>What it exports; capitalised, since the names of formulas are not.</summary>
    private static readonly string[] Exports = ["At", "Bands", "Draw", "Draws", "Points", "Pow", "Settle", "Show"];

    /// <summary>Its files, each after those it imports from.</summary>
    internal static ImmutableArray<string> Files { get; } =
    [
        "list.js", "power.js", "decimals.js", "option-search.js", "sampler.js",
        "chart-scale.js", "chart-domain.js", "chart-labels.js", "chart-turns.js", "chart-caption.js", "svg-text.js", "chart-pen.js",
    ];

    /// <summary>The runtime: an ES module without imports.</summary>
    public static string Module() => ScriptBundle.Join(Files.Select(Read), Exports);

    /// <summary>The text of one of its files.</summary>
    internal static string Read(string file)
    {
        using var stream = typeof(RuntimeScript).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
