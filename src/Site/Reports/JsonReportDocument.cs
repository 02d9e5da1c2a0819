using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Site.Reports;

/// <summary>What <c>--format json</c> says, member by member.</summary>
internal sealed record JsonReportDocument
{
    /// <summary>The version of this form.</summary>
    public required int Version { get; init; }

    /// <summary>The command that ran.</summary>
    public required string Command { get; init; }

    /// <summary>Whether nothing is wrong at error level.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>Whether warnings counted as errors.</summary>
    public required bool Strict { get; init; }

    /// <summary>The day ages were computed at; left out where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AsOf { get; init; }

    /// <summary>What was counted, and how much was found of each severity.</summary>
    public required OrderedDictionary<string, int> Counts { get; init; }

    /// <summary>What was found.</summary>
    public required ImmutableArray<JsonReportDiagnostic> Diagnostics { get; init; }

    /// <summary>Who signed what was looked at; left out where nobody looked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportedSignature? Signature { get; init; }

    /// <summary>What the run could not find out; left out where it looked at everything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotChecked { get; init; }
}
