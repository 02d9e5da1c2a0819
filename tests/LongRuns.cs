namespace Site;

/// <summary>
/// How much a test with no natural end does: little in the suite, more in a long run (<c>dotnet run tests/run.cs -- --long</c>), which sets
/// <c>SITE_LONG</c>. Compiled into every test project.
/// </summary>
internal static class LongRuns
{
    /// <summary>Whether this is a long run.</summary>
    public static bool Asked { get; } = Environment.GetEnvironmentVariable("SITE_LONG") == "1";

    /// <summary>How often to repeat something.</summary>
    /// <param name="suite">How often in the suite.</param>
    /// <param name="longRun">How often in a long run.</param>
    public static int Times(int suite, int longRun) => Asked ? longRun : suite;
}
