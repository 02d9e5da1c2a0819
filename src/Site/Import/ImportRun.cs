using System.Collections.Immutable;
using Site.CommandLine;
using Site.Reports;
using Site.Text.Files;

namespace Site.Import;

/// <summary>Makes a site out of the folder of another tool.</summary>
internal static class ImportRun
{
    private static readonly ImmutableArray<Func<ForeignFolder, ImportedSite?>> Readers =
        [DocusaurusReader.Read, VitePressReader.Read, MdBookReader.Read, MkDocsReader.Read, HugoReader.Read];

    /// <summary>Does it, and says what was carried over and what was not.</summary>
    /// <param name="from">The folder of the other tool, as the user wrote it.</param>
    /// <param name="to">The folder of the new site, as the user wrote it.</param>
    /// <param name="context">Where to write.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code: 1 where nothing was written.</returns>
    public static int Run(string from, string to, ProgramContext context, CancellationToken cancellationToken)
    {
        var folder = new ForeignFolder(Path.TrimEndingDirectorySeparator(context.FullPath(from)));
        var output = Path.TrimEndingDirectorySeparator(context.FullPath(to));
        if (Problem(folder, output, from, to) is { } problem)
        {
            context.Error.WriteLine($"site: {problem}");
            return ExitCode.Failure;
        }

        if (Readers.Select(read => read(folder)).FirstOrDefault(s => s is not null) is not { } site)
        {
            context.Error.WriteLine(
                $"site: '{from}' has no settings of MkDocs (mkdocs.yml), Docusaurus (docusaurus.config.js), VitePress (.vitepress/config), "
                + "mdBook (book.toml) or Hugo (hugo.toml). Name the folder that has them; a folder of Markdown alone needs no import: "
                + $"{ShownCommand.Of("build", "--input", from)}.");
            return ExitCode.Failure;
        }

        var copy = new FolderCopy(folder, site, output);
        copy.Run(cancellationToken);
        if (copy.Pages.Count == 0)
        {
            var folders = string.Join(", ", site.Folders.Select(f => $"'{f.From}'"));
            context.Error.WriteLine($"site: {site.Tool} keeps its pages in {folders}, and there is no Markdown there.");
            return ExitCode.Failure;
        }

        var menu = new MenuWriter(copy.Pages, site);
        var toc = menu.Write();
        File.WriteAllText(Path.Join(output, "site.yml"), SettingsWriter.Write(site));
        if (toc is not null)
        {
            File.WriteAllText(Path.Join(output, "toc.yml"), toc);
        }

        Report(site, copy, menu, toc is not null, from, to, context.Out);
        return ExitCode.Success;
    }

    private static string? Problem(ForeignFolder folder, string output, string from, string to)
    {
        if (!folder.Has(""))
        {
            return $"There is no folder '{from}'.";
        }

        if (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any()))
        {
            return $"'{to}' is there and is not empty. Name a folder that is not: nothing is overwritten.";
        }

        return output == folder.Root || FolderPath.Contains(folder.Root, output)
            ? $"'{to}' lies within '{from}'. Name a folder outside of it, which is only read."
            : null;
    }

    private static void Report(
        ImportedSite site,
        FolderCopy copy,
        MenuWriter menu,
        bool hasMenu,
        string from,
        string to,
        TextWriter output)
    {
        output.WriteLine(
            $"Made a site in {SummaryText.Folder(to)} of what {site.Tool} has in {SummaryText.Folder(from)}: "
            + $"{SummaryText.Count(copy.Pages.Count, "page")}, {SummaryText.Count(copy.Files, "other file")}.");
        output.WriteLine();
        output.WriteLine("Carried over:");
        (string What, string? Value)[] settings =
        [
            ("title", site.Title), ("description", site.Description), ("language", SettingsWriter.LanguageOf(site)),
            ("address", SettingsWriter.AddressOf(site.Url)), ("repository", SettingsWriter.AddressOf(site.Repository)),
        ];
        var carried = settings.Where(s => s.Value is not null).Select(s => s.What).ToList();
        output.WriteLine(carried.Count == 0
            ? "- site.yml: nothing was found to write there; give the site a title."
            : $"- site.yml: {string.Join(", ", carried)}.");
        if (hasMenu)
        {
            output.WriteLine($"- toc.yml: the menu, with {SummaryText.Count(menu.Listed, "page")}.");
        }

        foreach (var change in copy.Changes)
        {
            output.WriteLine($"- {change}");
        }

        var lost = site.NotCarried.Concat(copy.Losses).Concat(menu.Losses).ToList();
        if (lost.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Not carried over:");
            lost.ForEach(l => output.WriteLine(Excerpt.Clean($"- {l}")));
        }

        output.WriteLine();
        output.WriteLine($"Next: {ShownCommand.Of("preview", "--input", to)}");
    }
}
