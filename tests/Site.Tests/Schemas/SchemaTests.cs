using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Site.Schemas;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Site.Tests.Schemas;

/// <summary>The schemas for editors: what authors have written satisfies them, and what is no key does not.</summary>
public sealed class SchemaTests
{
    private static readonly string[] Sites = ["input", "docs", "examples/minimal", "examples/citations", "examples/calculator"];

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var site in Sites)
            {
                foreach (var (folder, name) in ((string, string)[])[("_sources", "sources"), ("_facts", "facts"), ("_models", "model")])
                {
                    var path = Repository.File($"{site}/{folder}");
                    foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.yml", SearchOption.AllDirectories) : [])
                    {
                        files.Add(name, Path.GetRelativePath(Repository.File("."), file).Replace('\\', '/'));
                    }
                }

                if (File.Exists(Repository.File($"{site}/site.yml")))
                {
                    files.Add("site", $"{site}/site.yml");
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_authors_have_written_satisfies_its_schema(string name, string file)
    {
        var result = Evaluate(name, File.ReadAllText(Repository.File(file)));

        Assert.True(result.IsValid, string.Join('\n', Faults(result)));
    }

    [Fact]
    public void The_front_matter_of_every_page_satisfies_its_schema()
    {
        foreach (var file in Sites.SelectMany(s => Directory.EnumerateFiles(Repository.File(s), "*.md", SearchOption.AllDirectories)))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            if (text.StartsWith("---\n", StringComparison.Ordinal))
            {
                var result = Evaluate("page", text[4..text.IndexOf("\n---\n", 4, StringComparison.Ordinal)]);
                Assert.True(result.IsValid, $"{file}: {string.Join('\n', Faults(result))}");
            }
        }
    }

    [Theory]
    [InlineData("site", "titel: x")]
    [InlineData("site", "check-quantities: maybe")]
    [InlineData("site", "severity: { broken-link: loud }")]
    [InlineData("site", "url: example.org")]
    [InlineData("site", "sites: [{ input: x }]")]
    [InlineData("sources", "a: { title: A, url: \"https://a.example/\", publisher: A }")]
    [InlineData("sources", "a: { title: A, url: \"https://a.example/\", publisher: A, kind: third }")]
    [InlineData("sources", "a: { title: A, url: \"https://a.example/\", publisher: A, kind: primary, date: 10 March }")]
    [InlineData("sources", "a: { title: A, url: \"https://a.example/\", publisher: A, kind: primary, quotes: { q: { context: x } } }")]
    [InlineData("facts", "fact: {}")]
    [InlineData("facts", "facts: { a: { value: 1 } }")]
    [InlineData("facts", "tables: { t: { label: T, columns: { c: { label: C } }, rows: {} } }")]
    [InlineData("model", "title: T\nversion: \"1\"")]
    [InlineData("model", "title: T\nversion: \"1\"\nresults: { r: { unit: 1, formula: 1 } }")]
    [InlineData("page", "entities: [{ nmae: X }]")]
    public void What_a_build_refuses_does_not(string name, string text) => Assert.False(Evaluate(name, text).IsValid);

    [Theory]
    [InlineData("site")]
    [InlineData("sources")]
    [InlineData("facts")]
    [InlineData("model")]
    [InlineData("page")]
    public async Task A_schema_is_printed_as_it_is_published_with_the_documentation(string name)
    {
        var run = await ProgramRun.InAsync(Path.GetTempPath(), "schema", name);

        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Error));
        var file = Repository.File($"docs/schemas/{name}.schema.json");
        if (Environment.GetEnvironmentVariable("SITE_UPDATE_SCHEMAS") == "1")
        {
            await File.WriteAllTextAsync(file, run.Out, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), run.Out);
        Assert.True(MetaSchemas.Draft7.Evaluate(JsonDocument.Parse(run.Out).RootElement).IsValid);
    }

    [Fact]
    public async Task All_schemas_are_written_into_a_folder()
    {
        using var folder = new InputFolder();

        var run = await ProgramRun.InAsync(folder.Root, "schema", "all", "--output", "input/.schemas");

        Assert.Equal(AuthorSchemas.All.Select(s => $"Wrote input/.schemas/{s.Name}.schema.json"), run.Out.TrimEnd('\n').Split('\n'));
        Assert.Equal(AuthorSchemas.All.Length, Directory.GetFiles(folder.At("input", ".schemas")).Length);
        Assert.Equal(ExitCode.Usage, (await ProgramRun.InAsync(folder.Root, "schema", "all")).Exit);
    }

    [Fact]
    public async Task A_new_site_names_its_schemas_and_a_new_source_those_of_its_site()
    {
        using var folder = new InputFolder();
        await ProgramRun.InAsync(folder.Root, "new", "site", "s");
        await ProgramRun.InAsync(folder.Root, "new", "source", "https://example.org/a", "--input", "s");

        foreach (var file in (string[])["site.yml", "_sources/example-a.yml"])
        {
            var first = (await File.ReadAllLinesAsync(folder.At("s", file), TestContext.Current.CancellationToken))[0];
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Join(Path.GetDirectoryName(folder.At("s", file)), first.Split('=')[1])), first);
        }
    }

    private static EvaluationResults Evaluate(string name, string yaml)
    {
        var text = JsonDocument.Parse(SchemaWriter.Write(AuthorSchemas.All.Single(s => s.Name == name)));
        var options = new BuildOptions { Dialect = Dialect.Draft07, SchemaRegistry = new SchemaRegistry() };
        var schema = JsonSchema.Build(text.RootElement, options, null);
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var instance = JsonDocument.Parse(ToJson(stream.Documents[0].RootNode)?.ToJsonString() ?? "null").RootElement;
        return schema.Evaluate(instance, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }

    private static IEnumerable<string> Faults(EvaluationResults result) => (result.Details ?? [])
        .Where(d => d.Errors is { Count: > 0 })
        .Select(d => $"{d.InstanceLocation}: {string.Join(' ', d.Errors!.Values)}");

    /// <summary>As an editor reads YAML 1.2: plain words are booleans, numbers and nulls where they look like them.</summary>
    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, ToJson(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } word => JsonValue.Create(word.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } when
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => JsonValue.Create(number),
        YamlScalarNode { Value: var text } => JsonValue.Create(text),
        _ => null,
    };
}
