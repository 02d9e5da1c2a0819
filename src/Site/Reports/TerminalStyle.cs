namespace Site.Reports;

/// <summary>
/// Colours text by ECMA-48 sequences, or leaves it alone. Spectre.Console would also wrap it, and a diagnostic's line must stay whole.
/// </summary>
/// <param name="inColour">Whether to colour.</param>
internal sealed class TerminalStyle(bool inColour)
{
    /// <summary>For errors.</summary>
    public string Error(string text) => Paint(text, "1;31");

    /// <summary>For warnings.</summary>
    public string Warning(string text) => Paint(text, "1;33");

    /// <summary>For notes.</summary>
    public string Info(string text) => Paint(text, "1;36");

    /// <summary>For what only frames the rest, such as line numbers.</summary>
    public string Faint(string text) => Paint(text, "2");

    private string Paint(string text, string sequence) => inColour ? $"\e[{sequence}m{text}\e[0m" : text;
}
