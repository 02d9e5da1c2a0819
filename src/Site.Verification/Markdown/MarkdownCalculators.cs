using Site.CostModel.Json;

namespace Site.Verification.Markdown;

/// <summary>
/// Takes out of a page's Markdown what stands there for its calculators: title, verdict and results of a published model, for the inputs
/// of one of its scenarios.
/// </summary>
internal static class MarkdownCalculators
{
    private const string Start = "Calculator: ";

    /// <summary>The text without them; one that says something else than its model stays.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="models">The published models.</param>
    public static string Remove(string markdown, IReadOnlyList<ModelDocument> models)
    {
        var lines = markdown.Split('\n');
        var kept = new List<string>(lines.Length);
        for (var i = 0; i < lines.Length;)
        {
            var length = lines[i].StartsWith(Start, StringComparison.Ordinal) ? LengthOf(lines.AsSpan(i), models) : 0;
            if (length == 0)
            {
                kept.Add(lines[i++]);
            }
            else
            {
                i += length;
            }
        }

        return string.Join('\n', kept);
    }

    private static int LengthOf(ReadOnlySpan<string> lines, IReadOnlyList<ModelDocument> models)
    {
        foreach (var model in models)
        {
            if (lines[0].StartsWith($"{Start}{MarkdownLine.Of(model.Title)} (as a model: <", StringComparison.Ordinal)
                && lines[0].EndsWith($"models/{model.Name}.json>)", StringComparison.Ordinal))
            {
                var longest = 0;
                foreach (var vector in model.Vectors)
                {
                    longest = Math.Max(longest, LengthOf(lines, model, vector));
                }

                return longest;
            }
        }

        return 0;
    }

    private static int LengthOf(ReadOnlySpan<string> lines, ModelDocument model, VectorEntry vector)
    {
        var at = 1;
        if (vector.Verdict is { } verdict)
        {
            if (lines.Length < 4 || lines[2] != MarkdownLine.Of(verdict))
            {
                return 0;
            }

            at = 3;
        }

        var results = model.Results.Where(r => vector.Results.ContainsKey(r.Name))
            .Select(r => $"- {MarkdownLine.Of(r.Label)}: {vector.Results[r.Name].Display}").ToHashSet(StringComparer.Ordinal);
        for (at++; at < lines.Length && lines[at].StartsWith("- ", StringComparison.Ordinal); at++)
        {
            if (!results.Contains(lines[at]))
            {
                return 0;
            }
        }

        return Math.Min(at, lines.Length);
    }
}
