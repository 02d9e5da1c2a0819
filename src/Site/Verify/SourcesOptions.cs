using System.CommandLine;

namespace Site.Verify;

/// <summary>The options of <c>verify</c> by which evidence is looked up anew.</summary>
internal sealed class SourcesOptions
{
    /// <summary>Where a report is written unless another place is named.</summary>
    private const string DefaultReport = "cite-report.json";

    private readonly Option<bool> _sources = new("--sources")
    {
        Description = "Read the sources of every claim, look its quotes up, and write what was found into a report of your own.",
    };

    private readonly Option<string?> _report = new("--report")
    {
        HelpName = "FILE",
        Description = $"Where --sources writes its report: anywhere but in the site. Default: {DefaultReport}.",
    };

    private readonly Option<string?> _mirrors = new("--git-mirrors")
    {
        HelpName = "FOLDER",
        Description = "For --sources: bare repositories, as owner/name.git; files named by a commit permalink are read there.",
    };

    private readonly Option<bool> _offline = new("--offline")
    {
        Description = "For --sources: read mirrors only, and leave the network alone.",
    };

    private readonly Option<string?> _compare = new("--compare")
    {
        HelpName = "REPORT",
        Description = "SITE is a report of --sources: list the claims on which this other report disagrees with it.",
    };

    /// <summary>
    /// Adds them to the command. Comparing two reports reads no site, so that what checks a site cannot be asked for with it.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="ofSite">Its other options by which a site is checked.</param>
    public void AddTo(Command command, params Option[] ofSite)
    {
        Option[] lookUps = [_sources, _report, _mirrors, _offline];
        foreach (var option in (Option[])[.. lookUps, _compare])
        {
            command.Add(option);
        }

        command.Validators.Add(given =>
        {
            var other = ofSite.Concat(lookUps).FirstOrDefault(o => given.GetResult(o) is { Implicit: false });
            if (given.GetResult(_compare) is not null && other is not null)
            {
                given.AddError($"--compare compares two reports, and reads no site: {other.Name} cannot be given with it.");
            }
        });
    }

    /// <summary>What was asked for; null where the sources are to be left alone. An option for looking up asks for it.</summary>
    public SourcesToRead? Read(ParseResult parsed)
    {
        var (report, mirrors, offline) = (parsed.GetValue(_report), parsed.GetValue(_mirrors), parsed.GetValue(_offline));
        return parsed.GetValue(_sources) || report is not null || mirrors is not null || offline
            ? new SourcesToRead(report ?? DefaultReport, mirrors, offline)
            : null;
    }

    /// <summary>The report to compare with; null where none is.</summary>
    public string? Compared(ParseResult parsed) => parsed.GetValue(_compare);
}

/// <summary>How <c>verify</c> is to look evidence up.</summary>
/// <param name="Report">The file the report goes to, as the user wrote it.</param>
/// <param name="Mirrors">The folder of mirrors; null for none.</param>
/// <param name="Offline">Whether to leave the network alone.</param>
internal sealed record SourcesToRead(string Report, string? Mirrors, bool Offline);
