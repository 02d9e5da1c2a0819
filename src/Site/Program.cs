using System.Text;

namespace Site;

/// <summary>The entry point.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // Pages quote and dash in UTF-8; whatever the terminal is set to, so does what is said about them.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var interruption = new Interruption();

        // On another thread, so that whatever holds it up does not hold up the end.
        return await interruption.EndOfAsync(
            Task.Run(() => SiteProgram.RunAsync(args, ProgramContext.OfThisProcess(), interruption.Token)));
    }
}
