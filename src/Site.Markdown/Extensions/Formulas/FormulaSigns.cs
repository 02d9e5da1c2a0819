namespace Site.Markdown.Extensions.Formulas;

/// <summary>What tells a formula from words between brackets that are escaped.</summary>
internal static class FormulaSigns
{
    /// <summary>
    /// A regular expression, in which blanks do not count: a command, an index or a power of one letter or of a group, a single letter that
    /// equals something, or an operator between letters. Options, names and emphasis have none of these: <c>--name=value</c>,
    /// <c>snake_case</c>, <c>_words_</c>.
    /// </summary>
    public const string InBrackets = """
        (?:\\[A-Za-z]{2,}|(?<![\w-])\w\s?=|[)}]\s?=|(?<![A-Za-z0-9_])[A-Za-z0-9][_^][A-Za-z0-9{(\\]|[)}][_^]
          |[A-Za-z0-9][*+<>][A-Za-z0-9]|\w\ [*+<>]\ \w)
        """;
}
