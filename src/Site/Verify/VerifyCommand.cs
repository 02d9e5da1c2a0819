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
        var command = new SiteCommand(
            "verify",
            "Check a published site as a stranger would: from its pages alone, that every manifest matches its page, "
            + "and every claim stands where it says.")
        {
            Examples =
            [
                ("site verify output", "Check what the last build published."),
                ("site verify https://example.org/guide/", "Check a site over the network."),
            ],
        };
        command.Add(site);
        command.Add(format);
        command.SetAction((parsed, cancellation) =>
            VerifyRun.RunAsync(new VerifySettings(parsed.GetValue(site)!, parsed.GetValue(format)), context, cancellation));
        root.Add(command);
    }
}
