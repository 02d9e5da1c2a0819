#!/usr/bin/env -S dotnet run
#:property PublishAot=false

// Fuzzing led by branches: `dotnet run tests/fuzz.cs -- [MINUTES] [FOLDER]`. Builds the fuzz tests, has SharpFuzz note branches in a copy
// of the assemblies that read what people write, and gives each target inputs for so many minutes (10). Inputs that took a branch
// first are kept in FOLDER (fuzz-kept in the temporary folder) and are begun with the next time; what a target could not take is in `finds`
// there, and told at the end. A find becomes a test, and its input a file in tests/Site.Fuzz.Tests/Corpus.

using System.Diagnostics;
using System.Globalization;

var minutes = args.Length > 0 ? args[0] : "10";
var kept = Path.GetFullPath(args.Length > 1 ? args[1] : Path.Join(Path.GetTempPath(), "fuzz-kept"));
if (!double.TryParse(minutes, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
{
    Console.Error.WriteLine("Usage: dotnet run tests/fuzz.cs [-- MINUTES [FOLDER]]");
    return 2;
}

// What reads what people write. With the rest the map of branches, which has 65,536 places, would be full and tell nothing apart.
string[] instrumented =
[
    "Site.Text.dll", "Site.Quantities.dll", "Site.CostModel.dll", "Site.Markdown.dll", "Site.Verification.dll", "Markdig.dll",
    "Acornima.dll",
];
var tests = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.GetFullPath("tests");

// Within the repository, in which tests look for their files.
var work = Path.Join(tests, "Site.Fuzz.Tests", "bin", "instrumented");
try
{
    var built = Path.Join(work, "built");
    if (Directory.Exists(work))
    {
        Directory.Delete(work, recursive: true);
    }

    var isReady = Run("dotnet", ["build", Path.Join(tests, "Site.Fuzz.Tests"), "-c", "Release", "-o", built, "--nologo", "-v", "q"])
        && Run("dotnet", ["tool", "install", "SharpFuzz.CommandLine", "--version", "2.3.0", "--tool-path", work])
        && instrumented.All(dll => Run(Path.Join(work, "sharpfuzz"), [Path.Join(built, dll)]));
    return isReady && Run(Path.Join(built, "Site.Fuzz.Tests"), ["--progress", "off", "--show-live-output", "on"], new()
    {
        ["SITE_FUZZ_MINUTES"] = minutes,
        ["SITE_FUZZ_KEPT"] = kept,

        // The last branch taken is one for all threads.
        ["DOTNET_PROCESSOR_COUNT"] = "1",
    })
        ? 0
        : 1;
}
finally
{
    Directory.Delete(work, recursive: true);
}

static bool Run(string program, string[] arguments, Dictionary<string, string>? environment = null)
{
    var start = new ProcessStartInfo(program, arguments);
    foreach (var (name, value) in environment ?? [])
    {
        start.Environment[name] = value;
    }

    using var process = Process.Start(start)!;
    process.WaitForExit();
    return process.ExitCode == 0;
}
