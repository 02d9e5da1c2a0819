using System.Collections.Immutable;
using Site.Citations.JsonSchema.Compilation;
using Site.Citations.JsonSchema.Evaluation;

namespace Site.Citations.JsonSchema.Keywords.Applicators;

/// <summary>
/// What to say where no alternative of <c>anyOf</c> or <c>oneOf</c> holds: which one the author most likely meant, and what is wrong
/// with it. All failures of all alternatives together would bury the one that helps.
/// </summary>
internal static class Alternatives
{
    private static readonly ImmutableArray<string> Discriminators = ["/type", "/const", "/enum"];

    /// <summary>Records the failure, and those of the nearest alternatives.</summary>
    public static bool Fail(IKeyword keyword, ImmutableArray<Subschema> alternatives, Instance instance, EvaluationContext context)
    {
        if (!context.IsRecording)
        {
            return false;
        }

        var path = instance.Path();
        var failures = alternatives.Select(a => context.FailuresOf(a, instance)).ToList();
        var distances = failures.ConvertAll(f => Distance(f, path));
        var least = distances.Min();
        var nearest = Enumerable.Range(0, failures.Count).Where(i => distances[i] == least).ToList();
        if (nearest.Count == failures.Count && nearest.Count > 1)
        {
            context.Fail(keyword, instance, $"satisfies none of {failures.Count} alternatives");
        }
        else
        {
            context.Fail(
                keyword,
                instance,
                $"satisfies none of {failures.Count} alternatives; the nearest, counted from 0, is {string.Join(" or ", nearest)}");
        }

        context.Add(nearest.SelectMany(i => failures[i]));
        return false;
    }

    // An alternative for another kind of value altogether is furthest away; one whose tag (a constant or enumerated member) says it is
    // for something else is next; among the rest, the fewest failures win.
    private static (int Kind, int Tag, int Count) Distance(IReadOnlyList<JsonSchemaError> failures, string path)
    {
        var telling = failures.Where(f => Discriminators.Any(d => f.SchemaPath.EndsWith(d, StringComparison.Ordinal))).ToList();
        var kind = telling.Count(f => f.InstancePath.Length == path.Length);
        var tag = telling.Count(f =>
            f.InstancePath.LastIndexOf('/') == path.Length && !f.SchemaPath.EndsWith("/type", StringComparison.Ordinal));
        return (kind, tag, failures.Count);
    }
}
