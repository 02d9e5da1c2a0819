using BenchmarkDotNet.Attributes;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Benchmarks;

/// <summary>The guide's cost models.</summary>
[MemoryDiagnoser]
public class FormulaBenchmarks
{
    private InputText[] _models = [];
    private FactSet _facts = FactSet.Empty;
    private ModelSet _loaded = ModelSet.Empty;

    /// <summary>Reads the facts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _facts = FactSet.Load(Read("_facts"), GuideSite.AsOf, new DiagnosticBag());
        _models = Read("_models");
        _loaded = ModelFolder.Load(_models, _facts, new DiagnosticBag());
    }

    /// <summary>Parses every formula and proves its units.</summary>
    [Benchmark]
    public int Load() => ModelFolder.Load(_models, _facts, new DiagnosticBag()).Models.Count();

    /// <summary>Computes every model with its published inputs.</summary>
    [Benchmark]
    public double Evaluate() => _loaded.Models.Sum(m => m.Evaluate(m.Defaults).ValueOf(m.Results[0].Name));

    private static InputText[] Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.File("input/" + folder), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(f => new InputText(Path.GetFileName(f), File.ReadAllText(f))),
    ];
}
