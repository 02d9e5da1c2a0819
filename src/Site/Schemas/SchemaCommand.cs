using System.CommandLine;
using Site.CommandLine;

namespace Site.Schemas;

/// <summary><c>site schema</c>: what editors need to know of the files that authors write.</summary>
internal static class SchemaCommand
{
    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var name = new Argument<string>("name")
        {
            HelpName = string.Join('|', AuthorSchemas.All.Select(s => s.Name)) + "|all",
            Description = "The files it is of: site.yml, _sources/*.yml, _facts/*.yml, _models/*.yml, front matter; all needs --output.",
        };
        name.AcceptOnlyFromAmong([.. AuthorSchemas.All.Select(s => s.Name), "all"]);
        var output = new Option<string?>("--output", "-o")
        {
            HelpName = "FOLDER",
            Description = "Write NAME.schema.json in this folder instead, over one that is there, "
                + $"such as input/{AuthorSchemas.Folder}.",
        };
        var command = new SiteCommand(
            "schema",
            "Print a JSON Schema of the files that authors write, by which an editor completes keys and marks what is no key.")
        {
            Examples =
            [
                ("site schema sources", "The schema of files that describe sources."),
                ($"site schema all --output input/{AuthorSchemas.Folder}", "All of them, for the first lines of files to name."),
            ],
        };
        command.Add(name);
        command.Add(output);
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(output), context));
        root.Add(command);
    }

    private static int Run(string name, string? output, ProgramContext context)
    {
        if (output is null && name == "all")
        {
            context.Error.WriteLine("site: All schemas are several files. Name a folder for them: --output FOLDER.");
            return ExitCode.Usage;
        }

        foreach (var schema in AuthorSchemas.All.Where(s => name == "all" || s.Name == name))
        {
            if (output is null)
            {
                context.Out.Write(SchemaWriter.Write(schema));
                continue;
            }

            Directory.CreateDirectory(context.FullPath(output));
            File.WriteAllText(Path.Join(context.FullPath(output), schema.FileName), SchemaWriter.Write(schema));
            context.Out.WriteLine($"Wrote {Path.Join(output, schema.FileName).Replace('\\', '/')}");
        }

        return ExitCode.Success;
    }
}
