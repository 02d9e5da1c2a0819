using System.Globalization;
using System.Text;
using Site.Fuzz.Tests.Fuzzing;
using Site.Quantities.Prose;
using Site.Quantities.Units;

namespace Site.Fuzz.Tests.Targets;

/// <summary>
/// Quantities: one that is read and written is read again as the same; one that is not has a problem within its text; and what is found in
/// prose lies in it, in order.
/// </summary>
internal sealed class QuantityTarget : ITarget
{
    /// <summary>Longer numbers are not read, though an exponent makes one of few characters.</summary>
    private const int Longest = 400;

    public string Name => "quantities";

    public IReadOnlyList<string> Words { get; } =
    [
        "Mtok/month", "GBP/kWh", "kWh", "GB", "TB/s", "%", "$", "\u20AC", "USD", "/", "*", "\u00B7", "..", "e3", "e-400", "\u2212", "-",
        ".5", "1,000",
        "W", "h/day", "GPU", "req", "at most ", "from ", "about ", "million", "k", "M", " to ", "per month", "\u2264", "~", "Mtok",
        "1/s", "^2",
        "US$", "up to ", "x", "-bit", "\u00BD", "\u0665",
    ];

    public IEnumerable<byte[]> Seeds => ((string[])
    [
        "10 Mtok/month", "$1/Mtok", "0.25 GBP/kWh", "80 GB", "5%", "1.5e3 s", "1..1000 Mtok/month", "-5 %", "1e400 GB", "7 W*h/day",
        "It costs from $1.50 to $2 per million tokens, at most 8 GB, about 20M tokens a month; 1,5 kg and 2,000 req/s at 4-bit.",
    ]).Select(Encoding.UTF8.GetBytes);

    public void Take(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var read = QuantityParser.Parse(text, out var problem);
        Assert.True(read is null == problem is not null);
        Holds(problem, text);
        if (read?.ToString() is { Length: <= Longest } written)
        {
            Assert.Equal(read, QuantityParser.Parse(written, out var again));
            Assert.Null(again);
        }

        if (QuantityParser.ParseRange(text, out problem) is { } range)
        {
            Assert.True(range.From.Value <= range.To.Value);
        }

        Holds(problem, text);
        foreach (var found in (IReadOnlyList<WrittenQuantity>[])[QuantityScanner.Find(text), QuantityReader.FindAll(text)])
        {
            var end = 0;
            foreach (var quantity in found)
            {
                Assert.InRange(quantity.Start, end, quantity.End);
                Assert.InRange(quantity.End, quantity.Start + 1, text.Length);
                end = quantity.Start;
                Assert.True(double.TryParse(quantity.Exact, NumberStyles.Float, CultureInfo.InvariantCulture, out _), quantity.Exact);
                Assert.True(quantity.HalfStep >= 0);
                Assert.False(double.IsNaN(quantity.Value));
            }
        }
    }

    public void Dispose()
    {
        // Nothing is held.
    }

    private static void Holds(TextProblem? problem, string text)
    {
        if (problem is not null)
        {
            Assert.InRange(problem.Offset, 0, text.Length);
            Assert.InRange(problem.Length, 0, text.Length - problem.Offset);
        }
    }
}
