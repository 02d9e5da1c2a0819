using System.Collections.Concurrent;
using Site.CostModel.Json;

namespace Site.Verification.Models;

/// <summary>A published model; asked from any number of threads.</summary>
/// <param name="path">Its path from the root of what is checked.</param>
/// <param name="document">What it says.</param>
/// <param name="stopping">Stops whatever is computed by it: a model may be of any size.</param>
internal sealed class PublishedModel(string path, ModelDocument document, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<string, ModelSteps> _steps = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<VectorEntry, ModelCase?> _cases = new(ReferenceEqualityComparer.Instance);

    private readonly Lock _searching = new();
    private readonly Lock _parsing = new();
    private (ModelSearches Searches, string? Problem)? _searches;
    private (ModelFormulas Formulas, string? Problem)? _formulas;

    /// <summary>Its path from the root of what is checked.</summary>
    public string Path { get; } = path;

    /// <summary>What it says.</summary>
    public ModelDocument Document { get; } = document;

    /// <summary>Its values for the inputs it begins with; null where it gives none.</summary>
    public VectorEntry? Defaults => VectorOf("defaults");

    /// <summary>Its values for a set of inputs, by the set's name; the first of a name holds.</summary>
    public VectorEntry? VectorOf(string name) => Document.Vectors.FirstOrDefault(v => v.Name == name);

    /// <summary>Its formulas, parsed once.</summary>
    /// <param name="problem">The first thing that is not sound, in a sentence; null where all is.</param>
    public ModelFormulas Formulas(out string? problem)
    {
        lock (_parsing)
        {
            _formulas ??= (ModelFormulas.Parse(Document, stopping, out var found), found);
        }

        problem = _formulas.Value.Problem;
        return _formulas.Value.Formulas;
    }

    /// <summary>The searches for its options, to be made again.</summary>
    /// <param name="problem">Why that cannot be, in a sentence; null where it can.</param>
    public ModelSearches Searches(out string? problem)
    {
        lock (_searching)
        {
            _searches ??= (ModelSearches.Of(this, out var found), found);
        }

        problem = _searches.Value.Problem;
        return _searches.Value.Searches;
    }

    /// <summary>It at one of its vectors, computed once for all pages that show it; null where its formulas are not sound.</summary>
    /// <param name="vector">One of its vectors.</param>
    public ModelCase? CaseOf(VectorEntry vector) => _cases.GetOrAdd(vector, v => ModelCase.Of(this, v));

    /// <summary>What of it a result depends on, followed back once for all claims that are computed by it.</summary>
    /// <param name="result">The name of the formula, or the input, that is the result.</param>
    public ModelSteps StepsOf(string result) => _steps.GetOrAdd(result, name => ModelSteps.Of(Document, name));
}
