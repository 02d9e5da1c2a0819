using System.CommandLine;
using Site.Build;
using Site.CommandLine;

namespace Site.Calc;

/// <summary><c>site calc</c>: the guide's models on the command line.</summary>
internal static class CalcCommand
{
    private static readonly Dictionary<string, CalcFormat> Formats = new(StringComparer.Ordinal)
    {
        ["table"] = CalcFormat.Table,
        ["csv"] = CalcFormat.Csv,
        ["json"] = CalcFormat.Json,
    };

    /// <summary>Adds the command.</summary>
    public static void AddTo(RootCommand root, ProgramContext context)
    {
        var target = new Argument<string?>("model")
        {
            HelpName = "MODEL[.RESULT]",
            Description = "The model, or one result of it. Without it, the models are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var sets = SetOption();
        var scenario = new Option<string?>("--scenario") { HelpName = "NAME", Description = "Start from one of the model's scenarios." };
        var from = FromOption();
        var bands = new Option<bool>("--bands")
        {
            Description = "In rows, add the low and high end of each result: where it lies if the inputs lie anywhere in their ranges.",
        };
        var input = new Option<string>("--input")
        {
            HelpName = "FOLDER",
            Description = "The folder of the guide, with _facts and _models in it. Default: input.",
            DefaultValueFactory = _ => BuildArguments.DefaultInput,
        };
        var asOf = OptionParsers.Date("--as-of", "Read the facts as of this day. Default: today.");
        var format = OptionParsers.Choice<CalcFormat>(
            "--format",
            "FORMAT",
            Formats.ToDictionary(f => f.Key, f => (CalcFormat?)f.Value),
            "How to write the answer: table, csv (exact numbers) or json (with units, bands and derivation). "
                + "Default: table; csv for rows of a file.");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = CommandWithExamples();
        command.Add(target);
        foreach (var option in (Option[])[sets, scenario, from, bands, input, asOf, format, json])
        {
            command.Add(option);
        }

        command.SetAction(parsed => CalcRun.Run(
            new CalcSettings(
                parsed.GetValue(target),
                parsed.GetValue(sets) ?? [],
                parsed.GetValue(scenario),
                parsed.GetValue(from),
                parsed.GetValue(bands),
                parsed.GetValue(input)!,
                parsed.GetValue(asOf) ?? context.Today(),
                parsed.GetValue(json) ? CalcFormat.Json : parsed.GetValue(format) ?? DefaultFormat(parsed.GetValue(from))),
            context));
        root.Add(command);
    }

    private static Option<string[]> SetOption() => new("--set")
    {
        HelpName = "SETTING",
        Description = "Set an input, as in volume=20 or 'volume=1 Gtok/month', or choose, such as gpu=h100-sxm. "
            + "A range, volume=1..1000, gives a row for each of several values. May be repeated, in any order.",
    };

    private static Option<string?> FromOption() => new("--from")
    {
        HelpName = "FILE",
        Description = "A CSV file with a scenario in each row: columns named after inputs and choices set them, "
            + "results are appended. '-' reads standard input.",
    };

    private static SiteCommand CommandWithExamples() => new(
        "calc",
        "Compute any model of the guide, with the numbers that its pages use or with yours.")
    {
        Examples =
        [
            ("site calc", "List the models."),
            ("site calc breakeven --set volume=500", "All results of one model."),
            ("site calc throughput.output-tokens-per-second --set gpu=rtx-4090 --json", "One result, with everything it follows from."),
            ("site calc breakeven --set volume=1..1000 --format csv", "A row for each of several volumes."),
            ("site calc throughput --from runs.csv", "A row for each row of a file, its results appended."),
        ],
    };

    private static CalcFormat DefaultFormat(string? from) => from is null ? CalcFormat.Table : CalcFormat.Csv;
}
