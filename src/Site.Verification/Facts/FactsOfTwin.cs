using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;
using Site.Citations.Twins;

namespace Site.Verification.Facts;

/// <summary>The published facts that a twin names, by the files it says they are in.</summary>
/// <param name="twin">The twin.</param>
/// <param name="files">Those files; one that cannot be had is left out, which is reported.</param>
internal sealed class FactsOfTwin(TwinDocument twin, ImmutableArray<FactsFile> files)
{
    /// <summary>The files.</summary>
    public ImmutableArray<FactsFile> Files => files;

    /// <summary>The sources that inputs' facts bring to a page, by id, each with what it is quoted with there.</summary>
    public ILookup<string, string?> FirstQuotes => twin.Claims.SelectMany(IdsOfInputs).Distinct(StringComparer.Ordinal)
        .Select(id => Find(id)?.Entry.Evidence[0]).OfType<TwinEvidence>()
        .ToLookup(e => e.Source, e => e.Quote, StringComparer.Ordinal);

    /// <summary>The ids of the facts that a claim is computed from, each once.</summary>
    public static IEnumerable<string> IdsOfInputs(TwinClaim claim) => (claim.Derivation?.Inputs.Values ?? (IEnumerable<TwinInput>)[])
        .Select(i => i.WasDerivedFrom)
        .Where(o => !ClaimDerivation.OriginWords.Contains(o))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The fact of an id; null where no file that the twin names has it.</summary>
    public PublishedFact? Find(string id) => files.Select(f => f.Find(id)).FirstOrDefault(f => f is not null);

    /// <summary>
    /// The facts that a claim is computed from, with what they rest on; null where one of them is not to be had, or cannot be understood.
    /// </summary>
    public ImmutableArray<(FactEntry Entry, ImmutableArray<CitedEvidence> Evidence)>? InputsOf(TwinClaim claim)
    {
        var inputs = ImmutableArray.CreateBuilder<(FactEntry, ImmutableArray<CitedEvidence>)>();
        foreach (var id in IdsOfInputs(claim))
        {
            if (Find(id) is not { Evidence: { } evidence } fact)
            {
                return null;
            }

            inputs.Add((fact.Entry, evidence));
        }

        return inputs.ToImmutable();
    }

    /// <summary>All that a computed claim rests on; null where that is not known.</summary>
    public ImmutableArray<CitedEvidence>? EvidenceOf(TwinClaim claim) =>
        InputsOf(claim) is { } inputs ? [.. inputs.SelectMany(i => i.Evidence)] : null;

    /// <summary>The confidence a computed claim has by its facts and by what of it is chosen; null where its facts are not known.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="asOf">The day at which ages are taken.</param>
    /// <param name="labelOf">What an input is called where people read it.</param>
    public Confidence? ConfidenceOf(TwinClaim claim, DateOnly asOf, Func<string, string> labelOf) => InputsOf(claim) is { } inputs
        ? ConfidenceRules.OfComputed(
            [.. inputs.Select(i => (i.Entry.Label, i.Evidence))],
            [.. claim.Derivation!.Inputs.Where(i => ClaimDerivation.IsChosen(i.Value.WasDerivedFrom)).Select(i => labelOf(i.Key))],
            asOf)
        : null;
}
