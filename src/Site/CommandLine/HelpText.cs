using System.CommandLine;

namespace Site.CommandLine;

/// <summary>
/// Writes a command's help from the command itself, so that it lists what exists, at a width that does not depend on the terminal.
/// </summary>
internal static class HelpText
{
    private const int Width = 100;
    private const int MaxFirstColumn = 30;

    /// <summary>Writes the usage lines of a command: <c>Usage: site verify SITE [options]</c>.</summary>
    public static void WriteUsage(Command command, TextWriter output)
    {
        var arguments = string.Concat(command.Arguments.Select(a => " " + a.HelpName));
        if (command is not RootCommand)
        {
            output.WriteLine($"Usage: site {command.Name}{arguments} [options]");
            return;
        }

        output.WriteLine("Usage: site [build] [options]");
        foreach (var subcommand in command.Subcommands.Skip(1))
        {
            output.WriteLine($"       site {subcommand.Name}{string.Concat(subcommand.Arguments.Select(a => " " + a.HelpName))} [options]");
        }
    }

    /// <summary>Writes the whole help of a command.</summary>
    public static void Write(Command command, IEnumerable<Option> inherited, TextWriter output)
    {
        WriteParagraph(command.Description!, output);
        output.WriteLine();
        WriteUsage(command, output);
        WriteTable("Arguments", command.Arguments.Select(a => (a.HelpName!, a.Description!)), output);
        WriteTable("Commands", command.Subcommands.Select(c => (c.Name, c.Description!)), output);
        WriteTable("Options", command.Options.Concat(inherited).OrderBy(IsCommon).Select(o => (LabelOf(o), o.Description!)), output);
        WriteTable("Examples", ExamplesOf(command), output);
        output.WriteLine();
        WriteParagraph(
            "Exit codes: 0 nothing is wrong, 1 something is (the diagnostics say what), 2 the command line is not understood, "
            + "130 stopped by Ctrl-C.",
            output);
    }

    private static bool IsCommon(Option option) => option.Name is "--help" or "--version" or "--verbose";

    private static string LabelOf(Option option) =>
        string.Join(", ", option.Aliases.Where(a => a != "-?").Order(StringComparer.Ordinal).Append(option.Name))
        + (option.HelpName is { } value ? " " + value : "");

    private static IEnumerable<(string CommandLine, string Does)> ExamplesOf(Command command) =>
        command is SiteCommand one ? one.Examples : command.Subcommands.OfType<SiteCommand>().Select(c => c.Examples[0]);

    private static void WriteTable(string title, IEnumerable<(string First, string Second)> rows, TextWriter output)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title + ":");
        var column = all.Where(r => r.First.Length <= MaxFirstColumn).Select(r => r.First.Length).DefaultIfEmpty(0).Max() + 4;
        foreach (var (first, second) in all)
        {
            output.Write("  " + first);
            if (first.Length > MaxFirstColumn)
            {
                output.WriteLine();
                output.Write(new string(' ', column));
            }
            else
            {
                output.Write(new string(' ', column - 2 - first.Length));
            }

            var lines = Wrap(second, Width - column).ToList();
            output.WriteLine(lines[0]);
            foreach (var line in lines.Skip(1))
            {
                output.WriteLine(new string(' ', column) + line);
            }
        }
    }

    private static void WriteParagraph(string text, TextWriter output)
    {
        foreach (var line in Wrap(text, Width))
        {
            output.WriteLine(line);
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
