namespace Site.Diagnostics;

/// <summary>Colours text by ECMA-48 sequences, or leaves it alone. Spectre.Console would also wrap it, and a diagnostic's line must stay whole.</summary>
/// <param name="inColour">Whether to colour.</param>
internal sealed class Ink(bool inColour)
{
    /// <summary>For what must be mended.</summary>
    public string Error(string text) => Paint(text, "1;31");

    /// <summary>For what should be mended.</summary>
    public string Warning(string text) => Paint(text, "1;33");

    /// <summary>For what is worth knowing.</summary>
    public string Info(string text) => Paint(text, "1;36");

    /// <summary>For what is beside the point.</summary>
    public string Faint(string text) => Paint(text, "2");

    private string Paint(string text, string sequence) => inColour ? $"\e[{sequence}m{text}\e[0m" : text;
}
