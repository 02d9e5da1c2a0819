using Site.CostModel.Json;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Facts;
using Site.Verification.Models;

namespace Site.Verification.Checks;

/// <summary>What published models take from facts is what the published facts say, and no fact is published twice.</summary>
internal static class ModelFactsCheck
{
    private const string Rebuild = "Build the site again; models and facts are not from one build, or one of them was changed.";

    /// <summary>Checks the models and facts of a site.</summary>
    /// <param name="models">The models.</param>
    /// <param name="files">The files of facts.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(IReadOnlyList<PublishedModel> models, IReadOnlyList<FactsFile> files, IDiagnosticSink diagnostics)
    {
        var facts = new Dictionary<string, PublishedFact>(StringComparer.Ordinal);
        foreach (var (file, fact) in files.SelectMany(f => f.All.Select(fact => (f, fact))))
        {
            if (!facts.TryAdd(fact.Entry.Id, fact))
            {
                diagnostics.Report(Rules.Twin.Reference.At(
                    new FileLocation(file.Path),
                    $"The fact '{fact.Entry.Id}' stands in another file of facts, too.",
                    Rebuild));
            }
        }

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in files.SelectMany(f => f.Sources))
        {
            addresses.TryAdd(source.Id, source.Url);
        }

        foreach (var model in models)
        {
            foreach (var problem in Problems(model.Document, facts, addresses).Distinct(StringComparer.Ordinal))
            {
                diagnostics.Report(Rules.Twin.NotTheFact.At(new FileLocation(model.Path), problem, Rebuild));
            }
        }
    }

    private static IEnumerable<string> Problems(
        ModelDocument model,
        Dictionary<string, PublishedFact> facts,
        Dictionary<string, string> addresses)
    {
        var ofInputs = model.Inputs.Select(i => (i.Name, i.Value, i.Origin));
        var ofOptions =
            from choice in model.Choices
            from option in choice.Options
            from pair in choice.Sets.Zip(option.Values)
            select (Name: pair.First, pair.Second.Value, pair.Second.Origin);
        foreach (var (name, value, origin) in ofInputs.Concat(ofOptions))
        {
            if (origin.Fact is not { } id)
            {
                continue;
            }

            if (!facts.TryGetValue(id, out var fact))
            {
                yield return $"'{name}' is said to be the fact '{id}', which is not published.";
            }
            else if (model.Inputs.FirstOrDefault(i => i.Name == ModelInputsOf.Identifier(name)) is { } input
                && !FactValue.Is(fact.Entry, value, input.Unit))
            {
                yield return $"'{name}' is {value} {input.Unit}; the fact '{id}' is {fact.Entry.Value} {fact.Entry.Unit}.";
            }
            else if (!IsOf(origin, fact, addresses))
            {
                yield return $"What is said of the fact '{id}' is not what its evidence says: sources, date, conditions, until when.";
            }
        }
    }

    private static bool IsOf(OriginEntry origin, PublishedFact fact, Dictionary<string, string> addresses)
    {
        var evidence = fact.Entry.Evidence;
        var sources = origin.Sources ?? [];

        // A source that is cited by its address alone has no id in a model.
        return sources.Count == evidence.Count
            && sources.Zip(evidence).All(p => p.First.Id is null || p.First.Id == p.Second.Source)
            && sources.Zip(evidence).All(p => p.First.Url == addresses.GetValueOrDefault(p.Second.Source))
            && evidence.All(e => origin.Date is null || e.Date == origin.Date)
            && evidence.All(e => (e.Conditions, e.AvailableUntil) == (origin.Conditions, origin.AvailableUntil));
    }
}
