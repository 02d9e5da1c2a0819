namespace Site;

/// <summary>
/// Finds the programs that tests run, which <c>tests/run.cs</c> finds or installs. Compiled into the test projects that run some.
/// </summary>
internal static class ProgramOnPath
{
    /// <summary>The file that a variable names, or the first of some names on the path; null where there is none.</summary>
    public static string? Find(string variable, params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(n => folders.Select(f => Path.Join(f, n + suffix)))
            .Prepend(Environment.GetEnvironmentVariable(variable) ?? "")
            .FirstOrDefault(File.Exists);
    }
}
