using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Scaffolding;

/// <summary><c>site new</c>: the beginning of a site, a page or a source.</summary>
internal static class NewCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var what = new Argument<string>("what")
        {
            HelpName = "site|page|source",
            Description = "site: a folder with settings and a first page. page: a Markdown file with front matter. "
                + "source: the entry of an address in _sources/.",
        };
        what.AcceptOnlyFromAmong(NewSettings.Site, NewSettings.Page, NewSettings.Source);
        var name = new Argument<string>("name")
        {
            HelpName = "FOLDER|PATH|URL",
            Description = "The folder of the site, the path of the page in the input folder, the address of the source.",
        };
        var input = new Option<string>("--input", "-i")
        {
            HelpName = "FOLDER",
            Description = $"The folder of the site that a page or a source is for. Default: {BuildArguments.DefaultInput}.",
            DefaultValueFactory = _ => BuildArguments.DefaultInput,
        };
        var title = new Option<string?>("--title")
        {
            HelpName = "TITLE",
            Description = "The title of a site, a page or a source. Default: made of the name of the folder or file.",
        };
        var key = new Option<string?>("--key")
        {
            HelpName = "KEY",
            Description = "The key that a source is cited by. Default: made of its address.",
        };
        var command = new SiteCommand(
            "new",
            "Write the beginning of a site, a page or a source. Nothing is ever overwritten, or read over the network.")
        {
            Examples =
            [
                ("site new site my-site", "A folder that builds as it is: settings, a first page, a place for sources."),
                ("site new page guides/setting-up", "The page input/guides/setting-up.md."),
                ("site new source https://example.org/report", "An entry for that address in input/_sources/, to be filled in."),
            ],
        };
        command.Add(what);
        command.Add(name);
        foreach (var option in (Option[])[input, title, key])
        {
            command.Add(option);
        }

        command.SetAction(parsed => NewRun.Run(
            new NewSettings(
                parsed.GetValue(what)!,
                parsed.GetValue(name)!,
                parsed.GetValue(input)!,
                parsed.GetValue(title),
                parsed.GetValue(key)),
            context));
        root.Add(command);
    }
}
