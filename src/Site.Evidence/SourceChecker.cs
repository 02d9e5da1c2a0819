using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Site.Citations.Locks;
using Site.Citations.Vocabulary;
using Site.Text.Folding;

namespace Site.Evidence;

/// <summary>Looks the quotes of one source up.</summary>
/// <param name="reader">Reads sources.</param>
/// <param name="today">The day.</param>
/// <param name="by">The program and its version.</param>
public sealed class SourceChecker(SourceReader reader, DateOnly today, string by)
{
    /// <summary>Checks a source.</summary>
    /// <param name="evidence">The source and its quotes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found; null where there is no network, so that what was known stays.</returns>
    public async Task<LockedSource?> CheckAsync(EvidenceToCheck evidence, CancellationToken cancellationToken)
    {
        var url = evidence.Source.Pinned ?? evidence.Source.Url;
        var read = await reader.ReadAsync(url, cancellationToken).ConfigureAwait(false);
        if (read.IsOffline)
        {
            return null;
        }

        if (read.Content is not { } content)
        {
            return new LockedSource(url, read.Status, read.Problem, today, by, null, null, null, ImmutableSortedDictionary<string, bool>.Empty);
        }

        var texts = TextsOf(content, read.IsHtml);
        var quotes = evidence.Quotes.ToImmutableSortedDictionary(
            FoldedText.KeyOf,
            q => FoldedText.Of(q) is var quote && texts.Any(t => t.Contains(quote, StringComparison.Ordinal)),
            StringComparer.Ordinal);
        var missing = quotes.Count(q => !q.Value);
        return new LockedSource(
            url,
            missing == 0 ? CheckStatus.Ok : CheckStatus.Broken,
            missing == 0 ? null : $"{missing} of {quotes.Count} quotes not found",
            today,
            by,
            Convert.ToHexStringLower(SHA256.HashData(content)),
            read.ObjectId,
            read.ObjectId is null ? null : Permalink.Parse(url)!.Commit,
            quotes);
    }

    /// <summary>
    /// The forms a quote may stand in. A page is looked at as its source, as its text, and as its text with a space between elements: a
    /// reader who copies from a table or a list gets a space where the source has none.
    /// </summary>
    private static IEnumerable<string> TextsOf(byte[] content, bool isHtml)
    {
        var source = Encoding.UTF8.GetString(content);
        yield return FoldedText.Of(source);
        if (!isHtml)
        {
            yield break;
        }

        var body = new HtmlParser().ParseDocument(source).Body;
        if (body is null)
        {
            yield break;
        }

        foreach (var hidden in body.QuerySelectorAll("script, style, template, noscript"))
        {
            hidden.Remove();
        }

        yield return FoldedText.Of(body.TextContent);
        yield return FoldedText.Of(string.Join(' ', AngleSharp.Dom.NodeExtensions.GetDescendants(body).OfType<AngleSharp.Dom.IText>().Select(t => t.Data)));
    }
}
