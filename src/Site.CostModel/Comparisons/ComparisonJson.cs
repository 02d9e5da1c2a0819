using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.CostModel.Comparisons;

/// <summary>
/// Writes what a comparison shows as the script of its picture reads it: a list of frames for each scenario, in the order of the slider.
/// A frame is <c>{ at, value, bars, ticks, verdict, flip }</c>, a bar <c>[shown, range, place, low, high]</c>, a tick
/// <c>[place, label]</c>; places are in per cent.
/// </summary>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(ComparisonAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            foreach (var shown in answer.Cases)
            {
                json.WriteStartArray(shown.Scenario.Name);
                foreach (var frame in shown.Frames)
                {
                    Write(json, frame);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, ComparisonFrame frame)
    {
        json.WriteStartObject();
        json.WriteString("at", frame.At);
        json.WriteNumber("value", frame.Value);
        json.WriteStartArray("bars");
        foreach (var bar in frame.Bars)
        {
            json.WriteStartArray();
            json.WriteStringValue(bar.Shown);
            json.WriteStringValue(bar.Range);
            Place(json, bar.Place);
            Place(json, bar.Low);
            Place(json, bar.High);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("ticks");
        foreach (var tick in frame.Ticks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(tick.Place);
            json.WriteStringValue(tick.Label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("verdict", frame.Verdict);
        json.WriteString("flip", frame.Flip);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, double? place)
    {
        if (place is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
