namespace Site.Hosting;

/// <summary>What the program's exit says.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong at error level.</summary>
    public const int Success = 0;

    /// <summary>Something is: the diagnostics say what. The last good site is untouched.</summary>
    public const int Failure = 1;

    /// <summary>The command line cannot be understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;
}
