using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Checks one thing about a page.</summary>
/// <param name="page">The page.</param>
/// <param name="report">Takes what is wrong.</param>
internal delegate void PageCheck(PublishedPage page, PageReport report);
