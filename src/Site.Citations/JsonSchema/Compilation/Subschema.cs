namespace Site.Citations.JsonSchema.Compilation;

/// <summary>A schema as another schema's keyword holds it.</summary>
/// <param name="edge">The way to it from that other schema, as a JSON Pointer: <c>/properties/id</c>, <c>/$ref</c>.</param>
internal sealed class Subschema(string edge)
{
    private SchemaNode? _node;

    /// <summary>A schema whose target is known from the start.</summary>
    public Subschema(string edge, SchemaNode node)
        : this(edge) => _node = node;

    /// <summary>The way to it from the schema that holds it.</summary>
    public string Edge { get; } = edge;

    /// <summary>The schema. References have none until the whole document has been read.</summary>
    public SchemaNode Node => _node!;

    /// <summary>Sets the target of a reference; part of compilation.</summary>
    public void Resolve(SchemaNode target) => _node = target;
}
