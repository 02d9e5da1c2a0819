using System.Collections.Frozen;
using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Renderers;

namespace Site.Markdown.Extensions.Callouts;

/// <summary>The drawings before the titles of callouts: those that Markdig has for GitHub's five kinds.</summary>
internal static class CalloutIcons
{
    private static readonly FrozenDictionary<string, string> Drawings =
        new[] { "note", "tip", "important", "warning", "caution" }.ToFrozenDictionary(look => look, Draw);

    /// <summary>The drawing for a look of <see cref="CalloutHead.Look"/>, as HTML.</summary>
    public static string Of(string look) => Drawings[look];

    private static string Draw(string look)
    {
        const string End = "</svg>";
        using var output = new StringWriter();
        AlertBlockRenderer.DefaultRenderKind(new HtmlRenderer(output), new StringSlice(look));
        var html = output.ToString();
        var start = html.IndexOf("<svg", StringComparison.Ordinal);
        return html[start..(html.IndexOf(End, StringComparison.Ordinal) + End.Length)];
    }
}
