using System.Text.Json.Serialization;

namespace Site.Reports;

/// <summary>A SARIF 2.1.0 log, as far as a report needs it; the names are those of its specification.</summary>
/// <param name="Schema">Where the schema of the form is.</param>
/// <param name="Version">The version of the form.</param>
/// <param name="Runs">What was run: one program.</param>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema,
    string Version,
    IReadOnlyList<SarifLog.Run> Runs)
{
    /// <summary>One run of the program.</summary>
    internal sealed record Run(
        Tool Tool,
        IReadOnlyList<Invocation> Invocations,
        string ColumnKind,
        IReadOnlyList<Result> Results,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        Properties? Properties);

    /// <summary>How far what was found reaches: who vouches for it, and what nobody looked at.</summary>
    internal sealed record Properties(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        ReportedSignature? Signature,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<string>? NotChecked);

    /// <summary>The program.</summary>
    internal sealed record Tool(Driver Driver);

    /// <summary>The program's name and version, and the rules that spoke.</summary>
    internal sealed record Driver(string Name, string SemanticVersion, IReadOnlyList<Rule> Rules);

    /// <summary>A rule.</summary>
    internal sealed record Rule(string Id, Message ShortDescription, Configuration DefaultConfiguration);

    /// <summary>How much a rule weighs.</summary>
    internal sealed record Configuration(string Level);

    /// <summary>How the run ended, and what it has to say of itself.</summary>
    internal sealed record Invocation(
        bool ExecutionSuccessful,
        int ExitCode,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<Notification>? ToolExecutionNotifications);

    /// <summary>Something that the program says of itself.</summary>
    internal sealed record Notification(string Level, Message Message);

    /// <summary>Something that was found.</summary>
    internal sealed record Result(
        string RuleId,
        int RuleIndex,
        string Level,
        Message Message,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<Location>? Locations);

    /// <summary>A text.</summary>
    internal sealed record Message(string Text);

    /// <summary>A place.</summary>
    internal sealed record Location(PhysicalLocation PhysicalLocation);

    /// <summary>A file, and the place in it.</summary>
    internal sealed record PhysicalLocation(
        Artifact ArtifactLocation,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        Region? Region);

    /// <summary>A file.</summary>
    internal sealed record Artifact(string Uri);

    /// <summary>A place in a file.</summary>
    internal sealed record Region(
        int StartLine,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        int? StartColumn);
}
