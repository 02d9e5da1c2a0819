using System.Text.Json;
using Site.CostModel.Json;
using Site.Verification.Derivations;

namespace Site.Verification.Shown;

/// <summary>
/// The values that an option of a list sets, as scripts read them: a JSON array of numbers, or of triples of the likely value and the ends
/// of its range; a number that no double reaches is infinite.
/// </summary>
internal static class OptionValues
{
    /// <summary>Whether they are the values of an option.</summary>
    /// <param name="text">The array.</param>
    /// <param name="values">The values of the option.</param>
    public static bool Are(string text, IReadOnlyList<ValueEntry> values)
    {
        try
        {
            using var array = JsonDocument.Parse(text);
            return array.RootElement.ValueKind == JsonValueKind.Array
                && array.RootElement.GetArrayLength() == values.Count
                && array.RootElement.EnumerateArray().Zip(values).All(v => Is(v.First, v.Second));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Is(JsonElement shown, ValueEntry value)
    {
        double[] expected = [.. new[] { value.Value, value.Low ?? value.Value, value.High ?? value.Value }.Select(ExactNumber.Read)];
        var isRange = value.Low is not null || value.High is not null;
        return shown.ValueKind switch
        {
            JsonValueKind.Array => isRange && shown.EnumerateArray().Select(Number).SequenceEqual(expected),
            _ => !isRange && Number(shown).Equals(expected[0]),
        };
    }

    private static double Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) ? value : double.NaN;
}
