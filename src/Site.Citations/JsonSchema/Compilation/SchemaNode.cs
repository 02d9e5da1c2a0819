using System.Collections.Immutable;
using Site.Citations.JsonSchema.Evaluation;
using Site.Citations.JsonSchema.Keywords;

namespace Site.Citations.JsonSchema.Compilation;

/// <summary>
/// A compiled schema: an object with its keywords, or <c>true</c> or <c>false</c>. Read-only once its document is compiled.
/// </summary>
internal sealed class SchemaNode(string pointer, SchemaResource resource, bool isFalse)
{
    private ImmutableArray<IKeyword> _keywords = [];
    private bool _wantsEvaluated;

    /// <summary>Where it stands in the schema document, as a JSON Pointer.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>The resource it belongs to: the nearest schema around it that has an <c>$id</c>, or the document.</summary>
    public SchemaResource Resource { get; } = resource;

    /// <summary>Where it is written: the URI of its resource, <c>#</c>, and a JSON Pointer.</summary>
    public string Location => Resource.Locate(Pointer);

    /// <summary>Whether it is <c>false</c>, which nothing satisfies.</summary>
    public bool IsFalse { get; } = isFalse;

    /// <summary>Gives it its keywords, in the order they are to be evaluated; part of compilation.</summary>
    public void Complete(ImmutableArray<IKeyword> keywords)
    {
        _keywords = keywords;
        _wantsEvaluated = keywords.Any(k => k is IUnevaluatedKeyword);
    }

    /// <summary>Applies it to a value; see <see cref="EvaluationContext.Apply"/>.</summary>
    public bool Evaluate(Instance instance, EvaluationContext context, EvaluatedSet? evaluated)
    {
        if (IsFalse)
        {
            return context.FailAlways(this, instance);
        }

        if (_wantsEvaluated)
        {
            evaluated ??= new EvaluatedSet();
        }

        var valid = true;
        foreach (var keyword in _keywords)
        {
            // What a failed neighbour did not get to see would be called unevaluated: noise on top of the real cause.
            if (!valid && (!context.IsRecording || keyword is IUnevaluatedKeyword))
            {
                return false;
            }

            valid &= keyword.Evaluate(instance, context, evaluated);
        }

        return valid;
    }
}
