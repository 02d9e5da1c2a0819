using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Sources;

/// <summary><c>site sources</c>: what the guide rests on.</summary>
internal static class SourcesCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var action = new Argument<string>("action")
        {
            HelpName = "check|list",
            Description = "check: read every source and look its quotes up. list: what is known of each.",
        };
        action.AcceptOnlyFromAmong("check", "list");
        var input = new Option<string>("--input")
        {
            HelpName = "FOLDER",
            Description = $"The folder of the guide. Default: {BuildArguments.DefaultInput}.",
            DefaultValueFactory = _ => BuildArguments.DefaultInput,
        };
        var mirrors = new Option<string?>("--git-mirrors")
        {
            HelpName = "FOLDER",
            Description = "Bare repositories, as owner/name.git, forks included; "
                + "files named by a commit permalink are read there, and not over the network.",
        };
        var offline = new Option<bool>("--offline") { Description = "Read mirrors only, and leave what needs the network as it is." };
        var again = new Option<bool>("--again") { Description = "Check anew what was checked today already." };
        var timeGate = OptionParsers.Address(
            "--timegate",
            "Also ask an archive for a copy of each source that is not pinned, by its Memento TimeGate, "
            + "such as https://web.archive.org/web/.");
        var asOf = OptionParsers.Date("--as-of", "The day of the check. Default: today, in UTC.");
        var command = new SiteCommand(
            "sources",
            "Read what the guide cites, find each quote in it, and keep what was found in _sources/cite.lock.json, which builds read.")
        {
            Examples =
            [
                ("site sources list", "What is known of each source."),
                ("site sources check", "Check every source over the network."),
                ("site sources check --git-mirrors mirrors", "The same, with repositories read from mirrors on this machine."),
                ("site sources check --timegate https://web.archive.org/web/", "The same, and look for archived copies to pin."),
            ],
        };
        command.Add(action);
        foreach (var option in (Option[])[input, mirrors, offline, again, timeGate, asOf])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => SourcesRun.RunAsync(
            new SourcesSettings(
                parsed.GetValue(action) == "check",
                parsed.GetValue(input)!,
                parsed.GetValue(mirrors),
                parsed.GetValue(offline),
                parsed.GetValue(again),
                parsed.GetValue(asOf) ?? context.Today())
            {
                TimeGate = parsed.GetValue(timeGate) is { } address ? new Uri(address) : null,
            },
            context,
            cancellation));
        root.Add(command);
    }
}
