using Site.Text.Diagnostics;
using Site.Verification.Pages;
using Site.Verification.Reports;

namespace Site.Verification.Checks;

/// <summary>Twin and index name one program: a site is built at once, by one.</summary>
internal static class GeneratorCheck
{
    /// <summary>Checks it.</summary>
    public static void Run(PublishedPage page, PageReport report)
    {
        if (page is { Twin.Generator: { } said, BuiltBy: var built } && said != built)
        {
            report.InTwin(
                Rules.Twin.Generator,
                $"The twin was written by {said.Name} {said.Version}, but the index by {built.Name} {built.Version}.");
        }
    }
}
