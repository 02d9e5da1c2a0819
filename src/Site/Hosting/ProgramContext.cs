namespace Site.Hosting;

/// <summary>All that the program takes from the process it runs in, so that tests can give it something else.</summary>
internal sealed record ProgramContext
{
    /// <summary>What a command reads where it is asked to read standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where progress and complaints about the command line go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person is likely to read <see cref="Out"/> as it is written.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Whether a person is likely to read <see cref="Error"/> as it is written.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>
    /// The clock: the day to build as of unless one is given, and how long things take. Nothing below the program has one.
    /// </summary>
    public required TimeProvider Time { get; init; }

    /// <summary>The folder relative paths start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>
    /// Whether to colour what goes to <see cref="Out"/>: only on a terminal that can, and never against https://no-color.org.
    /// </summary>
    public bool UseColour =>
        OutIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The context of this process.</summary>
    public static ProgramContext OfThisProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        OutIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Time = TimeProvider.System,
        CurrentFolder = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
    };

    /// <summary>Today in UTC, so that a build does not depend on where it runs.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>The full form of a path as the user wrote it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);
}
