using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Site.Text.Json;

/// <summary>
/// Finds nulls in lists and maps of a record that was read: their items are never null by type, but the library does not see to it.
/// </summary>
internal static class JsonNulls
{
    /// <summary>Looks through a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">How its type is read.</param>
    /// <returns>The path from it to the first null; null where there is none.</returns>
    public static string? Find(object value, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => InMembers(value, type),
        JsonTypeInfoKind.Enumerable when type.ElementType is { IsValueType: false } =>
            InItems((IEnumerable)value, Of(type.ElementType, type)),
        JsonTypeInfoKind.Dictionary when type.ElementType is { IsValueType: false } =>
            InValues((IDictionary)value, Of(type.ElementType, type)),
        _ => null,
    };

    private static string? InMembers(object value, JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is { CustomConverter: null, PropertyType.IsValueType: false, Get: { } get } && get(value) is { } member &&
                Find(member, Of(property.PropertyType, type)) is { } found)
            {
                return $".{property.Name}{found}";
            }
        }

        return null;
    }

    private static string? InItems(IEnumerable items, JsonTypeInfo type)
    {
        var index = 0;
        foreach (object? item in items)
        {
            if ((item is null ? "" : Find(item, type)) is { } found)
            {
                return string.Create(CultureInfo.InvariantCulture, $"[{index}]{found}");
            }

            index++;
        }

        return null;
    }

    private static string? InValues(IDictionary values, JsonTypeInfo type)
    {
        foreach (DictionaryEntry entry in values)
        {
            if ((entry.Value is null ? "" : Find(entry.Value, type)) is { } found)
            {
                return $".{entry.Key}{found}";
            }
        }

        return null;
    }

    private static JsonTypeInfo Of(Type type, JsonTypeInfo parent) => parent.Options.GetTypeInfo(type);
}
