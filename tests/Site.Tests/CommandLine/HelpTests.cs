using System.CommandLine;
using System.Text.RegularExpressions;
using Site.CommandLine;

namespace Site.Tests.CommandLine;

public sealed class HelpTests
{
    public static TheoryData<string> Commands =>
        ["", "build", "check", "preview", "verify", "sign", "sources", "list", "new", "import", "schema", "calc"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_mentions_every_option_and_what_it_does(string name)
    {
        var command = Parse(name).CommandResult.Command;

        var help = await HelpOfAsync(name);

        Assert.NotEmpty(command.Options);
        foreach (var option in command.Options.Where(o => !o.Hidden))
        {
            Assert.Matches(
                $"(?m)^  (-., )?{Regex.Escape(option.Name)}( [A-Z]+)?  +{Regex.Escape(option.Description!.Split(' ')[0])}",
                help);
            Assert.EndsWith(".", option.Description, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_option_that_takes_a_value_names_it(string name)
    {
        var help = await HelpOfAsync(name);

        Assert.All(
            Parse(name).CommandResult.Command.Options.Where(o => o.ValueType != typeof(bool) && o.ValueType != typeof(void)),
            o => Assert.Contains($"{o.Name} {o.HelpName}", help, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_examples_of_the_help_can_be_typed(string name)
    {
        var help = await HelpOfAsync(name);

        var examples = Regex.Matches(help[help.IndexOf("Examples:", StringComparison.Ordinal)..], "(?m)^  site(?<args>.*?)(  |$)");
        Assert.NotEmpty(examples);
        var commands = examples.Select(e => e.Groups["args"].Value.Split(" > ")[0]);
        foreach (var words in commands.Select(c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            Assert.Null(UsageError.Find(Parse(words)));
        }
    }

    [Fact]
    public async Task Help_of_the_program_lists_the_commands_there_are_and_no_others()
    {
        var help = await HelpOfAsync("");

        var listed = Regex.Matches(
            help[help.IndexOf("Commands:", StringComparison.Ordinal)..help.IndexOf("Options:", StringComparison.Ordinal)],
            "(?m)^  ([a-z]+)");
        Assert.Equal(
            ["build", "check", "preview", "verify", "sign", "sources", "list", "new", "import", "schema", "calc"],
            listed.Select(m => m.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_line_of_the_help_is_wider_than_a_narrow_window(string name) =>
        Assert.All((await HelpOfAsync(name)).Split('\n'), line => Assert.InRange(line.Length, 0, 100));

    [Fact]
    public async Task The_version_is_a_version_and_nothing_else()
    {
        var run = await ProgramRun.InAsync(Path.GetTempPath(), "--version");

        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\n$", run.Out);
    }

    private static async Task<string> HelpOfAsync(string name)
    {
        string[] args = name.Length == 0 ? ["--help"] : [name, "--help"];
        var run = await ProgramRun.InAsync(Path.GetTempPath(), args);
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Empty(run.Error);
        return run.Out;
    }

    private static ParseResult Parse(params string[] args) =>
        SiteCommandLine.Create(ProgramRun.Context(Path.GetTempPath(), TextWriter.Null, TextWriter.Null))
            .Parse([.. args.Where(a => a.Length > 0)]);
}
