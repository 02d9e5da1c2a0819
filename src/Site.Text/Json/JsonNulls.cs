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
    /// <param name="path">The path to it.</param>
    /// <returns>The path to the first null; null where there is none.</returns>
    public static string? Find(object value, JsonTypeInfo type, string path) => type.Kind switch
    {
        JsonTypeInfoKind.Object => InMembers(value, type, path),
        JsonTypeInfoKind.Enumerable when type.ElementType is { IsValueType: false } =>
            InItems((IEnumerable)value, Of(type.ElementType, type), path),
        JsonTypeInfoKind.Dictionary when type.ElementType is { IsValueType: false } =>
            InValues((IDictionary)value, Of(type.ElementType, type), path),
        _ => null,
    };

    private static string? InMembers(object value, JsonTypeInfo type, string path)
    {
        foreach (var property in type.Properties)
        {
            if (property is { CustomConverter: null, PropertyType.IsValueType: false, Get: { } get } && get(value) is { } member &&
                Find(member, Of(property.PropertyType, type), $"{path}.{property.Name}") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InItems(IEnumerable items, JsonTypeInfo type, string path)
    {
        var index = 0;
        foreach (object? item in items)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]");
            if ((item is null ? here : Find(item, type, here)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InValues(IDictionary values, JsonTypeInfo type, string path)
    {
        foreach (DictionaryEntry entry in values)
        {
            var here = $"{path}.{entry.Key}";
            if ((entry.Value is null ? here : Find(entry.Value, type, here)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static JsonTypeInfo Of(Type type, JsonTypeInfo parent) => parent.Options.GetTypeInfo(type);
}
