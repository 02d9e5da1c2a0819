using System.Globalization;
using System.Net;
using Site.Citations.Vocabulary;
using Site.Markdown.Pages;
using Site.Markdown.Rendering;
using Site.Markdown.Twins;

namespace Site.Markdown.Claims;

/// <summary>
/// Writes citations and the letters that stand where there is none. Nothing of them is page text, hence <c>data-cite-skip</c>.
/// </summary>
internal static class CitationMarkup
{
    /// <summary>Writes the numbers of a citation's sources, each a link to its place in the list; nothing where none is known.</summary>
    public static void Write(PageHtmlRenderer renderer, CitationBinding? binding)
    {
        if (binding is null || binding.Entries.IsEmpty || !renderer.EnableHtmlForInline)
        {
            return;
        }

        if (renderer.IsForTwin)
        {
            renderer.WriteForTwin(TwinElements.Remark, InTwin(binding));
            return;
        }

        var level = binding.Level.ToWord();
        renderer.Write("<sup class=\"cite\" data-cite-skip>");
        for (var i = 0; i < binding.Entries.Length; i++)
        {
            var entry = binding.Entries[i];
            renderer.Write(i == 0 ? "" : ",");
            renderer.Write("<a href=\"#source-").Write(WebUtility.HtmlEncode(entry.SourceId)).Write("\" aria-label=\"");
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"Source {entry.Number}"));
            renderer.Write(entry.Disputes ? ", which disputes this: " : ": ").Write(WebUtility.HtmlEncode(entry.SourceTitle));
            renderer.Write(", confidence ").Write(level).Write("\" data-confidence=\"").Write(level).Write("\">");
            renderer.Write(entry.Disputes ? "\u2260" : "").Write(entry.Number.ToString(CultureInfo.InvariantCulture)).Write("</a>");
        }

        renderer.Write("</sup>");
        if (EndOf(binding) is { } end)
        {
            renderer.Write("<small class=\"ended\" data-cite-skip> (ended on ").Write(Day(end)).Write(")</small>");
        }
    }

    /// <summary>Writes a letter that leads to the manifest, saying why there is no source.</summary>
    public static void WriteNote(PageHtmlRenderer renderer, string letter, string text)
    {
        if (!renderer.EnableHtmlForInline)
        {
            return;
        }

        var encoded = WebUtility.HtmlEncode(text);
        renderer.Write("<sup class=\"cite\" data-cite-skip><a href=\"#manifest\" title=\"").Write(encoded);
        renderer.Write("\" aria-label=\"").Write(encoded).Write("\">").Write(letter).Write("</a></sup>");
    }

    /// <summary>Writes behind the mark of a fact or computed number since when it is past its date; nothing where it is fresh.</summary>
    public static void WriteAge(PageHtmlRenderer renderer, string claim)
    {
        if (renderer.Bindings.Stale.TryGetValue(claim, out var since))
        {
            WriteAge(renderer, new StaleClaim(claim, since));
        }
    }

    /// <summary>Writes behind a mark since when a claim is past its date. The Markdown twin has the date of each source.</summary>
    public static void WriteAge(PageHtmlRenderer renderer, StaleClaim claim)
    {
        if (renderer.EnableHtmlForInline && !renderer.IsForTwin)
        {
            renderer.Write("<small class=\"aged\" data-cite-skip data-stale=\"").Write(claim.Id).Write("\">stale since ");
            renderer.Write(Day(claim.Since)).Write("</small>");
        }
    }

    /// <summary>What a citation says in the Markdown twin; empty where no source is known.</summary>
    public static string InTwin(CitationBinding? binding)
    {
        if (binding is null || binding.Entries.IsEmpty)
        {
            return "";
        }

        var entries = binding.Entries.Select(e =>
            (e.Disputes ? "disputed by " : "") +
            $"[{TwinEscapes.Text(e.SourceTitle)}]({TwinEscapes.Address(e.Url)}), {e.Date ?? "undated"}" +
            (e.EndedOn is { } end ? $", ended on {Day(end)}" : ""));
        return $"({string.Join("; ", entries)}; confidence {binding.Level.ToWord()})";
    }

    private static DateOnly? EndOf(CitationBinding binding) => binding.Entries.Select(e => e.EndedOn).Min();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
