using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jint;
using Site.Citations.Sources;
using Site.CostModel.Json;
using Site.CostModel.Tests.Models;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Json;

public class ModelJsonTests
{
    private static readonly JsonNode Published = Read(ModelJson.Write(Example.Model, "model.schema.json"));

    [Fact]
    public void A_searched_model_says_what_is_searched_for_and_what_was_found()
    {
        var published = Read(ModelJson.Write(Searched.Model, "model.schema.json"));
        Assert.Empty(ModelSchema.Schema.ForWriters("strict.json").Validate(JsonSerializer.SerializeToElement(published)));
        Assert.Equal(["each", "each", null], published["choices"]!.AsArray().Select(c => (string?)c!["most"]));
        Assert.Equal([null, null, "cost"], published["choices"]!.AsArray().Select(c => (string?)c!["least"]));
        Assert.Equal("four", (string?)published["choices"]![0]!["default"]);
        var found = published["vectors"]!.AsArray().ToDictionary(v => (string)v!["name"]!, v => v!["options"]!.ToJsonString());
        Assert.Equal("""{"layout":"four","load":"heavy","host":"bulk"}""", found["defaults"]);
        Assert.Equal("""{"host":"bulk"}""", found["held"]);
        Assert.Null(Published["vectors"]![0]!["options"]);
    }

    [Fact]
    public void A_stranger_computes_every_vector_from_the_formulas_alone()
    {
        foreach (var vector in Published["vectors"]!.AsArray())
        {
            // Nothing of ours: a JavaScript engine, the four functions, the inputs, the conversions, and the formulas in order.
            using var engine = new Engine();
            engine.Execute("const { min, max, ceil, floor } = Math;");
            foreach (var (name, value) in vector!["inputs"]!.AsObject())
            {
                engine.SetValue(name, Number(value));
            }

            foreach (var conversion in Published["conversions"]!.AsArray())
            {
                engine.SetValue(Text(conversion!["name"]), Number(conversion["value"]));
            }

            foreach (var step in Published["formulas"]!.AsArray())
            {
                var name = Text(step!["name"]);
                var computed = engine.Evaluate(Text(step["formula"])).AsNumber();
                var expected = Number(vector["values"]![name]);
                Assert.True(
                    computed.Equals(expected) || Math.Abs((computed / expected) - 1) < 1e-12,
                    $"{name}: {computed}, published {expected}");
                engine.SetValue(name, computed);
            }
        }
    }

    [Fact]
    public void The_defaults_and_every_scenario_have_a_vector() =>
        Assert.Equal(["defaults", "busy", "hobby"], Published["vectors"]!.AsArray().Select(v => Text(v!["name"])));

    [Fact]
    public void A_value_says_where_it_comes_from()
    {
        var sources = SourceLibrary.Load(
            [new InputText("s.yml", "ofgem: { url: 'https://www.ofgem.gov.uk/cap', title: Cap, publisher: Ofgem, kind: primary }")],
            Yaml.AsOf,
            new DiagnosticBag());
        var inputs = Read(ModelJson.Write(Example.Model, "model.schema.json", sources))["inputs"]!.AsArray();
        var tariff = inputs.Single(i => Text(i!["name"]) == "tariff")!["origin"]!;
        var source = tariff["sources"]![0]!;
        Assert.Equal(
            ("uk-electricity", "ofgem", "https://www.ofgem.gov.uk/cap", "q3"),
            (Text(tariff["fact"]), Text(source["id"]), Text(source["url"]), Text(source["quote"])));
        Assert.Equal("an example workload", Text(inputs[0]!["origin"]!["assumption"]));
    }

    [Fact]
    public void A_published_model_validates_against_its_published_schema()
    {
        Assert.Empty(ModelSchema.Schema.Validate(JsonSerializer.SerializeToElement(Published)));
    }

    [Theory]
    [InlineData("$.version")]
    [InlineData("$.vectors")]
    [InlineData("$.inputs[0].origin")]
    [InlineData("$.formulas[0].unit")]
    [InlineData("$.results[0].format")]
    [InlineData("$.results[0].format.decimals")]
    [InlineData("$.vectors[0].results.payback.display")]
    public void The_schema_refuses_a_model_that_lacks_a_part(string path)
    {
        var broken = Published.DeepClone();
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.')[1..];
        var parent = steps[..^1].Aggregate(broken, (node, step) =>
            int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? node[index]! : node[step]!);
        Assert.True(parent.AsObject().Remove(steps[^1]));
        Assert.NotEmpty(ModelSchema.Schema.ForWriters("strict.json").Validate(JsonSerializer.SerializeToElement(broken)));
    }

    [Theory]
    [InlineData("name", "Not a name")]
    [InlineData("surprise", "an unknown member")]
    public void The_schema_refuses_what_it_does_not_know(string member, string value)
    {
        var broken = Published.DeepClone();
        broken[member] = value;
        Assert.NotEmpty(ModelSchema.Schema.ForWriters("strict.json").Validate(JsonSerializer.SerializeToElement(broken)));
    }

    [Fact]
    public void Infinity_is_published_as_such()
    {
        Assert.Equal("Infinity", Text(Published["vectors"]![0]!["values"]!["payback"]));
        Assert.Equal("never", Text(Published["vectors"]![0]!["results"]!["payback"]!["display"]));
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var bytes = ModelJson.Write(Example.Model, "model.schema.json");
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(bytes, ModelJson.Write(Example.Load(Example.ModelYaml), "model.schema.json"));
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.DoesNotContain((byte)'\r', bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static JsonNode Read(byte[] bytes) => JsonNode.Parse(bytes)!;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static double Number(JsonNode? node) => double.Parse(Text(node), CultureInfo.InvariantCulture);
}
