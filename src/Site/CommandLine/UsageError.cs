using System.CommandLine;
using System.CommandLine.Parsing;
using Site.Text.Diagnostics;

namespace Site.CommandLine;

/// <summary>A command line that cannot be understood.</summary>
/// <param name="Command">The command it was read as.</param>
/// <param name="Messages">What is wrong with it.</param>
internal sealed record UsageError(Command Command, IReadOnlyList<string> Messages)
{
    /// <summary>What is wrong with a command line, or null where nothing is.</summary>
    public static UsageError? Find(ParseResult parsed)
    {
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return null;
        }

        var command = parsed.CommandResult.Command;
        List<string> messages = [.. parsed.UnmatchedTokens.Select(t => Unmatched(command, t)), .. Misplaced(parsed)];

        // An unmatched word also makes errors of the parser's own; one message for one slip is enough.
        if (parsed.UnmatchedTokens.Count == 0)
        {
            messages.AddRange(parsed.Errors.Select(Describe).Distinct());
        }

        return messages.Count == 0 ? null : new UsageError(command, messages);
    }

    /// <summary>Prints what is wrong, the usage, and where to read more.</summary>
    public void Write(TextWriter output)
    {
        foreach (var message in Messages)
        {
            output.WriteLine($"site: {message}");
        }

        output.WriteLine();
        HelpText.WriteUsage(Command, output);
        output.WriteLine($"Try 'site {(Command is RootCommand ? "" : Command.Name + " ")}--help'.");
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } result => $"'{result.Option.Name}' needs a value: {result.Option.HelpName}.",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"{argument.HelpName} is missing. {argument.Description}",
        CommandResult { Command.Arguments: [var argument, ..] } result when result.GetResult(argument) is not { Tokens.Count: > 0 } =>
            $"{argument.HelpName} is missing. {argument.Description}",
        _ => error.Message,
    };

    private static string Unmatched(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        if (isOption)
        {
            token = token.Split('=', ':')[0];
        }

        var known = isOption ? command.Options.Select(o => o.Name) : command.Subcommands.Select(c => c.Name);
        var what = isOption ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var suggestion = Nearest.Suggest(token, known);
        return $"'{token}' is not {(what == "command" ? "a" : "an")} {what} of {NameOf(command)}. {suggestion}".TrimEnd();
    }

    /// <summary>Options before the command's name: <c>site --strict check</c> would be read as belonging to nobody.</summary>
    private static IEnumerable<string> Misplaced(ParseResult parsed) =>
        parsed.CommandResult == parsed.RootCommandResult
            ? []
            : parsed.RootCommandResult.Children
                .OfType<OptionResult>()
                .Where(o => !o.Implicit && !o.Option.Recursive)
                .Select(o => $"'{o.Option.Name}' stands before the command; write it after '{parsed.CommandResult.Command.Name}'.");

    private static string NameOf(Command command) => command is RootCommand ? "site" : $"'site {command.Name}'";
}
