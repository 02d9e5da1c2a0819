namespace Site.Reports;

/// <summary>How a report is written down.</summary>
internal enum ReportFormat
{
    /// <summary>For people, at a terminal or in a log.</summary>
    Text,

    /// <summary>As GitHub workflow commands, which become annotations on a pull request.</summary>
    GitHub,

    /// <summary>As SARIF 2.1.0, which code-scanning services read.</summary>
    Sarif,

    /// <summary>As one JSON document.</summary>
    Json,
}
