using System.CommandLine;
using System.CommandLine.Invocation;

namespace Site.CommandLine;

/// <summary>Prints the program's version.</summary>
internal sealed class VersionAction(ProgramContext context) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        context.Out.WriteLine(ProgramVersion.Text);
        return ExitCode.Success;
    }
}
