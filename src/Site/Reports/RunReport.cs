using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Verification.Signatures;

namespace Site.Reports;

/// <summary>What a run found, for whichever format writes it down.</summary>
internal sealed record RunReport
{
    /// <summary>How to see all that is wrong with a folder where the command that ran has no other format.</summary>
    public const string AllByCheck = "'site check --format json' lists all that is wrong with the folder.";

    /// <summary>The command that ran.</summary>
    public required string Command { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public required bool Strict { get; init; }

    /// <summary>Whether nothing is wrong at error level.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What was found, ordered by place.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Finds the files diagnostics speak of.</summary>
    public required DiagnosticFiles Files { get; init; }

    /// <summary>What was counted, in the order to be printed: <c>pages</c>, <c>claims</c>.</summary>
    public required ImmutableArray<(string Name, int Value)> Counts { get; init; }

    /// <summary>The day the run computed ages at; null where it had none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How it went, in a sentence or two for people.</summary>
    public required string Summary { get; init; }

    /// <summary>What the run could not find out, each in a sentence; empty where it looked at everything.</summary>
    public ImmutableArray<string> NotChecked { get; init; } = [];

    /// <summary>Who signed what was looked at; null where nobody looked.</summary>
    public SignatureVerdict? Signature { get; init; }

    /// <summary>How to see all that was found where a report shows a part of it.</summary>
    public string HowToSeeAll { get; init; } = "'--format json' lists all.";

    /// <summary>How many diagnostics weigh this much in this run.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => SeverityOf(d) == severity);

    /// <summary>How much a diagnostic weighs in this run.</summary>
    public Severity SeverityOf(Diagnostic diagnostic) => diagnostic.Rule.SeverityWhen(Strict);

    /// <summary>
    /// Reports a run that could not do its work, on standard error, because standard output carries results: its errors and nothing else.
    /// </summary>
    /// <param name="command">The command that ran.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="folder">The folder the run read, as the user wrote it; null where its files are relative to the current folder.</param>
    /// <param name="context">Where to write.</param>
    /// <returns>The exit code of a failure.</returns>
    public static int Fail(string command, DiagnosticBag diagnostics, string? folder, ProgramContext context)
    {
        Write(command, diagnostics, Severity.Error, folder, context);
        return ExitCode.Failure;
    }

    /// <summary>Reports what a run that did its work warns of, on standard error, because standard output carries results.</summary>
    /// <param name="command">The command that ran.</param>
    /// <param name="diagnostics">What was found.</param>
    /// <param name="context">Where to write.</param>
    public static void Warn(string command, DiagnosticBag diagnostics, ProgramContext context) =>
        Write(command, diagnostics, Severity.Warning, null, context);

    private static void Write(string command, DiagnosticBag diagnostics, Severity severity, string? folder, ProgramContext context)
    {
        ImmutableArray<Diagnostic> found = [.. diagnostics.ToSortedList().Where(d => d.Rule.Severity == severity)];
        if (found.IsEmpty && severity != Severity.Error)
        {
            return;
        }

        var report = new RunReport
        {
            Command = command,
            Strict = false,
            Succeeded = severity != Severity.Error,
            Diagnostics = found,
            Files = new DiagnosticFiles(context.CurrentFolder, folder),
            Counts = [],
            Summary = "",
            HowToSeeAll = AllByCheck,
        };
        TextReport.Write(report, context.Error, new TerminalStyle(inColour: false));
    }
}
