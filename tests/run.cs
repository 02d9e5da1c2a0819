#!/usr/bin/env -S dotnet run
#:property PublishAot=false

// The one test command: `dotnet run tests/run.cs`. Finds or installs a browser, builds everything with warnings as errors, checks the
// format of the code, and runs every test project. Its last line is `N passed, N failed`; it exits with 0 only if nothing failed and
// every test project ran at least one test.
//
// For work on one part: dotnet run tests/run.cs -- --project Site.Markdown.Tests

using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml.Linq;

var root = FindRoot();
var tally = new Tally();
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: dotnet run tests/run.cs [-- --project NAME]...");
    return 2;
}

var projects = Directory.GetFiles(Path.Join(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal)
    .Where(p => options.Projects.Count == 0 || options.Projects.Contains(Path.GetFileNameWithoutExtension(p)))
    .ToList();
if (projects.Count == 0)
{
    Console.Error.WriteLine("No test project of that name. There are: " + string.Join(", ", Directory.GetDirectories(Path.Join(root, "tests")).Select(Path.GetFileName)));
    return 2;
}

var needsBrowser = projects.Any(p => p.Contains("EndToEnd", StringComparison.Ordinal));
var browser = needsBrowser ? Browser.Find() ?? Browser.InstallWithApt() : null;

Step("Build");
string[] targets = options.Projects.Count == 0 ? ["Site.sln"] : [.. projects];
foreach (var target in targets)
{
    if (Command.Run(root, "dotnet", "build", target, "--nologo", "-clp:NoSummary") != 0)
    {
        tally.Fail("the build");
        return tally.Finish();
    }
}

if (needsBrowser && browser is null)
{
    browser = Browser.InstallWithPlaywright(root);
    if (browser is null)
    {
        tally.Fail("finding a browser: install Chromium, or set CHROMIUM to the path of one");
        projects.RemoveAll(p => p.Contains("EndToEnd", StringComparison.Ordinal));
    }
}

if (options.Projects.Count == 0)
{
    Step("Format");
    if (Command.Run(root, "dotnet", "format", "Site.sln", "--verify-no-changes", "--no-restore") == 0)
    {
        tally.Pass();
    }
    else
    {
        tally.Fail("the format of the code: run 'dotnet format Site.sln'");
    }
}

var results = Directory.CreateTempSubdirectory("site-tests-").FullName;
try
{
    foreach (var project in projects)
    {
        RunTests(project);
    }
}
finally
{
    Directory.Delete(results, recursive: true);
}

return tally.Finish();

void RunTests(string project)
{
    var name = Path.GetFileNameWithoutExtension(project);
    Step(name);
    var assembly = Path.Join(Path.GetDirectoryName(project), "bin", "Debug", "net10.0", name + ".dll");
    var report = name + ".trx";
    var environment = browser is null ? [] : new Dictionary<string, string> { ["CHROMIUM"] = browser };
    var exit = Command.Run(
        root,
        environment,
        "dotnet",
        assembly,
        "--report-xunit-trx",
        "--report-xunit-trx-filename",
        report,
        "--results-directory",
        results,
        "--timeout",
        "12m",
        "--progress",
        "off",
        "--show-stdout",
        "Failed",
        "--show-stderr",
        "Failed");
    tally.Add(name, exit, Path.Join(results, report));
}

static void Step(string name)
{
    Console.WriteLine();
    Console.WriteLine($"== {name}");
}

static string FindRoot()
{
    var start = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Environment.CurrentDirectory;
    for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Join(folder.FullName, "Site.sln")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException($"There is no Site.sln in {start} or above it.");
}

/// <summary>What was asked for.</summary>
/// <param name="Projects">The test projects to run; none for all.</param>
internal sealed record Options(IReadOnlyList<string> Projects)
{
    /// <summary>Reads the arguments; null where they make no sense.</summary>
    public static Options? Parse(string[] args)
    {
        var projects = new List<string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] != "--project" || i + 1 == args.Length)
            {
                return null;
            }

            projects.Add(args[i + 1]);
        }

        return new Options(projects);
    }
}

/// <summary>Counts what passed and what did not.</summary>
internal sealed class Tally
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private readonly List<string> _failures = [];
    private int _passed;
    private int _failed;
    private int _skipped;

    /// <summary>Counts one thing that passed.</summary>
    public void Pass() => _passed++;

    /// <summary>Counts one thing that failed.</summary>
    public void Fail(string what)
    {
        _failed++;
        _failures.Add(what);
    }

    /// <summary>Counts a test project's results.</summary>
    /// <param name="project">Its name.</param>
    /// <param name="exit">What it exited with.</param>
    /// <param name="report">The TRX file it wrote.</param>
    public void Add(string project, int exit, string report)
    {
        if (!File.Exists(report))
        {
            Fail($"{project}, which ended with {exit} and without a report");
            return;
        }

        var results = XDocument.Load(report).Descendants(Trx + "UnitTestResult").Select(r => (string?)r.Attribute("outcome")).ToList();
        var passed = results.Count(o => o == "Passed");
        var skipped = results.Count(o => o == "NotExecuted");
        var failed = results.Count - passed - skipped;
        _passed += passed;
        _skipped += skipped;
        _failed += failed;
        if (failed > 0)
        {
            _failures.Add($"{project}: {failed} of its {results.Count} tests");
        }
        else if (passed == 0)
        {
            Fail($"{project}, which ran no test");
        }
        else if (exit != 0)
        {
            Fail($"{project}, whose tests passed but which ended with {exit}");
        }
    }

    /// <summary>Prints the outcome; its last line is what scripts read.</summary>
    /// <returns>The exit code.</returns>
    public int Finish()
    {
        Console.WriteLine();
        foreach (var failure in _failures)
        {
            Console.WriteLine($"Failed: {failure}.");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_passed} passed, {_failed} failed{(_skipped > 0 ? $", {_skipped} skipped" : "")}"));
        return _failed == 0 ? 0 : 1;
    }
}

/// <summary>Runs other programs, whose output goes straight to ours.</summary>
internal static class Command
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code, or -1 where there is no such program.</returns>
    public static int Run(string folder, string program, params string[] arguments) => Run(folder, [], program, arguments);

    /// <summary>Runs a program to its end, with more in its environment.</summary>
    /// <returns>Its exit code, or -1 where there is no such program.</returns>
    public static int Run(string folder, Dictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Run(start);
    }

    /// <summary>Whether a program starts and ends well.</summary>
    public static bool Works(string program, params string[] arguments) => Run(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) == 0;

    private static int Run(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            if (start.RedirectStandardOutput)
            {
                process.OutputDataReceived += (_, _) => { };
                process.ErrorDataReceived += (_, _) => { };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
            }

            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}

/// <summary>Finds a Chromium for the end-to-end tests, or installs one. They are never skipped for want of it.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>A Chromium that starts: the one <c>CHROMIUM</c> names, one on the path, or one Playwright has installed.</summary>
    public static string? Find()
    {
        Step();
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen)
        {
            candidates.Add(chosen);
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        candidates.AddRange(Names.SelectMany(n => folders.Select(f => Path.Join(f, n + suffix))));
        candidates.AddRange(InPlaywrightsCache());
        var found = candidates.FirstOrDefault(c => File.Exists(c) && Command.Works(c, "--version"));
        Console.WriteLine(found ?? "none found");
        return found;
    }

    /// <summary>Installs Chromium from the system's packages, where we may.</summary>
    public static string? InstallWithApt()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !Command.Works("apt-get", "--version"))
        {
            return null;
        }

        var environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        var folder = Environment.CurrentDirectory;
        var installed = Command.Run(folder, environment, "apt-get", "update", "-q") == 0
            && Command.Run(folder, environment, "apt-get", "install", "-q", "-y", "--no-install-recommends", "chromium") == 0;
        return installed ? Find() : null;
    }

    /// <summary>Has Playwright install the Chromium it goes with. It comes with the end-to-end tests, so they must have been built.</summary>
    public static string? InstallWithPlaywright(string root)
    {
        var playwright = Path.Join(root, "tests", "Site.EndToEnd.Tests", "bin", "Debug", "net10.0", ".playwright");
        var node = Path.Join(playwright, "node", Platform(), OperatingSystem.IsWindows() ? "node.exe" : "node");
        var cli = Path.Join(playwright, "package", "cli.js");
        string[] withLibraries = OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--with-deps"] : [];
        return Command.Run(root, node, [cli, "install", .. withLibraries, "chromium"]) == 0 ? Find() : null;
    }

    private static void Step()
    {
        Console.WriteLine();
        Console.WriteLine("== Browser");
    }

    private static string Platform()
    {
        var arm = RuntimeInformation.OSArchitecture == Architecture.Arm64;
        return OperatingSystem.IsWindows() ? "win32_x64" : $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{(arm ? "arm64" : "x64")}";
    }

    private static IEnumerable<string> InPlaywrightsCache()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH") is { Length: > 0 } path ? path
            : OperatingSystem.IsWindows() ? Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "ms-playwright")
            : OperatingSystem.IsMacOS() ? Path.Join(home, "Library", "Caches", "ms-playwright")
            : Path.Join(home, ".cache", "ms-playwright");
        return Directory.Exists(cache)
            ? Directory.GetDirectories(cache, "chromium-*")
                .OrderDescending(StringComparer.Ordinal)
                .SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories))
                .Where(f => Path.GetFileName(f) is "chrome" or "chrome.exe" or "Chromium" or "Google Chrome for Testing")
            : [];
    }
}
