using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Site.Text.Html;

namespace Site.Evidence.Html;

/// <summary>
/// The one door to the HTML parser, for bytes that anyone may have written: sources, and pages that are verified. Limits stand before the
/// parser, and what it throws all the same comes out as a problem in words.
/// </summary>
public static class HtmlReader
{
    /// <summary>
    /// Reads UTF-8, as published pages are; a byte-order mark is no part of the text, and bytes that are none become U+FFFD.
    /// </summary>
    /// <param name="html">The bytes.</param>
    /// <param name="cancellationToken">Stops the parser between elements.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static HtmlReading Read(ReadOnlySpan<byte> html, CancellationToken cancellationToken = default)
    {
        if (html.StartsWith(Encoding.UTF8.Preamble))
        {
            html = html[Encoding.UTF8.Preamble.Length..];
        }

        // A UTF-16 unit takes at most three bytes, so what is refused here unread would be refused there.
        return html.Length > HtmlLimits.Default.Length * 3L
            ? Refused($"it has more than {HtmlLimits.Default.Length} characters")
            : Read(Encoding.UTF8.GetString(html), HtmlLimits.Default, cancellationToken);
    }

    /// <summary>Reads text.</summary>
    /// <param name="html">The text.</param>
    /// <param name="cancellationToken">Stops the parser between elements.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static HtmlReading Read(string html, CancellationToken cancellationToken = default) =>
        Read(html, HtmlLimits.Default, cancellationToken);

    /// <summary>Reads text within other limits.</summary>
    /// <param name="html">The text.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellationToken">Stops the parser between elements.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static HtmlReading Read(string html, HtmlLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(limits);
        if (HtmlLimitCheck.FindProblem(html, limits) is { } problem)
        {
            return Refused(problem);
        }

        var made = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (++made > limits.Elements)
                {
                    throw new TooManyElementsException();
                }
            },
        });
        try
        {
            return new HtmlReading(parser.ParseDocument(html), null);
        }
        catch (TooManyElementsException)
        {
            return Refused(HtmlLimitCheck.TooMany(limits));
        }
        catch (Exception e) when (e is DomException or ArgumentException or InvalidOperationException or FormatException
            or IndexOutOfRangeException)
        {
            // The parser is to take anything, and its documentation names no exception; these are what its text and tree code can throw.
            return Refused($"the HTML parser stops: {e.Message.TrimEnd('.')}");
        }
    }

    private static HtmlReading Refused(string problem) => new(null, problem);

    /// <summary>Leaves the parser from within, where it asks for no opinion.</summary>
    private sealed class TooManyElementsException : Exception;
}
