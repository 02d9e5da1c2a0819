using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Lists;

/// <summary><c>site list</c>: what the site claims, what it rests on, and what of that is to be looked at again.</summary>
internal static class ListCommand
{
    private static readonly Dictionary<string, ListFormat> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = ListFormat.Text,
        ["json"] = ListFormat.Json,
    };

    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var what = new Argument<string>("what")
        {
            HelpName = "claims|sources|stale",
            Description = "claims: every claim of every page. sources: what they rest on. "
                + "stale: claims, facts and assumptions that are past their date.",
        };
        what.AcceptOnlyFromAmong(ListSettings.Claims, ListSettings.Sources, ListSettings.Stale);
        var input = new Option<string>("--input", "-i")
        {
            HelpName = "FOLDER",
            Description = $"The folder of the site. Default: {BuildArguments.DefaultInput}.",
            DefaultValueFactory = _ => BuildArguments.DefaultInput,
        };
        var asOf = OptionParsers.Date("--as-of", "The day that ages and confidence are computed for. Default: today, in UTC.");
        var format = OptionParsers.Choice(
            "--format",
            "FORMAT",
            Formats,
            ListFormat.Text,
            "How to write the list: text, a line each, or json, one document. Default: text.");
        var fail = new Option<bool>("--fail")
        {
            Description = "Exit with 1 where anything is stale, so that a scheduled run can tell somebody.",
        };
        var command = new SiteCommand("list", "List what the site claims, what that rests on, and what is past its date.")
        {
            Examples =
            [
                ("site list claims", "Every claim, where it is written, its level, and until when it is fresh."),
                ("site list sources --format json", "Every source with the number of its claims, for a script."),
                ("site list stale --fail", "What is past its date; exit with 1 where anything is. For a scheduled run."),
                ("site list stale --as-of 2027-01-01", "What will be past its date on that day."),
            ],
        };
        command.Add(what);
        foreach (var option in (Option[])[input, asOf, format, fail])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) => ListRun.RunAsync(
            new ListSettings(
                parsed.GetValue(what)!,
                parsed.GetValue(input)!,
                parsed.GetValue(asOf) ?? context.Today(),
                parsed.GetValue(format),
                parsed.GetValue(fail)),
            context,
            cancellation));
        root.Add(command);
    }
}
