using System.Text.Json.Nodes;

namespace Site.Verification.Tests.Forgeries;

/// <summary>The three files of a page, to be changed together.</summary>
internal sealed class ForgedPage
{
    public required string Name { get; init; }

    public required string Html { get; set; }

    public required string Markdown { get; set; }

    public required JsonNode Twin { get; init; }

    public string HtmlPath => Name + ".html";

    public string MarkdownPath => Name + ".md";

    public string TwinPath => Name + ".cite.json";

    public JsonArray Claims => Twin["claims"]!.AsArray();

    /// <summary>One of the claims of a type.</summary>
    public JsonNode AnyClaim(string type, Random random)
    {
        var claims = Claims.Where(c => (string?)c!["type"] == type).ToList();
        return claims[random.Next(claims.Count)]!;
    }

    /// <summary>Changes every place where a text stands in the HTML, which it must.</summary>
    public void InHtml(string text, string replacement)
    {
        Assert.Contains(text, Html, StringComparison.Ordinal);
        Html = Html.Replace(text, replacement, StringComparison.Ordinal);
    }

    /// <summary>Changes every place where a text stands in the Markdown, which it must.</summary>
    public void InMarkdown(string text, string replacement)
    {
        Assert.Contains(text, Markdown, StringComparison.Ordinal);
        Markdown = Markdown.Replace(text, replacement, StringComparison.Ordinal);
    }

    /// <summary>Changes every text of the twin that has a text in it.</summary>
    public void InTwin(string text, string replacement) => Replace(Twin, text, replacement);

    /// <summary>Changes a text wherever the page says it: a forger overlooks no form of it.</summary>
    public void Everywhere(string text, string replacement)
    {
        InHtml(text, replacement);
        InMarkdown(text, replacement);
        InTwin(text, replacement);
    }

    private static void Replace(JsonNode node, string text, string replacement)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (IsText(value, out var old))
                    {
                        members[name] = old.Replace(text, replacement, StringComparison.Ordinal);
                    }
                    else if (value is not null)
                    {
                        Replace(value, text, replacement);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (IsText(items[i], out var old))
                    {
                        items[i] = old.Replace(text, replacement, StringComparison.Ordinal);
                    }
                    else if (items[i] is { } item)
                    {
                        Replace(item, text, replacement);
                    }
                }

                break;
        }
    }

    private static bool IsText(JsonNode? node, out string text)
    {
        text = "";
        return node is JsonValue value && value.TryGetValue(out text!);
    }
}
