using Site.Citations.Twins;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Folding;
using Site.Verification.Markdown;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>The page's list of sources says of each source, and of what it is quoted with, what the twin says.</summary>
internal static class SourcesShownCheck
{
    private const string Rebuild = "Build the site again; page and twin do not belong together.";

    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page.Document is not { } document || page.Twin is not { } twin)
        {
            return;
        }

        var shown = document.Parts.Sources.DistinctBy(s => s.Id, StringComparer.Ordinal).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var quotes = twin.Claims.SelectMany(c => c.Evidence ?? []).Where(e => e.Quote is not null)
            .ToLookup(e => e.Source, e => FoldedText.Of(e.Quote!), StringComparer.Ordinal);

        var ofInputs = page.Facts!.FirstQuotes;
        foreach (var source in twin.Sources.TakeWhile(_ => !report.IsFull))
        {
            if (shown.GetValueOrDefault(source.Id) is { } entry)
            {
                var quoted = quotes[source.Id].Concat(ofInputs[source.Id].OfType<string>().Select(FoldedText.Of));
                Check(source, entry, quoted.ToHashSet(StringComparer.Ordinal), report);
            }
            else
            {
                report.OnPage(Rules.Twin.NotShown, $"The source '{source.Id}' has no entry in the page's list of sources.", Rebuild);
            }
        }
    }

    private static void Check(TwinSource source, SourceEntry entry, HashSet<string> quotes, PageReport report)
    {
        Require(Says(source.Title), $"title '{ShortText.Of(source.Title)}'");
        Require(Says(source.Publisher), $"publisher '{ShortText.Of(source.Publisher)}'");
        Require(Says($"{source.Kind.ToWord()} source"), $"kind '{source.Kind.ToWord()}'");
        Require(
            !Says($"{source.Kind.ToWord()} source \u00B7 dated")
                || (source.Issued is { } issued && Says($"{source.Kind.ToWord()} source \u00B7 dated {ExpectedSections.Date(issued)}")),
            "day it is dated by");
        Require(entry.Links.Contains(source.Url) || entry.Links.Count == 0, $"address '{source.Url}'");
        Require(source.Pinned is not { } pinned || pinned == source.Url || entry.Links.Contains(pinned), $"pinned copy '{source.Pinned}'");
        foreach (var quote in quotes.Where(q => !entry.Quotes.Contains(q)))
        {
            Require(false, $"quote '{ShortText.Of(quote)}'");
        }

        foreach (var quote in entry.Quotes.Where(q => !quotes.Contains(q)))
        {
            report.OnPage(
                Rules.Twin.NotShown,
                $"The page quotes '{source.Id}' with '{ShortText.Of(quote)}', which its twin does not.",
                Rebuild);
        }

        bool Says(string text) => entry.Words.Contains(FoldedText.Of(text), StringComparison.Ordinal);

        void Require(bool isShown, string what)
        {
            if (!isShown)
            {
                report.OnPage(Rules.Twin.NotShown, $"The source '{source.Id}': the {what} is not shown.", Rebuild);
            }
        }
    }
}
