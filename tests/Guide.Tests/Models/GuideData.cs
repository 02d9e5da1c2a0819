using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Guide.Tests.Models;

/// <summary>The facts and models of this repository's own guide.</summary>
internal static class GuideData
{
    /// <summary>The day the guide is read as of: after every date in it.</summary>
    private static readonly DateOnly AsOf = new(2026, 12, 31);

    private static readonly Lazy<(FactSet Facts, ModelSet Models)> Loaded = new(Load);

    /// <summary>The facts.</summary>
    public static FactSet Facts => Loaded.Value.Facts;

    /// <summary>The models.</summary>
    public static ModelSet Models => Loaded.Value.Models;

    /// <summary>The names of the models, for theories.</summary>
    public static TheoryData<string> ModelNames => [.. Models.Models.Select(m => m.Name)];

    /// <summary>The text of a model.</summary>
    public static InputText ModelText(string name) => Read(Repository.File($"input/_models/{name}.yml"));

    /// <summary>The files of the models, with another text for one of them.</summary>
    public static IEnumerable<InputText> WithModel(string name, string text) =>
        Files("_models").Select(f => f.File == $"{name}.yml" ? new InputText(f.File, text) : f);

    /// <summary>How many formulas and results a model's own file has; those of the models it uses stand in theirs.</summary>
    public static int OwnFormulas(string name)
    {
        var root = YamlFile.Parse(name, ModelText(name).Text, new DiagnosticBag())!;
        return ((string[])["formulas", "results"]).Sum(s => root.Map(s)?.Keys.Count() ?? 0);
    }

    /// <summary>Diagnostics, a line each.</summary>
    public static IReadOnlyList<string> Lines(DiagnosticBag bag) =>
        [.. bag.ToSortedList().Select(Line)];

    /// <summary>A diagnostic as a line of text.</summary>
    public static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Location}: {diagnostic.Rule.Code}: {diagnostic.Message} {diagnostic.Suggestion}".TrimEnd();

    private static (FactSet Facts, ModelSet Models) Load()
    {
        var diagnostics = new DiagnosticBag();
        var facts = FactSet.Load(Files("_facts"), AsOf, diagnostics);
        var models = ModelFolder.Load(Files("_models"), facts, diagnostics);
        Assert.Empty(Lines(diagnostics));
        return (facts, models);
    }

    private static IEnumerable<InputText> Files(string folder) =>
        Directory.EnumerateFiles(Repository.File("input/" + folder), "*.yml").Order(StringComparer.Ordinal).Select(Read);

    private static InputText Read(string path) => new(Path.GetFileName(path), File.ReadAllText(path));
}
