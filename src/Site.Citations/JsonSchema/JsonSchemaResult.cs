using System.Collections.Immutable;

namespace Site.Citations.JsonSchema;

/// <summary>What an evaluation found.</summary>
/// <param name="IsValid">Whether the value satisfies the schema.</param>
/// <param name="Errors">
/// Why not; empty where it does. The order is fixed: that of the keyword table within a schema, that of the value within an array or
/// object. Only causes are listed, not the <c>$ref</c> or <c>allOf</c> that led to them.
/// </param>
public sealed record JsonSchemaResult(bool IsValid, ImmutableArray<JsonSchemaError> Errors);
