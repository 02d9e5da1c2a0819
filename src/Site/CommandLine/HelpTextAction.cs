using System.CommandLine;
using System.CommandLine.Invocation;

namespace Site.CommandLine;

/// <summary>Prints the help of the command it was asked of.</summary>
internal sealed class HelpTextAction : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not have got the rest right.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var inherited = parseResult.RootCommandResult.Command.Options.Where(o => o.Recursive && !command.Options.Contains(o));
        HelpText.Write(command, inherited, parseResult.InvocationConfiguration.Output);
        return ExitCode.Success;
    }
}
