namespace Site.Citations.JsonSchema;

/// <summary>One reason why a value does not satisfy a schema.</summary>
/// <param name="InstancePath">Where in the value, as a JSON Pointer (RFC 6901); empty for the whole value.</param>
/// <param name="SchemaPath">
/// The keyword that failed, as a JSON Pointer along the path the evaluation took, references included
/// (<c>/items/$ref/properties/id/pattern</c>): the specification's keyword location.
/// </param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="SchemaLocation">
/// Where that keyword is written: the URI of its schema resource, <c>#</c>, and a JSON Pointer
/// (<c>https://example.com/claim.json#/properties/id/pattern</c>): the specification's absolute keyword location. Without an
/// <c>$id</c> it starts with <c>#</c>.
/// </param>
public sealed record JsonSchemaError(string InstancePath, string SchemaPath, string Message, string SchemaLocation);
