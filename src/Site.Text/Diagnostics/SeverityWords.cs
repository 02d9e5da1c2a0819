namespace Site.Text.Diagnostics;

/// <summary>What severities are called where they are written and read: in settings and reports.</summary>
public static class SeverityWords
{
    /// <summary>The word for a severity.</summary>
    public static string ToWord(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
