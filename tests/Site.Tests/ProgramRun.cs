using Microsoft.Extensions.Time.Testing;

namespace Site.Tests;

/// <summary>A run of the program in this process, from its entry point, in a folder of its own.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Out">What went to standard output, with line feeds only.</param>
/// <param name="Error">What went to standard error, with line feeds only.</param>
internal sealed record ProgramRun(int Exit, string Out, string Error)
{
    /// <summary>Runs the program with nothing on standard input.</summary>
    public static Task<ProgramRun> InAsync(string folder, params string[] args) => WithInputAsync(folder, "", args);

    /// <summary>Runs the program.</summary>
    /// <param name="folder">The folder it is started in.</param>
    /// <param name="input">What stands on standard input.</param>
    /// <param name="args">The command line.</param>
    public static async Task<ProgramRun> WithInputAsync(string folder, string input, params string[] args)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = Context(folder, output, error) with { In = reader };
        var exit = await SiteProgram.RunAsync(args, context, TestContext.Current.CancellationToken);
        return new ProgramRun(exit, Lines(output), Lines(error));
    }

    /// <summary>A context that stands still on 10 March 2026, is no terminal, and has an empty environment.</summary>
    public static ProgramContext Context(string folder, TextWriter output, TextWriter error) => new()
    {
        In = TextReader.Null,
        Out = output,
        Error = error,
        OutIsTerminal = false,
        ErrorIsTerminal = false,
        Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 23, 30, 0, TimeSpan.Zero)),
        CurrentFolder = folder,
        Variable = _ => null,
    };

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
