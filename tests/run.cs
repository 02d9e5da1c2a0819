#!/usr/bin/env -S dotnet run
#:property PublishAot=false

// The one test command: `dotnet run tests/run.cs`. Finds or installs browsers, builds everything with warnings as errors, checks the
// format of the code, and runs every test project, as many at a time as there are processors. Its last line is `N passed, N failed`; it
// exits with 0 only if nothing failed and every test project ran at least one test.
//
// For work on one part: dotnet run tests/run.cs -- --project Site.Markdown.Tests
// For long runs of what has no natural end (fuzzing, kills, the matrix of screens, forgeries): dotnet run tests/run.cs -- --long

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: dotnet run tests/run.cs [-- [--long] [--project NAME]...]");
    return 2;
}

var suite = new Suite(Suite.FindRoot(), options);
if (suite.Projects.Count == 0)
{
    Console.Error.WriteLine($"No test project of that name. There are: {string.Join(", ", suite.AllProjects.Select(Suite.NameOf))}");
    return 2;
}

return suite.Run();

/// <summary>What was asked for.</summary>
/// <param name="Projects">The test projects to run; none for all.</param>
/// <param name="Long">Whether tests with no natural end run for long.</param>
internal sealed record Options(IReadOnlyList<string> Projects, bool Long)
{
    /// <summary>Reads the arguments; null where they make no sense.</summary>
    public static Options? Parse(string[] args)
    {
        var named = args.Where(a => a != "--long").Chunk(2).ToList();
        return named.TrueForAll(a => a is ["--project", _])
            ? new Options([.. named.Select(a => a[1])], args.Contains("--long"))
            : null;
    }
}

/// <summary>The build, the check of the format and the test projects.</summary>
internal sealed class Suite
{
    /// <summary>These take longest, and so start first.</summary>
    private static readonly string[] Longest = ["Site.EndToEnd.Tests", "Guide.Tests"];

    private readonly string _root;
    private readonly Options _options;
    private readonly Tally _tally = new();
    private readonly Dictionary<string, string> _environment = [];

    public Suite(string root, Options options)
    {
        _root = root;
        _options = options;
        AllProjects = [.. Directory.GetFiles(Path.Join(root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .OrderByDescending(p => Longest.Contains(NameOf(p)))
            .ThenBy(p => p, StringComparer.Ordinal)];
        Projects = [.. AllProjects.Where(p => options.Projects.Count == 0 || options.Projects.Contains(NameOf(p)))];
    }

    public List<string> AllProjects { get; }

    /// <summary>Those of them that are to run.</summary>
    public List<string> Projects { get; }

    /// <summary>The name of a project, given its file.</summary>
    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    /// <summary>The folder of the solution.</summary>
    public static string FindRoot()
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

    /// <summary>Does all of it, and returns the exit code.</summary>
    public int Run()
    {
        var browser = Projects.Any(NeedsBrowser) ? Browser.Find() : null;
        _environment["FIREFOX"] = Projects.Any(NeedsBrowser) ? Tools.FindFirefox() ?? "" : "";
        Require(NeedsPython, Projects.Any(NeedsPython) ? Tools.FindPython() : null, "Python 3", "PYTHON");
        if (!Build())
        {
            return _tally.Finish();
        }

        browser ??= Projects.Any(NeedsBrowser) ? Browser.InstallWithPlaywright(_root) : null;
        Require(NeedsBrowser, browser, "Chromium", "CHROMIUM");
        var results = Directory.CreateTempSubdirectory("site-tests-").FullName;
        try
        {
            RunAtOnce([.. Projects.Select(p => (Action)(() => RunTests(p, results))), .. Format()]);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }

        return _tally.Finish();
    }

    private static bool NeedsBrowser(string project) => project.Contains("EndToEnd", StringComparison.Ordinal);

    private static bool NeedsPython(string project) => NameOf(project) is "Site.Verification.Tests" or "Guide.Tests";

    /// <summary>Tells the tests where a program is; without it those that need it fail, and are not skipped.</summary>
    private void Require(Predicate<string> needs, string? program, string name, string variable)
    {
        if (program is not null)
        {
            _environment[variable] = program;
        }
        else if (Projects.RemoveAll(needs) > 0)
        {
            _tally.Fail($"finding {name}: install it, or set {variable} to its path");
        }
    }

    private static void RunAtOnce(IEnumerable<Action> jobs)
    {
        var waiting = new ConcurrentQueue<Action>(jobs);
        Task.WaitAll([.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4)).Select(_ => Task.Run(() =>
        {
            while (waiting.TryDequeue(out var job))
            {
                job();
            }
        }))]);
    }

    private bool Build()
    {
        Console.WriteLine("\n== Build");
        string[] targets = _options.Projects.Count == 0 ? ["Site.sln"] : [.. Projects];
        if (targets.All(t => Command.Run(_root, "dotnet", "build", t, "--nologo", "-clp:NoSummary") == 0))
        {
            return true;
        }

        _tally.Fail("the build");
        return false;
    }

    /// <summary>White space alone: the build has held the code to its style, and Repository.Tests its using directives.</summary>
    private IEnumerable<Action> Format() => _options.Projects.Count > 0 ? [] : [() =>
    {
        var exit = Command.Capture(
            _root, [], out var output, "dotnet", "format", "whitespace", "Site.sln", "--verify-no-changes", "--no-restore");
        _tally.Add("Format", exit == 0 ? output : output + "Run 'dotnet format Site.sln'.\n", exit, report: null);
    }];

    private void RunTests(string project, string results)
    {
        var name = NameOf(project);
        var environment = new Dictionary<string, string>(_environment) { ["SITE_LONG"] = _options.Long ? "1" : "0" };
        var report = name + ".trx";

        // The limit is for tests that hang, each of which is named long before; a project takes a part of it on a busy machine, too.
        string[] arguments =
        [
            Path.Join(Path.GetDirectoryName(project), "bin", "Debug", "net10.0", name + ".dll"),
            "--report-xunit-trx", "--report-xunit-trx-filename", report, "--results-directory", results,
            "--timeout", _options.Long ? "6h" : "40m", "--long-running", "300", "--xunit-diagnostics", "on",
            "--progress", "off", "--show-stdout", "Failed", "--show-stderr", "Failed",
        ];
        var exit = Command.Capture(_root, environment, out var output, "dotnet", arguments);
        _tally.Add(name, output, exit, Path.Join(results, report));
    }
}

/// <summary>Counts what passed and what did not; from any thread.</summary>
internal sealed class Tally
{
    /// <summary>How many characters are said of a failure at the end; all of it stands above.</summary>
    private const int MostSaid = 2_000;

    private readonly Lock _lock = new();
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private readonly List<string> _failures = [];
    private int _passed, _failed, _skipped;

    /// <summary>Counts one thing that failed.</summary>
    public void Fail(string what)
    {
        _failed++;
        _failures.Add(what);
    }

    /// <summary>Counts a test project's results, and prints what it said.</summary>
    /// <param name="project">Its name.</param>
    /// <param name="output">What it said.</param>
    /// <param name="exit">What it exited with.</param>
    /// <param name="report">The TRX file it wrote; null for a check that writes none and passes if it exits with 0.</param>
    public void Add(string project, string output, int exit, string? report)
    {
        lock (_lock)
        {
            Console.WriteLine();
            Console.WriteLine($"== {project}");
            Console.Write(output);
            Count(project, exit, report);
        }
    }

    private void Count(string project, int exit, string? report)
    {
        if (report is null && exit == 0)
        {
            _passed++;
            return;
        }

        if (!File.Exists(report))
        {
            Fail($"{project}, which ended with {exit} and without a report");
            return;
        }

        var results = XDocument.Load(report).Descendants(Trx + "UnitTestResult").ToLookup(r => (string?)r.Attribute("outcome"));
        var (passed, skipped) = (results["Passed"].Count(), results["NotExecuted"].Count() + results["NotRunnable"].Count());
        var failed = results.Where(r => r.Key is not ("Passed" or "NotExecuted" or "NotRunnable")).SelectMany(r => r).ToList();
        (_passed, _skipped, _failed) = (_passed + passed, _skipped + skipped, _failed + failed.Count);
        if (failed.Count > 0)
        {
            _failures.Add($"{project}: {failed.Count} of its {passed + skipped + failed.Count} tests");
            _failures.AddRange(failed.Select(Tell));
        }
        else if (passed == 0 || exit != 0)
        {
            Fail($"{project}, of which {passed} tests passed and none failed, but which ended with {exit}");
        }
    }

    /// <summary>A test that failed and why, said once more at the end, which is all of a long log that some machines keep.</summary>
    private static string Tell(XElement result)
    {
        var error = string.Join('\n', result.Descendants(Trx + "ErrorInfo").Elements().Select(e => e.Value.Trim()));
        return $"{(string?)result.Attribute("testName")}\n{error[..Math.Min(error.Length, MostSaid)]}";
    }

    /// <summary>Prints the outcome, the last line of which is what scripts read, and returns the exit code.</summary>
    public int Finish()
    {
        Console.WriteLine();
        _failures.ForEach(f => Console.WriteLine($"Failed: {f}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Skipped: {_skipped}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_passed} passed, {_failed} failed"));
        return _failed == 0 ? 0 : 1;
    }
}

/// <summary>Runs other programs.</summary>
internal static class Command
{
    /// <summary>Runs a program to its end, printing what it prints; returns its exit code, or -1 where there is no such program.</summary>
    public static int Run(string folder, string program, params string[] arguments) => Run(folder, [], output: null, program, arguments);

    /// <summary>Runs a program to its end, with more in its environment, and keeps what it prints.</summary>
    public static int Capture(
        string folder, Dictionary<string, string> environment, out string output, string program, params string[] arguments)
    {
        var printed = new StringBuilder();
        var exit = Run(folder, environment, printed, program, arguments);
        output = printed.ToString();
        return exit;
    }

    /// <summary>Whether a program starts and ends well.</summary>
    public static bool Works(string program, params string[] arguments) => Capture("", [], out _, program, arguments) == 0;

    private static int Run(string folder, Dictionary<string, string> environment, StringBuilder? output, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        start.RedirectStandardOutput = start.RedirectStandardError = output is not null;
        (start.Environment["DOTNET_NOLOGO"], start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"]) = ("1", "1");
        environment.ToList().ForEach(e => start.Environment[e.Key] = e.Value);

        try
        {
            using var process = Process.Start(start)!;
            if (output is not null)
            {
                process.OutputDataReceived += (_, line) => Append(line.Data);
                process.ErrorDataReceived += (_, line) => Append(line.Data);
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

        void Append(string? line)
        {
            lock (output!)
            {
                output.AppendLine(line);
            }
        }
    }
}

/// <summary>Finds programs that tests run.</summary>
internal static class Tools
{
    /// <summary>A Python that is new enough for the published checker.</summary>
    public static string? FindPython() =>
        FindOrInstall("PYTHON", ["python3", "python"], [], "python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))");

    /// <summary>A Firefox. Where there is none, and no apt that has it, the tests that want it leave themselves out, and say so.</summary>
    public static string? FindFirefox() => FindOrInstall("FIREFOX", ["firefox-esr", "firefox"], [], "firefox-esr", "--version");

    /// <summary>A program, installed with apt where there is none and we may.</summary>
    public static string? FindOrInstall(
        string variable, string[] names, IEnumerable<string> others, string package, params string[] trial) =>
        Find(variable, names, others, trial) ?? (InstallWithApt(package) ? Find(variable, names, others, trial) : null);

    /// <summary>The first that ends well when tried: the one a variable names, one on the path, one found otherwise.</summary>
    private static string? Find(string variable, string[] names, IEnumerable<string> others, params string[] trial)
    {
        Console.WriteLine($"== {variable}");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        var found = names.SelectMany(n => folders.Select(f => Path.Join(f, n + suffix)))
            .Prepend(Environment.GetEnvironmentVariable(variable) ?? "")
            .Concat(others)
            .FirstOrDefault(c => File.Exists(c) && Command.Works(c, trial));
        Console.WriteLine(found ?? "none found");
        return found;
    }

    private static bool InstallWithApt(string package)
    {
        string[] install = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-q", "-y", "--no-install-recommends", package];
        return OperatingSystem.IsLinux() && Environment.UserName == "root" && Command.Works("apt-get", "--version")
            && Command.Run(".", "apt-get", "update", "-q") == 0
            && Command.Run(".", "env", install) == 0;
    }
}

/// <summary>Finds a Chromium for the end-to-end tests, or installs one. They are never skipped for want of it.</summary>
internal static class Browser
{
    /// <summary>Chromium without its windows: the same pages in half the time.</summary>
    private const string Shell = "chromium-headless-shell";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>What <c>CHROMIUM</c> names; a shell on the path; Playwright's; a shell of apt; any Chromium of path or apt.</summary>
    public static string? Find() =>
        Tools.FindOrInstall("CHROMIUM", [Shell], InPlaywrightsCache(), Shell, "--version")
        ?? Tools.FindOrInstall("CHROMIUM", Names, [], "chromium", "--version");

    /// <summary>Has Playwright install its Chromium; the end-to-end tests, which bring Playwright, must have been built.</summary>
    public static string? InstallWithPlaywright(string root)
    {
        var playwright = Path.Join(root, "tests", "Site.EndToEnd.Tests", "bin", "Debug", "net10.0", ".playwright");
        var node = Path.Join(playwright, "node", Platform(), OperatingSystem.IsWindows() ? "node.exe" : "node");
        var cli = Path.Join(playwright, "package", "cli.js");
        string[] withLibraries = OperatingSystem.IsLinux() && Environment.UserName == "root" ? ["--with-deps"] : [];
        return Command.Run(root, node, [cli, "install", .. withLibraries, "--only-shell", "chromium"]) == 0 ? Find() : null;
    }

    private static string Platform() =>
        OperatingSystem.IsWindows() ? "win32_x64" :
        (OperatingSystem.IsMacOS() ? "darwin-" : "linux-") + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64");

    private static IEnumerable<string> InPlaywrightsCache()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        string[] usual = [local, Path.Join(home, "Library", "Caches"), Path.Join(home, ".cache")];
        return usual.Select(u => Path.Join(u, "ms-playwright"))
            .Prepend(Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH"))
            .Where(Directory.Exists)
            .SelectMany(cache => Directory.GetDirectories(cache!, "chromium*").OrderDescending(StringComparer.Ordinal))
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetFileName(f).Replace(".exe", "") is "chrome-headless-shell" or "chrome" or "Google Chrome for Testing");
    }
}
