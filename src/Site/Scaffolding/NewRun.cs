using Site.Build;
using Site.Citations.Sources;
using Site.CommandLine;
using Site.Generator.Discovery;
using Site.Generator.Parsing;
using Site.Schemas;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Scaffolding;

/// <summary>Writes the beginning of something.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="context">Where it is written, and which day it is.</param>
internal sealed class NewRun(NewSettings settings, ProgramContext context)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code: 1 where something is there already or cannot be, and nothing was written.</returns>
    public static int Run(NewSettings settings, ProgramContext context)
    {
        var run = new NewRun(settings, context);
        return settings.What switch
        {
            NewSettings.Site => run.Site(),
            NewSettings.Page => run.Page(),
            _ => run.Source(),
        };
    }

    private int Site()
    {
        var folder = context.FullPath(settings.Name);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return Refuse($"'{settings.Name}' is there and is not empty. Name a folder that is not, or add a page to it: site new page.");
        }

        var title = settings.Title ?? PageTitle.FromName(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)));
        foreach (var (path, text) in Templates.Site(title, context.Today()))
        {
            Write(Path.Join(folder, path), Path.Join(settings.Name, path), text);
        }

        Next(
            ShownCommand.Of("preview", "--input", settings.Name),
            $"Look at it, change index.md, and add pages: {ShownCommand.Of("new", "page", "NAME", "--input", settings.Name)}");
        return ExitCode.Success;
    }

    private int Page()
    {
        var folder = context.FullPath(settings.Input);
        if (!Directory.Exists(folder))
        {
            return NoInput();
        }

        // Shells complete names from the current folder, so a path that leads into the input folder from there is one, too.
        var fromHere = context.FullPath(settings.Name);
        var path = (FolderPath.Contains(folder, fromHere) ? Path.GetRelativePath(folder, fromHere) : settings.Name).Replace('\\', '/');
        path = Path.HasExtension(path) ? path : path.TrimEnd('/') + ".md";
        if (!FolderPath.Contains(folder, Path.GetFullPath(path, folder)))
        {
            return Refuse($"'{settings.Name}' lies outside '{settings.Input}'. Write the path of the page within that folder.");
        }

        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse($"'{settings.Name}' is no page: pages are Markdown. Leave the ending out, or write .md.");
        }

        if (path.Split('/').FirstOrDefault(p => p is ['_' or '.', ..] and not "." && p != "_index.md") is { } hidden)
        {
            return Refuse($"'{hidden}' is not published: names with '_' before them are data, those with '.' private. Rename it.");
        }

        var file = Path.GetFullPath(path, folder);
        if (File.Exists(file) || Directory.Exists(file))
        {
            return Refuse($"'{Shown(path)}' is there already. Open it, or name another.");
        }

        var name = Path.GetFileNameWithoutExtension(path);
        if (name is "index" or "_index" or "README" && Path.GetDirectoryName(path) is { Length: > 0 } around)
        {
            name = Path.GetFileName(around);
        }

        Write(file, Shown(path), Templates.Page(settings.Title ?? PageTitle.FromName(name), context.Today()));
        Next(
            ShownCommand.Of(["preview", .. BuildArguments.WordsOf(settings.Input)]),
            "Say what the page answers in 'description', and put a source behind each statement that could be wrong.");
        return ExitCode.Success;
    }

    private int Source()
    {
        if (WebAddress.Normalize(settings.Name) is not { } url)
        {
            return Refuse($"'{settings.Name}' is not a web address. Write the whole of it, such as https://example.org/report.");
        }

        var unheard = new DiagnosticBag();
        if (!Directory.Exists(context.FullPath(settings.Input))
            || InputTree.Discover(context.FullPath(settings.Input), unheard) is not { } tree)
        {
            return NoInput();
        }

        var files = tree.Sources.Select(p => tree.ReadText(p, unheard)).OfType<InputText>();
        var sources = SourceLibrary.Load(files, DateOnly.MaxValue, unheard);
        if (sources.FindByUrl(url) is { } known)
        {
            return Refuse($"That address is described already, at {Shown(known.Location)}. Cite it: [cite: @{known.Id}].");
        }

        var key = settings.Key ?? SourceKey.Of(new Uri(url));
        if (!SourceLibrary.IsKey(key))
        {
            return Refuse($"'{key}' cannot be a source's key. Use letters, digits, '-', '_' and '.': --key KEY.");
        }

        var path = $"_sources/{key}.yml";
        var taken = sources.Find(key)?.Location ?? (File.Exists(Path.Join(tree.Root, path)) ? new FileLocation(path) : null);
        if (taken is { } place)
        {
            return Refuse($"A source '{key}' is there already, at {Shown(place)}. Give this one another key: --key KEY.");
        }

        Write(Path.Join(tree.Root, path), Shown(path), Templates.Source(key, url, settings.Title, context.Today(), HasSchemas(tree.Root)));
        Next(
            ShownCommand.Of(["sources", "check", .. BuildArguments.WordsOf(settings.Input)]),
            $"Fill in what is empty first. The command then looks the quotes up; cite them: [cite: @{key}#main].");
        return ExitCode.Success;
    }

    private static bool HasSchemas(string root) => File.Exists(Path.Join(root, AuthorSchemas.Folder, AuthorSchemas.Sources.FileName));

    private string Shown(string path) => Path.Join(settings.Input, path).Replace('\\', '/');

    private string Shown(FileLocation place) => (place with { File = Shown(place.File) }).ToString();

    private int NoInput() => Refuse(
        $"There is no folder '{settings.Input}'. Name the folder of your site with --input, "
        + $"or begin one: {ShownCommand.Of("new", "site", settings.Input)}.");

    private int Refuse(string why)
    {
        context.Error.WriteLine($"site: {why}");
        return ExitCode.Failure;
    }

    private void Write(string file, string shown, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
        context.Out.WriteLine($"Wrote {shown.Replace('\\', '/')}");
    }

    private void Next(string command, string advice) =>
        context.Out.WriteLine($"{Environment.NewLine}Next: {command}{Environment.NewLine}{advice}");
}
