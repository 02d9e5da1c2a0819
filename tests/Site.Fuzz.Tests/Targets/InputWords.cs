namespace Site.Fuzz.Tests.Targets;

/// <summary>Words of the languages that inputs are written in.</summary>
internal static class InputWords
{
    /// <summary>Of Markdown, its extensions and front matter.</summary>
    public static IReadOnlyList<string> Page { get; } =
    [
        "[cite: @maker]", "[cite: @maker#one \u00B7 high]", "[cite: ", "[words][cite: @maker]", "[20M][assume: x]", "[a][opinion: us]",
        "[2019][nocite: y]", "[fact: lamp-power]", "[calc: light.cost]", "[calc: light.cost(hours=8)]", "[calc: light.cost \u00B7 low]",
        "[calculator: light]", "[comparison: light]", "[facts: t]", "[accuracy: light]", "---\n", "title: T\n", "date: 2026-11-01\n",
        "updates: [{date: 2026-11-02, text: x}]\n", "entities: [{name: Widget}]\n", "> [!NOTE]\n", "- [ ] ", "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: ", "```\n", "~~~", "# ", "## ", "> ", "- ", "1. ", ":   ", "==", "~~", "^", "[x](other.md)", "![x](a.png)", "<b>", "</b>",
        "<div>",
        "<details><summary>", "<!-- ", " -->", "<br>", "&amp;", "&#0;", "{#id .class}", "\\", "https://e.example/", "<https://e.example>",
        "javascript:x", "$x$", "*[HTML]: x\n", "<svg>", "<template>", "<pre>", "<table><tr>",
    ];

    /// <summary>Of YAML and its keys.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    [
        "maker:\n", "  title: T\n", "  url: https://a.example/\n", "  publisher: P\n", "  kind: primary\n", "  date: 2026-11-01\n",
        "  quotes:\n", "    one: \"words\"\n", "facts:\n", "  a: { label: L, value: 8 W, source: maker#one }\n", "tables:\n", "rows:\n",
        "title: T\n",
        "url: https://x.example/\n", "entities: []\n", "sites: []\n", "severity: { CITE301: error }\n", "{", "}", "[", "]", ": ", "- ",
        "&a ", "*a",
        "<<: *a", "!!map ", "!!str ", "|\n", ">\n", "? ", "# ", "---\n", "...\n", "%YAML 1.2\n", "'", "\"", "\\x41", "null", "~", "true",
        "2026-02-30",
        "@", "`", ",",
    ];

    /// <summary>Of models.</summary>
    public static IReadOnlyList<string> Model { get; } =
    [
        .. Yaml, "inputs:\n", "formulas:\n", "results:\n", "scenarios:\n", "charts:\n", "choices:\n", "comparison:\n", "verdict:\n",
        "conversions:\n",
        "uses: [light]\n", "unit: EUR/month", "formula: a * b", "format: EUR2", "default: 5", "low: 1", "high: 9", "min: 0", "max: 9",
        "infinite: never",
        "shown: mean", "least: cost", "x: hours", "from: 1", "to: 24", "scale: log", "say: \"{cost}\"", "when: cost > 1",
        "assumption: a guess",
        "set: { hours: 10 }", "main: { result: cost }", "Infinity", "1e308", "0",
    ];
}
