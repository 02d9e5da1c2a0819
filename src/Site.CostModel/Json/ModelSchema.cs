using Site.Citations.Schema;

namespace Site.CostModel.Json;

/// <summary>The schema of published models, <c>model.schema.json</c>, as it is published beside them.</summary>
public static class ModelSchema
{
    /// <summary>The schema.</summary>
    public static PublishedSchema Schema { get; } = PublishedSchema.FromResource("model.schema.json", typeof(ModelSchema).Assembly);
}
