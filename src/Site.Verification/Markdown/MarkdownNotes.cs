namespace Site.Verification.Markdown;

/// <summary>The remarks that stand in a page's Markdown for what the page says with marks.</summary>
internal static class MarkdownNotes
{
    private const int Longest = 2_000;
    private const string Computed = "(computed: ";

    /// <summary>What each computed number was asked for with: <c>light.cost</c>, <c>light.cost(hours=8)</c>.</summary>
    public static List<string> ComputedIn(string markdown)
    {
        var references = new List<string>();
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            if (ComputedAt(markdown, at) is var (reference, _))
            {
                references.Add(reference);
            }
        }

        return references;

        int Find(int from) => markdown.IndexOf(Computed, from, StringComparison.Ordinal);
    }

    /// <summary>The remark on a computed number at an offset, and where it ends; null where none stands there.</summary>
    public static (string Reference, int End)? ComputedAt(string markdown, int at)
    {
        if (string.CompareOrdinal(markdown, at, Computed, 0, Computed.Length) != 0)
        {
            return null;
        }

        var start = at + Computed.Length;
        var depth = 1;
        var comma = -1;
        for (var i = start; i < Math.Min(markdown.Length, start + Longest) && markdown[i] != '\n'; i++)
        {
            depth += markdown[i] switch { '(' => 1, ')' => -1, _ => 0 };
            comma = comma < 0 && markdown[i] == ',' ? i : comma;
            if (depth == 0)
            {
                return comma > 0 && ReferenceOf(markdown[start..comma], markdown[(comma + 1)..i]) is { } reference
                    ? (reference, i + 1)
                    : null;
            }
        }

        return null;
    }

    /// <summary>The reference behind the name of its model, with which it begins; null where it does not.</summary>
    private static string? ReferenceOf(string model, string reference) =>
        reference.StartsWith($" {model}.", StringComparison.Ordinal) ? reference[1..] : null;
}
