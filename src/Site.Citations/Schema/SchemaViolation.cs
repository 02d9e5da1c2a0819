namespace Site.Citations.Schema;

/// <summary>One way in which a file does not satisfy its schema.</summary>
/// <param name="InstancePath">Where in the file, as a JSON Pointer; empty for the whole of it.</param>
/// <param name="SchemaPath">Where in the schema the keyword stands that is not satisfied, as a JSON Pointer.</param>
/// <param name="Message">What is wrong there, without a full stop.</param>
public sealed record SchemaViolation(string InstancePath, string SchemaPath, string Message);
