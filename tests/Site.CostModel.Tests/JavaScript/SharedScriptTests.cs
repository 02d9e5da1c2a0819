using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Site.CostModel.Charts;
using Site.CostModel.Display;
using Site.CostModel.Formulas;
using Site.CostModel.JavaScript;
using Site.CostModel.Models;
using Site.CostModel.Uncertainty;

namespace Site.CostModel.Tests.JavaScript;

/// <summary>What is written in two languages: one table of cases goes through both, each script on its own as its file stands.</summary>
public sealed partial class SharedScriptTests : IDisposable
{
    private static readonly Dictionary<string, string> FileOf = new(StringComparer.Ordinal)
    {
        ["Pow"] = "power.js",
        ["Log"] = "power.js",
        ["Show"] = "decimals.js",
        ["Random"] = "sampler.js",
        ["Points"] = "chart-scale.js",
        ["powerOfTen"] = "chart-scale.js",
        ["niceAbove"] = "chart-scale.js",
        ["ticksOf"] = "chart-scale.js",
        ["scaleOf"] = "chart-scale.js",
        ["domainOf"] = "chart-domain.js",
        ["labelOf"] = "chart-labels.js",
        ["areaOf"] = "svg-text.js",
        ["pathOf"] = "svg-text.js",
        ["text"] = "svg-text.js",
    };

    private readonly Script _script = new();

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        JsonDocument.Parse(File.ReadAllBytes(BothLanguages)).RootElement
            .EnumerateArray()
            .Select(c => new TheoryDataRow<string, string, string>(c[0].GetString()!, c[1].GetRawText(), c[2].GetRawText()));

    private static string BothLanguages =>
        Path.Combine(Repository.Root, "tests", "Site.CostModel.Tests", "JavaScript", "both-languages.json");

    public void Dispose() => _script.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Both_languages_give_what_the_table_says(string feature, string arguments, string expected)
    {
        Assert.Equal(Normal(expected), Normal(OfScript(feature, arguments)));
        Assert.Equal(Normal(expected), Normal(JsonSerializer.Serialize(OfGenerator(feature, JsonDocument.Parse(arguments).RootElement))));
    }

    [Fact]
    public void Every_constant_is_imported_by_a_script_and_no_script_writes_one_out()
    {
        var scripts = RuntimeScript.Files.Select(RuntimeScript.Read).Append(ThemeScripts()).ToList();
        Assert.All(
            SharedConstants.Names,
            name => Assert.Contains(scripts, s => Regex.IsMatch(s, $@"import \{{[^}}]*\b{name}\b[^}}]*\}} from ""[^""]*constants\.js""")));
        string[] plain = ["0", "1", "2", "3", "4", "5", "6", "7", "9", "10", "11", "13", "16", "32", "0.4", "0.5"];
        Assert.All(RuntimeScript.Files, file => Assert.All(
            Number().Matches(Comment().Replace(RuntimeScript.Read(file), "")).Select(m => m.Value),
            number => Assert.Contains(number, plain)));
    }

    private static string ThemeScripts() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "theme", "assets"), "*.js", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

    private string OfScript(string feature, string arguments)
    {
        var function = _script.ImportFile(FileOf[feature]).Get(feature);
        var given = _script.Json(arguments).AsArray();
        JsValue[] all = [.. given];
        return feature switch
        {
            "Random" => _script.ToJson(_script.List([
                .. Enumerable.Repeat(_script.Call(function, all[0]), (int)all[1].AsNumber()).Select(next => _script.Call(next)),
            ])),
            "scaleOf" => _script.ToJson(_script.Call(_script.Call(function, all[0], all[1], all[2]), all[3])),
            "labelOf" => _script.Call(function, all) is var place && place.IsUndefined() ? "[]" : _script.ToJson(place),
            _ => Json(_script.Call(function, all)),
        };
    }

    private string Json(JsValue value) =>
        value.IsNumber() && !double.IsFinite(value.AsNumber())
            ? $"\"{value.AsNumber().ToString(CultureInfo.InvariantCulture)}\""
            : _script.ToJson(value);

    private static object OfGenerator(string feature, JsonElement a) => feature switch
    {
        "Pow" => Finite(Power.Of(Number(a[0]), Number(a[1]))),
        "Log" => Power.Log(Number(a[0])),
        "Show" => Shown(a),
        "Random" => Drawn(a[0].GetString()!, a[1].GetInt32()),
        "Points" => Spacing.Between(Number(a[0]), Number(a[1]), a[2].GetInt32(), a[3].GetBoolean()),
        "powerOfTen" => ChartScale.PowerOfTen(Number(a[0])),
        "niceAbove" => ChartScale.NiceAbove(Number(a[0])),
        "ticksOf" => Scale(a[0], 0, 1).Ticks(),
        "scaleOf" => Scale(a[0], Number(a[1]), Number(a[2])).Place(Number(a[3])),
        "domainOf" when ChartDomain.Of(a[0].GetBoolean(), Numbers(a[1]), Numbers(a[2]), Numbers(a[3])) is var (low, high, log) =>
            new object[] { low, high, log },
        "labelOf" => Label(a),
        "areaOf" => SvgText.Area([.. a[0].EnumerateArray().Select(Edge)]),
        "pathOf" => SvgText.Line(Line(a[0])),
        "text" => Text(a),
        _ => throw new ArgumentOutOfRangeException(nameof(feature)),
    };

    private static string Shown(JsonElement a)
    {
        var (value, digits) = (Number(a[1]), a[0][2].GetInt32());
        var sign = a[0][4].GetString()!;
        var number = a[0][3].ValueKind == JsonValueKind.Null
            ? Decimals.WritePlain(value, digits, sign.Length > 0)
            : Decimals.Write(value, digits, a[0][3].GetBoolean());
        return number[0] == '-' ? $"-{sign}{number[1..]}" : sign + number;
    }

    private static double[] Drawn(string name, int count)
    {
        var generator = new Xoshiro128(Xoshiro128.SeedOf(name));
        var drawn = new double[count];
        for (var i = 0; i < count; i++)
        {
            drawn[i] = generator.NextDouble();
        }

        return drawn;
    }

    private static double[] Label(JsonElement a)
    {
        var labels = new ChartLabels([.. a[0].EnumerateArray().Select(Line)], Number(a[3]));
        foreach (var b in a[4].EnumerateArray())
        {
            labels.Take(new LabelBox(Number(b[0]) + ChartLayout.Glyph, Number(b[1]), Number(b[2]) - ChartLayout.Glyph, Number(b[3])));
        }

        return labels.Place(a[1].GetInt32(), a[2].GetString()!) is { } place ? [place.X, place.Y] : [];
    }

    private static string Text(JsonElement a)
    {
        var svg = new SvgText();
        svg.Text(a[0].GetString()!, Number(a[1]), Number(a[2]), a[3].GetString()!, a[4].GetString()!);
        return svg.ToString();
    }

    private static DrawnLine Line(JsonElement points) => new([.. points.EnumerateArray().Select(Point)]);

    private static (double X, double Y)? Point(JsonElement p) =>
        p.ValueKind == JsonValueKind.Null ? null : (Number(p[0]), Number(p[1]));

    private static (double X, double Upper, double Lower)? Edge(JsonElement p) =>
        p.ValueKind == JsonValueKind.Null ? null : (Number(p[0]), Number(p[1]), Number(p[2]));

    private static ChartScale Scale(JsonElement domain, double from, double to) =>
        new(Number(domain[0]), Number(domain[1]), domain[2].GetBoolean(), from, to);

    private static IEnumerable<double> Numbers(JsonElement list) => list.EnumerateArray().Select(Number);

    private static double Number(JsonElement number) => number.GetDouble();

    private static object Finite(double value) => double.IsFinite(value) ? value : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>JSON with numbers as doubles, so that 1.0 and 1 are the same.</summary>
    private static string Normal(string json) => Write(JsonDocument.Parse(json).RootElement);

    private static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Write))}]",
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    [GeneratedRegex(@"(?<![\w.$#-])\d[\w.]*(?:e-?\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"//[^\n]*|""[^""]*""|`[^`]*`|/\^[^/]*/")]
    private static partial Regex Comment();
}
