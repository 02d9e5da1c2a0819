using Site.Evidence.Fetching;
using Site.Evidence.Html;
using Site.Text.Html;

namespace Site.Evidence.Texts;

/// <summary>
/// Gets at the text of a source, whatever its bytes are, within a limit of time and with the text of one large source in memory at once.
/// One that cannot be stopped when its time is over has its text in memory still, and the next waits for it, out of its own time.
/// </summary>
/// <param name="time">The clock of the limit.</param>
internal sealed class SourceTextReader(TimeProvider time) : IDisposable
{
    /// <summary>From so many bytes on a source is large: its text and its tree may take a hundred times as many.</summary>
    private const int Large = 2 * 1024 * 1024;

    private static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _large = new(1);

    // The last large source that was begun; who holds the semaphore reads and writes it.
    private Task _lastLarge = Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    /// <summary>Reads the text, and gives it to whoever looks through it.</summary>
    /// <typeparam name="T">What is found in it.</typeparam>
    /// <param name="content">The bytes.</param>
    /// <param name="read">What the answer said of them.</param>
    /// <param name="look">Looks through it, and stops when it is told to; the text is not kept.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<T> ReadAsync<T>(
        byte[] content,
        SourceContent read,
        Func<SourceTexts, CancellationToken, T> look,
        CancellationToken cancellationToken)
    {
        T Look(CancellationToken stop) => look(TextsOf(content, read, stop), stop);
        if (content.Length < Large)
        {
            return await WithinLimitAsync(stop => Task.Run(() => Look(stop), stop).WaitAsync(stop), look, cancellationToken)
                .ConfigureAwait(false);
        }

        await _large.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await WithinLimitAsync(stop => AfterOthersAsync(Look, stop), look, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _large.Release();
        }
    }

    /// <summary>Looks through a large source once no other is looked through any more, even one that nobody waits for.</summary>
    private async Task<T> AfterOthersAsync<T>(Func<CancellationToken, T> look, CancellationToken stop)
    {
        await _lastLarge.WaitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
        var looking = Task.Run(() => look(stop), stop);
        _lastLarge = looking;
        return await looking.WaitAsync(stop).ConfigureAwait(false);
    }

    /// <summary>What is found, or what is found in nothing where the time is over before.</summary>
    private async Task<T> WithinLimitAsync<T>(
        Func<CancellationToken, Task<T>> start,
        Func<SourceTexts, CancellationToken, T> look,
        CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReadingTime, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // The PDF library hears of no limit within a page, so it is left behind where it takes too long.
            return await start(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var late = new SourceTexts { Doubt = $"its text cannot be got at and looked through within {ReadingTime.TotalSeconds:0} s" };
            return look(late, cancellationToken);
        }
    }

    private static SourceTexts TextsOf(byte[] content, SourceContent read, CancellationToken cancellationToken)
    {
        var form = SourceForms.Of(content, read.MediaType);
        if (form is not (SourceForm.Text or SourceForm.Binary))
        {
            return Parse(content, read, form, cancellationToken);
        }

        var isXml = read.MediaType?.EndsWith("xml", StringComparison.Ordinal) == true;
        return new SourceTexts
        {
            Visible = [SearchedText.OfLines(SourceText.Decode(content, read.Charset, isXml))],
            Doubt = form == SourceForm.Binary ? "its bytes are no text" : null,
        };
    }

    private static SourceTexts Parse(byte[] content, SourceContent read, SourceForm form, CancellationToken cancellationToken)
    {
        if (form == SourceForm.Pdf)
        {
            return PdfTexts.Read(content, HtmlLimits.Default.Length, cancellationToken);
        }

        var source = SourceText.Decode(content, read.Charset, isMarkup: true);
        var html = HtmlReader.Read(source, cancellationToken);
        if (!html.IsRead)
        {
            // Nobody can tell what of it a reader would see.
            return new SourceTexts { Doubt = html.Problem };
        }

        var texts = new HtmlTexts(html.Document);
        return new SourceTexts
        {
            Visible = [SearchedText.Of(texts.Seen), SearchedText.Of(texts.Pieces)],
            OutOfSight = [SearchedText.Of(texts.Unseen), SearchedText.Of(source)],
            Doubt = PageSigns.IsShell(html.Document, texts.Seen) ? "the page has next to no text before its scripts run" : null,
            Substitute = PageSigns.Find(html.Document),
        };
    }
}
