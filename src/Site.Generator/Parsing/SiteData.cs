using System.Collections.Immutable;
using System.Globalization;
using Site.Citations.Locks;
using Site.Citations.Sources;
using Site.CostModel.Accuracy;
using Site.CostModel.Evaluation;
using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.CostModel.Tables;
using Site.Generator.Caching;
using Site.Generator.Discovery;
using Site.Generator.Paths;
using Site.Quantities.Prose;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Parsing;

/// <summary>What a site knows beside its pages: the folders that begin with an underscore.</summary>
/// <param name="Sources">Where knowledge comes from: <c>_sources/</c>.</param>
/// <param name="Evidence">What machines found when they looked quotes up: <c>_sources/cite.lock.json</c>.</param>
/// <param name="Facts">Named, sourced quantities: <c>_facts/</c>.</param>
/// <param name="Models">Formulas over them: <c>_models/</c>.</param>
/// <param name="Measurements">
/// What was measured of a model's results, by the model's name: <c>_models/NAME.measurements.csv</c>; and what was measured and nothing was
/// fitted to, under <c>NAME.unseen</c>: <c>_models/NAME.unseen.measurements.csv</c>.
/// </param>
public sealed record SiteData(
    SourceLibrary Sources,
    EvidenceLock Evidence,
    FactSet Facts,
    ModelSet Models,
    ImmutableDictionary<string, InputText> Measurements)
{
    private const int DaysOfWarning = 60;
    private const string UnseenEnding = ".unseen";

    /// <summary>The factors of a model fitted without one thing at a time, by the model's name: <c>_models/NAME.held-out.csv</c>.</summary>
    public ImmutableDictionary<string, HeldOutFactors> HeldOut { get; private init; } = ImmutableDictionary<string, HeldOutFactors>.Empty;

    /// <summary>The models beside what was measured, by the model's name.</summary>
    public ImmutableDictionary<string, MeasuredModel> Accuracy { get; private init; } = ImmutableDictionary<string, MeasuredModel>.Empty;

    /// <summary>The tables of measurements that are there and cannot be read, by the names that <see cref="Measurements"/> has.</summary>
    public Refusals RefusedMeasurements { get; } = new();

    /// <summary>Stands for all that the data were read from.</summary>
    internal CacheKey Key { get; private init; }

    /// <summary>Reads a site's data; what is wrong is reported and left out.</summary>
    /// <param name="tree">The input folder.</param>
    /// <param name="asOf">The day of the build; a date after it is an error.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static SiteData Load(InputTree tree, DateOnly asOf, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var read = new CacheWriter();
        var (files, unread) = Read(tree.Sources);
        var sources = SourceLibrary.Load(files, asOf, diagnostics, unread);
        var evidence = ReadLock(tree, asOf, read, diagnostics);
        evidence.ReportMissingContext(sources.All, diagnostics);
        (files, unread) = Read(tree.Facts);
        var facts = FactSet.Load(files, asOf, diagnostics, unread);
        (files, unread) = Read(tree.Models);
        var models = ModelFolder.Load(files, facts, diagnostics, unread);
        (files, unread) = Read(tree.Measurements);
        var measurements = ByModel(files, InputTree.MeasurementsEnding, diagnostics);
        var data = new SiteData(sources, evidence, facts, models, measurements)
        {
            HeldOut = ByModel(Read(tree.HeldOut).Files, InputTree.HeldOutEnding, diagnostics)
                .Select(f => KeyValuePair.Create(f.Key, HeldOutFactors.Read(f.Value, facts, diagnostics)!))
                .Where(f => f.Value is not null)
                .ToImmutableDictionary(StringComparer.Ordinal),
        };
        ReportWithoutModel(tree, diagnostics);
        data = data with { Key = read.ToKey() };
        unread.ForEach(cause => data.RefusedMeasurements.Add(ModelOf(cause.File, InputTree.MeasurementsEnding), cause));
        data.CheckFacts(asOf, diagnostics);
        return data.WithAccuracy(diagnostics);

        (List<InputText> Files, List<FileLocation> Unread) Read(IEnumerable<SitePath> paths)
        {
            var (texts, causes) = (new List<InputText>(), new List<FileLocation>());
            foreach (var path in paths)
            {
                var watch = new ErrorWatch(diagnostics);
                read.Text(path.Value);
                if (tree.ReadText(path, watch) is { } text)
                {
                    read.Text(text.Text);
                    texts.Add(text);
                }
                else
                {
                    read.Text(null);
                    causes.Add(watch.Cause ?? new FileLocation(path.Value));
                }
            }

            return (texts, causes);
        }
    }

    /// <summary>The name under which <see cref="Measurements"/> holds what nothing was fitted to.</summary>
    public static string UnseenName(string model) => model + UnseenEnding;

    /// <summary>The described sources that facts rest on, each as often as it is named.</summary>
    public IEnumerable<Source> SourcesOfFacts() =>
        Facts.Facts.SelectMany(f => f.Sources).Select(r => Sources.Find(r)).OfType<Source>();

    /// <summary>The described sources that measurements are from: the column <c>source</c> of their tables.</summary>
    public IEnumerable<Source> SourcesOfMeasurements() =>
        Measurements.Values
            .SelectMany(m => ScenarioTable.Column(m, AccuracyReport.SourceColumn))
            .Distinct(StringComparer.Ordinal)
            .Select(r => Sources.Find(r))
            .OfType<Source>();

    /// <summary>Reads the evidence lock. Whatever is wrong with it, <c>sources check</c> writes it anew, so that is what is said.</summary>
    private static EvidenceLock ReadLock(InputTree tree, DateOnly asOf, CacheWriter read, IDiagnosticSink diagnostics)
    {
        if (tree.Lock is not { } path)
        {
            return EvidenceLock.Empty;
        }

        var problems = new DiagnosticBag();
        if (tree.ReadBytes(path, problems) is { } bytes)
        {
            read.Bytes(bytes);
            return EvidenceLock.Read(path.Value, bytes, diagnostics).KnownOn(path.Value, asOf, diagnostics);
        }

        foreach (var problem in problems.ToSortedList())
        {
            diagnostics.Report(EvidenceLock.Unreadable(problem));
        }

        return EvidenceLock.Empty;
    }

    /// <summary>Tables by the model they belong to, whose name theirs begins with.</summary>
    private static ImmutableDictionary<string, InputText> ByModel(List<InputText> files, string ending, IDiagnosticSink diagnostics)
    {
        var tables = ImmutableDictionary.CreateBuilder<string, InputText>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!tables.TryAdd(ModelOf(file.File, ending), file))
            {
                diagnostics.Report(Rules.Models.DuplicateName.At(
                    new FileLocation(file.File),
                    $"Another folder of _models/ has a file '{Path.GetFileName(file.File)}'.",
                    "Put what belongs to a model into one file."));
            }
        }

        return tables.ToImmutable();
    }

    /// <summary>Reports tables that are named after no model, which nothing reads.</summary>
    private static void ReportWithoutModel(InputTree tree, IDiagnosticSink diagnostics)
    {
        var models = tree.Models.Select(m => m.Name[..^m.Extension.Length]).ToHashSet(StringComparer.Ordinal);
        var tables = tree.Measurements.Select(t => (Path: t, Model: ModelOf(t.Value, InputTree.MeasurementsEnding)))
            .Concat(tree.HeldOut.Select(t => (Path: t, Model: ModelOf(t.Value, InputTree.HeldOutEnding))));
        foreach (var (path, name) in tables)
        {
            var model = name.EndsWith(UnseenEnding, StringComparison.Ordinal) ? name[..^UnseenEnding.Length] : name;
            if (!models.Contains(model))
            {
                diagnostics.Report(Rules.Models.Unused.At(
                    new FileLocation(path.Value),
                    $"There is no model '{model}', so '{path}' is not read.",
                    Nearest.Suggest(model, models, "Name it after a model of _models/.")));
            }
        }
    }

    private static string ModelOf(string file, string ending) => Path.GetFileName(file)[..^ending.Length];

    /// <summary>This with its models held against what was measured, and the facts that say how far off they are.</summary>
    private SiteData WithAccuracy(IDiagnosticSink diagnostics)
    {
        var measured = Models.Models.Select(m => MeasuredModel.Of(m, this, diagnostics)).OfType<MeasuredModel>().ToList();
        return measured.Count == 0 ? this : this with
        {
            Accuracy = measured.ToImmutableDictionary(m => m.Model.Name, StringComparer.Ordinal),
            Facts = Facts.With(measured.SelectMany(m => m.Facts(Sources)), diagnostics),
        };
    }

    private string? QuoteOf(CitedReference reference) =>
        Sources.Find(reference) is not { } source ? null
        : reference.QuoteName is { } name ? source.Quotes.FirstOrDefault(q => q.Key == name).Value?.Exact
        : source.Quotes is [var only] ? only.Value.Exact
        : null;

    /// <summary>Says of what can be had no longer, or soon, where that is written; once where many cells share it.</summary>
    private void ReportEndingOffers(DateOnly asOf, IDiagnosticSink diagnostics)
    {
        foreach (var offers in Facts.Facts.Where(EndsSoon).GroupBy(f => f.UntilLocation))
        {
            var (fact, others) = (offers.First(), offers.Count() - 1);
            var what = others == 0 ? $"'{fact.Id}'" : string.Create(CultureInfo.InvariantCulture, $"'{fact.Id}' and {others} more");
            diagnostics.Report(Rules.Age.OfferEnds.At(
                fact.UntilLocation,
                fact.IsOver
                    ? $"{what} could be had until {fact.Terms.Until:O}; what rests on it is of low confidence since."
                    : $"{what} can be had until {fact.Terms.Until:O}.",
                "Look for what takes its place."));
        }

        bool EndsSoon(Fact fact) => fact.Terms.Until is { } until && until.DayNumber < asOf.DayNumber + DaysOfWarning;
    }

    /// <summary>
    /// A fact is published with a model whether or not a page shows it, so its sources are looked up here and not with the pages.
    /// </summary>
    private void CheckFacts(DateOnly asOf, IDiagnosticSink diagnostics)
    {
        // Cells of a row inherit the row's source: what is wrong with it is said once.
        var references = Facts.Facts.SelectMany(f => f.Sources.Where(r => r.Key is not null)).DistinctBy(r => r.Location);
        foreach (var reference in references)
        {
            if (Sources.Require(reference.Key!, reference.Location, diagnostics) is { } source && reference.QuoteName is { } name)
            {
                source.RequireQuote(name, reference.Location, diagnostics);
            }
        }

        ReportEndingOffers(asOf, diagnostics);

        // A quote that a whole row or table shares need not have every number of it; one written beside a value is there to carry it.
        foreach (var fact in Facts.Facts.DistinctBy(f => f.Location).Where(f =>
            f.Note is null && double.IsFinite(f.Value.Value) && f.Sources.Any(r => r.Location.Line == f.Location.Line)))
        {
            var value = WrittenQuantity.Known(ModelEvaluation.Exact(fact.Value.Value), fact.Value.Unit) with { Relation = fact.Relation };
            var said = new SaidWords(fact.Label);
            var quotes = fact.Sources.Select((r, i) => i == 0 && fact.Quote is { } quote ? quote : QuoteOf(r)).OfType<string>().ToList();
            if (quotes.Count > 0 && quotes.TrueForAll(q => new QuotedQuantities(q, []).Find(value, said) == QuantityMatch.Missing))
            {
                diagnostics.Report(Rules.Evidence.FactNotInQuote.At(
                    fact.Location,
                    $"The fact '{fact.Id}' is {fact.Value}, and its quote has no such quantity.",
                    "Correct the value or the quote; where the value is worked out from what the quote says, say how under 'note'."));
            }
        }
    }
}
