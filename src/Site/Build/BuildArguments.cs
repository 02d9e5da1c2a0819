using System.CommandLine;
using Site.CommandLine;
using Site.Reports;

namespace Site.Build;

/// <summary>The options of the commands that build: what each is called, what it means, and its default.</summary>
internal sealed class BuildArguments(ProgramContext context)
{
    /// <summary>Where a site is read from unless it is said otherwise.</summary>
    public const string DefaultInput = "input";

    /// <summary>Where a site is published unless it is said otherwise.</summary>
    public const string DefaultOutput = "output";

    private readonly Option<string> _input = new("--input", "-i")
    {
        HelpName = "FOLDER",
        Description = $"The folder of Markdown to build from. Default: {DefaultInput}.",
        DefaultValueFactory = _ => DefaultInput,
    };

    private readonly Option<string> _output = new("--output", "-o")
    {
        HelpName = "FOLDER",
        Description = $"The folder to publish in. It is replaced whole, and only by a build without errors. Default: {DefaultOutput}.",
        DefaultValueFactory = _ => DefaultOutput,
    };

    private readonly Option<string?> _baseUrl = OptionParsers.SiteAddress(
        "--base-url",
        "The address the site is published under, for what has to be absolute: sitemaps, canonical addresses, manifests. "
        + "Default: 'url' in site.yml.");

    private readonly Option<DateOnly?> _asOf = OptionParsers.Date(
        "--as-of",
        "The day that ages and confidence are computed for. The same input and day give the same bytes. Default: today, in UTC.");

    private readonly Option<bool> _strict = new("--strict") { Description = "Let warnings fail the build too." };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "Build every page anew, and write every file, instead of taking what has not changed from the last build.",
    };

    private readonly Option<string?> _since = new("--since")
    {
        HelpName = "REVISION",
        Description = "Fail only for what is wrong on lines changed since this revision of git, or since this branch left it; "
            + "the rest is told as before.",
    };

    private readonly Option<ReportFormat> _format = ReportFormats.Option();

    /// <summary>The words that name an input folder on a command line; none where it is read without being named.</summary>
    /// <param name="input">The folder, as the user wrote it.</param>
    public static IEnumerable<string> WordsOf(string input) => input == DefaultInput ? [] : ["--input", input];

    /// <summary>Adds what every building command takes.</summary>
    public BuildArguments AddReadingTo(Command command)
    {
        command.Add(_input);
        command.Add(_baseUrl);
        command.Add(_asOf);
        command.Add(_strict);
        return this;
    }

    /// <summary>Adds what says where to publish.</summary>
    public BuildArguments AddWritingTo(Command command)
    {
        command.Add(_output);
        command.Add(_noCache);
        return this;
    }

    /// <summary>Adds what limits a check to changed lines. A build has no such option: it publishes a site that is whole.</summary>
    public BuildArguments AddSinceTo(Command command)
    {
        command.Add(_since);
        return this;
    }

    /// <summary>Adds the choice of format.</summary>
    public BuildArguments AddFormatTo(Command command)
    {
        command.Add(_format);
        return this;
    }

    /// <summary>What was asked for; options the command does not have are at their defaults.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="write">Whether to publish.</param>
    public BuildSettings Read(ParseResult parsed, bool write) => new()
    {
        Input = parsed.GetValue(_input)!,
        Output = write ? parsed.GetValue(_output) : null,
        BaseUrl = parsed.GetValue(_baseUrl),
        AsOf = parsed.GetValue(_asOf) ?? context.Today(),
        Strict = parsed.GetValue(_strict),
        ReuseUnchanged = !parsed.GetValue(_noCache),
        Since = parsed.GetValue(_since),
        Format = parsed.GetValue(_format),
    };
}
