namespace Site.Citations.JsonSchema;

/// <summary>How a schema is read, and how much work an evaluation may cost.</summary>
public sealed record JsonSchemaOptions
{
    /// <summary>The reading the specification describes: unknown keywords and formats are ignored, known formats are asserted.</summary>
    public static JsonSchemaOptions Default { get; } = new();

    /// <summary>
    /// For schemas of one's own: a keyword or format name nobody defined is refused, so that a misspelling cannot pass for a rule that
    /// always holds. Keywords whose name starts with <c>x-</c> stay free.
    /// </summary>
    public static JsonSchemaOptions Strict { get; } = new() { RefuseUnknownKeywords = true };

    /// <summary>
    /// Whether a keyword or format the specification does not define is refused. The specification has unknown keywords ignored
    /// (JSON Schema Core 2020-12, section 6.5).
    /// </summary>
    public bool RefuseUnknownKeywords { get; init; }

    /// <summary>Whether <c>format</c> is an assertion (the format-assertion vocabulary) rather than an annotation.</summary>
    public bool AssertFormat { get; init; } = true;

    /// <summary>
    /// How deep schemas may be nested, in the schema and while evaluating, references counted. Chosen to stay well inside the 1.5 MB
    /// stack of a pool thread.
    /// </summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>How many times one evaluation may apply a subschema to a value before it gives up; a bound on work, not on time.</summary>
    public long MaxSteps { get; init; } = 20_000_000;
}
