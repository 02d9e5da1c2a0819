namespace Site.Markdown.Extensions.Code.Highlighting;

/// <summary>What a stretch of code is.</summary>
internal enum CodeTokenKind
{
    /// <summary>Nothing in particular.</summary>
    Plain,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A text or character.</summary>
    String,

    /// <summary>A number, or a name of the language for a value.</summary>
    Number,

    /// <summary>The name of a key, a property, an attribute, a variable of a shell.</summary>
    Name,

    /// <summary>What is called: a function, a command, an element.</summary>
    Call,

    /// <summary>A line that is added.</summary>
    Added,

    /// <summary>A line that is taken out.</summary>
    Removed,
}

/// <summary>A stretch of code. Stretches are in order, and do not overlap; between them stands what is nothing in particular.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct CodeToken(int Start, int Length, CodeTokenKind Kind);
