using System.Collections.Immutable;
using Site.Text.Diagnostics;

namespace Site.Diagnostics;

/// <summary>What a run found, for whichever format writes it down.</summary>
internal sealed record RunReport
{
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

    /// <summary>What was counted, in the order to be told: <c>pages</c>, <c>claims</c>.</summary>
    public required ImmutableArray<(string Name, int Value)> Counts { get; init; }

    /// <summary>The day the run reckoned ages at; null where it had none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How it went, in a sentence or two for people.</summary>
    public required string Summary { get; init; }

    /// <summary>How many diagnostics weigh this much in this run.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => SeverityOf(d) == severity);

    /// <summary>How much a diagnostic weighs in this run.</summary>
    public Severity SeverityOf(Diagnostic diagnostic) => diagnostic.Rule.SeverityWhen(Strict);
}
