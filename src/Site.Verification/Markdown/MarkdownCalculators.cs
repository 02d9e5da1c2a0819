using Site.CostModel.Json;

namespace Site.Verification.Markdown;

/// <summary>
/// Takes out of a page's Markdown what stands there for its calculators: title, verdict and results of a published model, for the inputs
/// of one of its scenarios; and for its comparisons: the title, and what the model says of scenarios.
/// </summary>
internal static class MarkdownCalculators
{
    private const string Start = "Calculator: ";
    private const string ComparisonStart = "Comparison: ";

    /// <summary>The text without them; one that says something else than its model stays.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="models">The published models.</param>
    public static string Remove(string markdown, IReadOnlyList<ModelDocument> models)
    {
        var lines = markdown.Split('\n');
        var kept = new List<string>(lines.Length);
        for (var i = 0; i < lines.Length;)
        {
            var length =
                lines[i].StartsWith(Start, StringComparison.Ordinal) ? LengthOf(lines.AsSpan(i), models) :
                lines[i].StartsWith(ComparisonStart, StringComparison.Ordinal) ? LengthOfComparison(lines.AsSpan(i), models) :
                0;
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
            if (IsHead(lines[0], Start, model.Title, model))
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

    private static bool IsHead(string line, string start, string title, ModelDocument model) =>
        line.StartsWith($"{start}{MarkdownLine.Of(title)} (as a model: <", StringComparison.Ordinal)
        && line.EndsWith($"models/{model.Name}.json>)", StringComparison.Ordinal);

    private static int LengthOfComparison(ReadOnlySpan<string> lines, IReadOnlyList<ModelDocument> models)
    {
        foreach (var model in models)
        {
            if (model.Comparison is { } comparison && IsHead(lines[0], ComparisonStart, comparison.Title, model))
            {
                var said = model.Scenarios.Join(model.Vectors, s => s.Name, v => v.Name, Said).ToHashSet(StringComparer.Ordinal);
                var at = 2;
                while (at < lines.Length && said.Contains(lines[at]))
                {
                    at++;
                }

                return Math.Min(at, lines.Length);
            }
        }

        return 0;
    }

    private static string Said(ScenarioEntry scenario, VectorEntry vector) =>
        $"- {MarkdownLine.Of(scenario.Title)}: {MarkdownLine.Of(vector.Verdict ?? "")}"
        + (vector.Flip is null ? "" : " " + MarkdownLine.Of(vector.Flip));

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
