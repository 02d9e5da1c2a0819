namespace Site.Verification.Tests.Conformance;

/// <summary>The published checker in Python, which shares no code with the verifier.</summary>
internal static class PythonChecker
{
    /// <summary>Checks a site, and returns the problems it finds.</summary>
    public static Task<(int ExitCode, string Said)> CheckAsync(string folder) =>
        Python.RunAsync(Repository.File("docs/cite_check.py"), folder);

    /// <summary>Checks every case of a set, all in one process, and returns those of which it says something else than the set.</summary>
    public static Task<(int ExitCode, string Said)> CheckSetAsync(string file) =>
        Python.RunAsync(Repository.File("docs/cite_check.py"), "--set", file);
}
