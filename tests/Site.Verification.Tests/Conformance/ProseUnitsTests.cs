using System.Text.Json;
using Site.Quantities.Prose;

namespace Site.Verification.Tests.Conformance;

/// <summary>
/// Words of units that authors write pass the checker in Python as they are read here: it reads the words of a value's unit, and what it
/// did not know would make an honest page wrong.
/// </summary>
public sealed class ProseUnitsTests
{
    private const string Program = """
        import importlib.util, json, sys
        spec = importlib.util.spec_from_file_location("cite_check", sys.argv[1])
        checker = importlib.util.module_from_spec(spec)
        sys.modules["cite_check"] = checker
        spec.loader.exec_module(checker)
        print(json.dumps([case["words"] for case in json.loads(sys.argv[2]) if not checker.says(case["words"], case)]))
        """;

    private static readonly string[] Said =
    [
        "8 milliseconds", "8 gigabytes", "5 hrs", "5 secs", "5 mins", "5 \u03BCs", "5 rps", "5 qps", "5 tps", "5 Mbps", "5 Gbps", "8 Gb",
        "$5bn", "A$5", "R$5", "5 CHF", "EUR 5", "5\u20AC", "5 KB", "5 gb", "5 kwh", "5m users", "8k users", "20 bn users", "5 dozen",
        "never exceeds 8 ms", "no fewer than 8 GB", "max 8 ms", "8 GB minimum", "in excess of 8 ms", "takes .8 ms", "3 kilowatt-hours",
        "3 kilowatt hours", "5 per cent", "26.11p per kWh", "$5 hourly", "8 mW", "5 TFLOP/s", "5 megabits per second", "7B parameters",
        "8 m", "\u2212$5", "20 million US dollars", "35B", "1,230 tokens a second", "30 \u00B0C",
    ];

    [Fact]
    public async Task What_is_read_as_a_unit_the_checker_in_Python_takes_for_it()
    {
        var cases = Said.Select(words => (Words: words, Read: QuantityScanner.Find(words)[0])).Select(c => new Dictionary<string, string?>
        {
            ["words"] = c.Words,
            ["text"] = c.Words[c.Read.Start..c.Read.End],
            ["value"] = c.Read.Exact,
            ["unit"] = c.Read.Unit is { IsOne: false } unit ? unit.ToString() : null,
            ["relation"] = c.Read.Relation switch
            {
                QuantityRelation.AtMost => "at-most",
                QuantityRelation.AtLeast => "at-least",
                QuantityRelation.About => "about",
                _ => null,
            },
        });

        var (exitCode, said) = await Python.RunAsync(
            "-c", Program, Repository.File("docs/cite_check.py"), JsonSerializer.Serialize(cases));

        Assert.Equal((0, "[]"), (exitCode, said.Trim()));
    }
}
