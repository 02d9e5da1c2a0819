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
        var keys = new Option<string[]>("--key")
        {
            HelpName = "FILE",
            Description = "A public key in PEM that you trust: the site must be signed by it. May be repeated; one of them is enough.",
        };
        var history = new Option<string?>("--history")
        {
            HelpName = "FILE",
            Description = "The indexes that the site has had, a day and a SHA-256 on each line: its index must be on record.",
        };
        var rebuild = new Option<string?>("--rebuild")
        {
            HelpName = "FOLDER",
            Description = "The input of the site: it is built again, and must give the same bytes.",
        };
        var format = ReportFormats.Option();
        var sources = new SourcesOptions();
        var command = CommandWithExamples();
        command.Add(site);
        foreach (var option in (Option[])[keys, history, rebuild, format])
        {
            command.Add(option);
        }

        sources.AddTo(command, keys, history, rebuild);
        command.SetAction((parsed, cancellation) =>
        {
            var settings = new VerifySettings
            {
                Site = parsed.GetValue(site)!,
                Keys = parsed.GetValue(keys) ?? [],
                History = parsed.GetValue(history),
                Rebuild = parsed.GetValue(rebuild),
                Sources = sources.Read(parsed),
                Format = parsed.GetValue(format),
            };
            return sources.Compared(parsed) is { } other
                ? Task.FromResult(CompareRun.Run(settings, other, context))
                : VerifyRun.RunAsync(settings, context, cancellation);
        });
        root.Add(command);
    }

    private static SiteCommand CommandWithExamples() => new(
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
            ("site verify output --key public.pem", "And that it is signed by somebody you trust."),
            ("site verify output --history history.txt", "And that its index is the one that was recorded."),
            ("site verify output --rebuild input", "And that this input gives these bytes."),
        ],
    };
}
