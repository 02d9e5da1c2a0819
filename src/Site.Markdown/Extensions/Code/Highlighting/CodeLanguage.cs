namespace Site.Markdown.Extensions.Code.Highlighting;

/// <summary>What has to be known of a language to colour its code.</summary>
internal sealed record CodeLanguage
{
    /// <summary>How comments begin that end with the line.</summary>
    public string[] LineComments { get; init; } = [];

    /// <summary>How comments begin and end that need not.</summary>
    public (string Open, string Close)[] BlockComments { get; init; } = [];

    /// <summary>How texts begin and end; the first that fits is taken, so longer ones come first.</summary>
    public CodeQuote[] Quotes { get; init; } = [];

    /// <summary>The words of the language.</summary>
    public IReadOnlySet<string> Keywords { get; init; } = new HashSet<string>();

    /// <summary>Its names for values.</summary>
    public IReadOnlySet<string> Constants { get; init; } = new HashSet<string>();

    /// <summary>Whether words are the same in capitals.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Characters besides letters, digits and <c>_</c> that words have.</summary>
    public string MoreInWords { get; init; } = "";

    /// <summary>What follows the name of a key, such as the colon of YAML; null where keys are not named.</summary>
    public char? AfterKey { get; init; }

    /// <summary>Whether the first word of a command is what is called, and <c>$</c> begins a variable.</summary>
    public bool IsShell { get; init; }

    /// <summary>Whether a name before a bracket is called.</summary>
    public bool HasCalls { get; init; } = true;

    /// <summary>Colours code instead of what the rest says; null for the rest.</summary>
    public Action<string, List<CodeToken>>? Scanner { get; init; }
}

/// <summary>How a text begins and ends in a language.</summary>
/// <param name="Open">How it begins.</param>
/// <param name="Close">How it ends.</param>
/// <param name="Escape">What keeps the next character from ending it; null for nothing.</param>
/// <param name="SpansLines">Whether it may go on in the next line.</param>
internal sealed record CodeQuote(string Open, string Close, char? Escape = '\\', bool SpansLines = false);
