using System.CommandLine;
using Site.CommandLine;
using Site.Reports;

namespace Site.Verify;

/// <summary><c>site verify</c>: a crawler's check of a published site.</summary>
internal static class VerifyCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var site = new Argument<string>("site")
        {
            HelpName = "SITE",
            Description = "The published site: a folder, or an http(s) address.",
        };
        var format = ReportFormats.Option();
        var sources = new SourcesOptions();
        var command = new SiteCommand(
            "verify",
            "Check a published site as a stranger would: from its pages alone, that every manifest matches its page, "
            + "and every claim stands where it says.")
        {
            Examples =
            [
                ("site verify output", "Check what the last build published."),
                ("site verify https://example.org/guide/", "Check a site over the network."),
                ("site verify output --sources", "Also read what it cites, and write a report of your own."),
                ("site verify cite-report.json --compare theirs.json", "List where another party found something else."),
            ],
        };
        command.Add(site);
        command.Add(format);
        sources.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = new VerifySettings(parsed.GetValue(site)!, parsed.GetValue(format)) { Sources = sources.Read(parsed) };
            return sources.Compared(parsed) is { } other
                ? Task.FromResult(CompareRun.Run(settings, other, context))
                : VerifyRun.RunAsync(settings, context, cancellation);
        });
        root.Add(command);
    }
}
