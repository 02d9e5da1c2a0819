using Site.Citations.Claims;

namespace Site.Generator.Caching;

/// <summary>How a thing that pages are about is kept between builds.</summary>
internal static class KeptEntities
{
    /// <summary>Writes an entity.</summary>
    public static void Entity(this CacheWriter writer, Entity entity)
    {
        writer.Text(entity.Id);
        writer.Text(entity.Type);
        writer.Text(entity.Name);
        writer.List(entity.SameAs, writer.Text);
        writer.List(entity.Aliases, writer.Text);
        writer.Location(entity.Location);
    }

    /// <summary>Reads an entity.</summary>
    public static Entity Entity(this CacheReader reader) =>
        new(reader.Text(), reader.Text(), reader.Text(), reader.List(reader.Text), reader.List(reader.Text))
        {
            Location = reader.Location(),
        };
}
