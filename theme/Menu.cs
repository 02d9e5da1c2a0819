using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Site.Theme.Markup;
using Site.Theme.Words;

namespace Site.Theme;

/// <summary>
/// The menu of all pages that show the same one: written once, for in a large site it is most of what a page says. The pages differ in
/// which of its links is marked as the page itself. It may be used from any number of threads.
/// </summary>
public sealed class Menu
{
    private readonly string _html;

    // Where the mark of each page goes.
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Writes a menu.</summary>
    /// <param name="sections">What it lists, relative to the pages that show it.</param>
    /// <param name="language">The language that its own words are in, BCP 47.</param>
    public Menu(ImmutableArray<NavSection> sections, string language = "en")
    {
        var words = FrameWords.Of(language);
        var html = new StringBuilder("<nav class=\"side\"").Append(Phrases.Attribute("aria-label", words.Pages).Value)
            .Append(">\n<details>\n<summary>").Append(ReadableHtmlEncoder.Instance.Encode(words.Menu)).Append("</summary>\n");
        foreach (var section in sections)
        {
            Write(section, html);
        }

        _html = html.Append("</details>\n</nav>\n").ToString();
    }

    /// <summary>The menu as one page shows it.</summary>
    /// <param name="href">The page, as the menu's links lead to it; null, or what no link leads to, marks none.</param>
    public IHtmlContent For(string? href) => new Marked(_html, href is not null && _places.TryGetValue(href, out var place) ? place : null);

    private void Write(NavSection section, StringBuilder html)
    {
        // A section's title is the link to its first page; that page is not listed a second time under its own title.
        var first = section.Links.FirstOrDefault(l => l.Href == section.Href && l.Title == section.Title);
        if (section.Title is { } title)
        {
            html.Append("<p><a").Append(Phrases.Attribute("href", section.Href).Value);
            WriteRest(first?.Href, title, html);
            html.Append("</a></p>\n");
        }

        if (section.Links.Length <= (first is null ? 0 : 1))
        {
            return;
        }

        html.Append("<ul>\n");
        foreach (var link in section.Links)
        {
            if (link != first)
            {
                html.Append("<li><a").Append(Phrases.Attribute("href", link.Href).Value);
                WriteRest(link.Href, link.Title, html);
                html.Append("</a></li>\n");
            }
        }

        html.Append("</ul>\n");
    }

    private void WriteRest(string? href, string title, StringBuilder html)
    {
        if (href is not null)
        {
            _places.TryAdd(href, html.Length);
        }

        html.Append('>').Append(ReadableHtmlEncoder.Instance.Encode(title));
    }

    private sealed class Marked(string html, int? place) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var before = place ?? html.Length;
            writer.Write(html.AsSpan(0, before));
            if (before < html.Length)
            {
                writer.Write(Phrases.CurrentPage.Value);
                writer.Write(html.AsSpan(before));
            }
        }
    }
}
