using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Import;

/// <summary><c>site import</c>: a site out of the folder of another tool.</summary>
internal static class ImportCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var folder = new Argument<string>("folder")
        {
            HelpName = "FOLDER",
            Description = "The folder with the settings of MkDocs, Docusaurus, VitePress, mdBook or Hugo. It is only read.",
        };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = $"The folder of the new site, which must be empty or not there yet. Default: {BuildArguments.DefaultInput}.",
            DefaultValueFactory = _ => BuildArguments.DefaultInput,
        };
        var command = new SiteCommand(
            "import",
            "Make a site of a folder of MkDocs, Docusaurus, VitePress, mdBook or Hugo: pages, files, title and menu; "
            + "say what is not carried over.")
        {
            Examples =
            [
                ("site import ../old-docs", "Make the site input/ out of ../old-docs, and say what it will not have."),
                ("site import ../old-docs --output pages", "The same in another folder."),
            ],
        };
        command.Add(folder);
        command.Add(output);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            ImportRun.Run(parsed.GetValue(folder)!, parsed.GetValue(output)!, context, cancellation)));
        root.Add(command);
    }
}
