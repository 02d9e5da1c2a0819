namespace Site.Citations.JsonSchema;

/// <summary>Why a schema was refused.</summary>
public enum JsonSchemaProblem
{
    /// <summary>A keyword's value is not what the specification allows, or the schema is not JSON.</summary>
    Malformed,

    /// <summary>A keyword, dialect or pattern feature the specification defines and this evaluator does not implement.</summary>
    Unsupported,

    /// <summary>A keyword or format nobody defines, where <see cref="JsonSchemaOptions.RefuseUnknownKeywords"/> is set.</summary>
    Unknown,

    /// <summary>A reference whose target is not in the document. Nothing is ever fetched.</summary>
    Unresolved,
}

/// <summary>A schema cannot be used.</summary>
public sealed class JsonSchemaException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">The kind of problem.</param>
    /// <param name="schemaPath">Where in the schema document, as a JSON Pointer.</param>
    /// <param name="detail">What is wrong there, in a sentence without its location.</param>
    /// <param name="innerException">What brought it to light, if anything did.</param>
    public JsonSchemaException(JsonSchemaProblem problem, string schemaPath, string detail, Exception? innerException = null)
        : base($"#{schemaPath}: {detail}", innerException)
    {
        Problem = problem;
        SchemaPath = schemaPath;
    }

    /// <summary>The kind of problem.</summary>
    public JsonSchemaProblem Problem { get; }

    /// <summary>The keyword or schema at fault, as a JSON Pointer from the root of the schema document.</summary>
    public string SchemaPath { get; }
}
