using Site.Citations.Facts;
using Site.Citations.Twins;
using Site.Verification.Derivations;

namespace Site.Verification.Facts;

/// <summary>A published file of facts.</summary>
internal sealed class FactsFile
{
    private readonly Dictionary<string, PublishedFact> _facts;
    private readonly Dictionary<string, TwinSource> _sources;

    /// <summary>Makes the evidence of its facts again.</summary>
    /// <param name="path">The file's path from the root of what is checked.</param>
    /// <param name="written">What it says.</param>
    public FactsFile(string path, FactsDocument written)
    {
        Path = path;
        Written = written;
        var document = Document = Completion.Of(written);
        var evidence = new PublishedEvidence(document.Sources, document.Entities, document.Url, document.AsOf ?? DateOnly.MinValue);
        _facts = document.Facts.DistinctBy(f => f.Id, StringComparer.Ordinal)
            .ToDictionary(f => f.Id, f => new PublishedFact(f, evidence.Of(f)), StringComparer.Ordinal);
        _sources = document.Sources.DistinctBy(s => s.Id, StringComparer.Ordinal).ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>The file's path from the root of what is checked.</summary>
    public string Path { get; }

    /// <summary>What it says, as it is published.</summary>
    public FactsDocument Written { get; }

    /// <summary>What it says, complete.</summary>
    public FactsDocument Document { get; }

    /// <summary>Its facts, each once.</summary>
    public IEnumerable<PublishedFact> All => _facts.Values;

    /// <summary>The sources they rest on, each once.</summary>
    public IReadOnlyCollection<TwinSource> Sources => _sources.Values;

    /// <summary>The fact of an id; null where there is none.</summary>
    public PublishedFact? Find(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The source of an id; null where there is none.</summary>
    public TwinSource? FindSource(string id) => _sources.GetValueOrDefault(id);
}
