using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;

namespace Site.Verification.Reports;

/// <summary>Collects what is wrong with one page.</summary>
/// <param name="page">The page.</param>
/// <param name="site">Collects what is wrong with the site.</param>
internal sealed class PageReport(IndexedPage page, SiteReport site) : IDiagnosticSink
{
    private readonly List<Diagnostic> _ofBytes = [];
    private bool _isWrong;

    /// <summary>Whether so much is wrong that checks may stop: no further problem would be listed.</summary>
    public bool IsFull => site.IsFull(page.Path) || site.IsFull(page.Twin);

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        _isWrong |= diagnostic.Rule.Severity == Severity.Error;
        site.Report(diagnostic);
    }

    /// <summary>
    /// Takes a problem of the exact bytes of the HTML. What it weighs is known only when everything that the page says has been checked.
    /// </summary>
    public void OfBytes(Diagnostic diagnostic) => _ofBytes.Add(diagnostic);

    /// <summary>
    /// Ends the page: where nothing is wrong but the bytes of its HTML, they were rewritten in transit, which is a warning.
    /// </summary>
    public void Complete()
    {
        if (_isWrong)
        {
            _ofBytes.ForEach(site.Report);
        }
        else if (_ofBytes.Count > 0)
        {
            OnPage(
                Rules.Twin.Rewritten,
                $"The bytes of '{page.Path}' are not those that were published, but all that it says is.",
                "Keep the host from rewriting pages: from shortening HTML, from changing line ends.");
        }
    }

    /// <summary>Reports a problem of the HTML.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void OnPage(DiagnosticRule rule, string message, string suggestion = "Build the site again.") =>
        Report(rule.At(new FileLocation(page.Path), message, suggestion));

    /// <summary>Reports a problem of the twin.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void InTwin(DiagnosticRule rule, string message, string suggestion = "Build the site again.") =>
        Report(rule.At(new FileLocation(page.Twin), message, suggestion));
}
