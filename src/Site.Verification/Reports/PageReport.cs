using Site.Text.Diagnostics;
using Site.Verification.Pages;

namespace Site.Verification.Reports;

/// <summary>Collects what is wrong with one page.</summary>
/// <param name="page">The page.</param>
/// <param name="site">Collects what is wrong with the site.</param>
internal sealed class PageReport(PublishedPage page, SiteReport site) : IDiagnosticSink
{
    /// <summary>Whether so much is wrong that checks may stop: no further problem would be listed.</summary>
    public bool IsFull => site.IsFull(page.Index.Path) || site.IsFull(page.Index.Twin);

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic) => site.Report(diagnostic);

    /// <summary>Reports a problem of the HTML.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void OnPage(DiagnosticRule rule, string message, string suggestion = "Build the site again.") =>
        Report(rule.At(page.PageLocation, message, suggestion));

    /// <summary>Reports a problem of the twin.</summary>
    /// <param name="rule">The rule that is broken.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do.</param>
    public void InTwin(DiagnosticRule rule, string message, string suggestion = "Build the site again.") =>
        Report(rule.At(page.TwinLocation, message, suggestion));
}
