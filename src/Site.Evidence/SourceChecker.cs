using System.Collections.Immutable;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Evidence.Html;
using Site.Text.Folding;

namespace Site.Evidence;

/// <summary>Looks the quotes of one source up.</summary>
/// <param name="reader">Reads sources.</param>
/// <param name="today">The day.</param>
/// <param name="by">The program and its version.</param>
public sealed class SourceChecker(SourceReader reader, DateOnly today, string by)
{
    private static readonly TimeSpan ParsingTime = TimeSpan.FromSeconds(20);

    /// <summary>Checks a source.</summary>
    /// <param name="evidence">The source and its quotes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found; null where there is no network, so that what was known stays.</returns>
    public async Task<LockedSource?> CheckAsync(EvidenceToCheck evidence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var url = evidence.Source.Pinned ?? evidence.Source.Url;
        var read = await reader.ReadAsync(url, cancellationToken).ConfigureAwait(false);
        if (read.IsOffline)
        {
            return null;
        }

        if (read.Content is not { } content)
        {
            return Unread(url, read.Status, Because(read.Problem, read));
        }

        var texts = TextsOf(content, read, cancellationToken, out var problem);
        var quotes = evidence.Quotes.ToImmutableSortedDictionary(
            FoldedText.KeyOf,
            q => Find(texts, q),
            StringComparer.Ordinal);
        var missing = quotes.Count(q => !q.Value.IsFound);
        if (missing > 0 && problem is not null)
        {
            // The words may stand in what could not be read.
            return Unread(url, CheckStatus.Unknown, problem);
        }

        return new LockedSource(
            url,
            missing == 0 ? CheckStatus.Ok : CheckStatus.Broken,
            Because(missing == 0 ? null : $"{missing} of {quotes.Count} quotes not found", read),
            today,
            by,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            read.ObjectId,
            read.ObjectId is null ? null : Permalink.Parse(url)!.Commit,
            quotes);
    }

    /// <summary>The problem, and where redirects led, which is worth knowing even where all is well.</summary>
    private static string? Because(string? problem, SourceContent read) => read.FinalAddress is { } final
        ? $"{(problem is null ? "" : problem + "; ")}redirected to {final}"
        : problem;

    private LockedSource Unread(string url, CheckStatus status, string? problem) =>
        new(url, status, problem, today, by, null, null, null, ImmutableSortedDictionary<string, LockedQuote>.Empty);

    /// <summary>What is found of a quote in the first of the texts that has it.</summary>
    private static LockedQuote Find(List<SearchedText> texts, string quote)
    {
        var folded = FoldedText.Of(quote);
        return texts.Select(t => t.Find(folded)).FirstOrDefault(f => f is not null) ?? new LockedQuote(false);
    }

    /// <summary>
    /// The forms a quote may stand in. A page is looked at as its source, as its text, and as its text with a space between elements: a
    /// reader who copies from a table or a list gets a space where the source has none.
    /// </summary>
    private static List<SearchedText> TextsOf(byte[] content, SourceContent read, CancellationToken cancellationToken, out string? problem)
    {
        var source = SourceText.Decode(content, read.Charset, read.IsHtml);
        List<SearchedText> texts = [read.IsHtml ? SearchedText.Of(source) : SearchedText.OfLines(source)];
        problem = null;
        if (!read.IsHtml)
        {
            return texts;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(ParsingTime);
        HtmlReading html;
        try
        {
            html = HtmlReader.Read(source, time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            html = new HtmlReading(null, $"the page cannot be parsed within {ParsingTime.TotalSeconds:0} s");
        }

        problem = html.Problem;
        if (html.Document?.Body is not { } body)
        {
            return texts;
        }

        foreach (var hidden in body.QuerySelectorAll("script, style, template, noscript"))
        {
            hidden.Remove();
        }

        texts.Add(SearchedText.Of(body.TextContent));
        texts.Add(SearchedText.Of(string.Join(' ', body.GetDescendants().OfType<IText>().Select(t => t.Data))));
        return texts;
    }
}
