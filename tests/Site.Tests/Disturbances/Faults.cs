namespace Site.Tests.Disturbances;

/// <summary>A disturbance of a run, made by strace.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Command">The program that disturbs, with its arguments; those of the disturbed program follow.</param>
/// <param name="Kills">Whether the run is killed.</param>
internal sealed record Fault(string Name, string[] Command, bool Kills);

/// <summary>Draws disturbances.</summary>
internal static class Faults
{
    private const string Program = "strace";

    private static readonly string[] Writing =
        ["pwrite64", "fallocate", "mkdir", "link", "rename", "renameat2", "unlink", "rmdir", "flock", "ftruncate"];

    private static readonly string[] Reading = ["openat", "pread64,read", "getdents64", "newfstatat,fstat,stat,lstat"];

    private static readonly string[] Refusals = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EMFILE", "EXDEV"];

    private static readonly string[] Files =
    [
        "input", "input/index.md", "input/guide", "input/guide/p5.md", "input/guide/p6.md", "input/data.csv",
        "output", "output/guide/p5.html", "output/guide/p6.html", "output/cite-index.json", "output.cache", "output.cache/pages",
        "output.staging", "output.staging/lock",
    ];

    /// <summary>Whether there is what makes them.</summary>
    public static bool CanBeInjected => OperatingSystem.IsLinux() && ProgramOnPath.Find("STRACE", Program) is not null;

    /// <summary>One of them.</summary>
    public static Fault Any(Random random, DisturbedSite site)
    {
        switch (random.Next(6))
        {
            case 0:
                var (killed, step) = (Pick(Writing), random.Next(1, 80));
                return Of($"killed at {killed} {step}", killed, $"signal=SIGKILL:when={step}", kills: true);
            case 1:
                var slow = Pick(Files);
                return Of($"a slow {slow}", "openat,read,pread64", "delay_enter=50000", file: site.At(slow));
            case 2 or 3:
                var (file, read, reason) = (Pick(Files), Pick(Reading), Pick([.. Refusals, "ENOENT"]));
                return Of($"{reason} for {read} of {file}", read, $"error={reason}", file: site.At(file));
            default:
                var (call, why) = (Pick(Writing), Pick(Refusals));
                var when = random.Next(2) == 0 ? $"{random.Next(1, 60)}" : $"{random.Next(1, 20)}+";
                return Of($"{why} for {call} {when}", call, $"error={why}:when={when}");
        }

        string Pick(string[] all) => all[random.Next(all.Length)];
    }

    private static Fault Of(string name, string calls, string what, string? file = null, bool kills = false) => new(
        name,
        [
            Program, "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null",
            .. file is null ? Array.Empty<string>() : ["-P", file],
            "-e", $"trace={calls}", "-e", $"inject={calls}:{what}",
        ],
        kills);
}
