using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Site.Citations.Sources;
using Site.CostModel.Display;
using Site.CostModel.Models;
using Site.Quantities.Units;

namespace Site.CostModel.Json;

/// <summary>
/// Writes a model for publication as <c>/models/&lt;name&gt;.json</c>: everything needed to compute it anywhere, and values to check that
/// against. Names are those formulas use, with underscores. Numbers are strings, exact: the shortest decimal that reads back as the
/// same double.
/// </summary>
public static class ModelJson
{
    // Readable text, since this is never embedded in HTML: only what JSON itself requires is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes the model as UTF-8, ending in a line feed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schemaUrl">The address of <see cref="ModelSchema"/>, as the file names it.</param>
    /// <param name="sources">The sources facts cite, for their addresses; null leaves those out.</param>
    public static byte[] Write(Model model, string schemaUrl, SourceLibrary? sources = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var output = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(output, Options);
        var writer = new Writer(json, sources);
        json.WriteStartObject();
        json.WriteString("$schema", schemaUrl);
        json.WriteString("name", model.Name);
        json.WriteString("version", model.Version);
        json.WriteString("title", model.Title);
        writer.Optional("description", model.Description);
        writer.List("inputs", model.Inputs, writer.Input);
        writer.List("conversions", model.Conversions, writer.Conversion);
        writer.List("choices", model.Choices, writer.Choice);
        writer.List("formulas", model.Formulas, writer.Formula);
        writer.List("results", model.Results, writer.Result);
        writer.List("scenarios", model.Scenarios, s => writer.Scenario(model, s));
        writer.List("charts", model.Charts, writer.Chart);
        writer.List("verdict", model.Verdict, writer.Rule);
        json.WriteStartArray("vectors");
        writer.Vector(model, "defaults", model.Defaults);
        foreach (var scenario in model.Scenarios)
        {
            writer.Vector(model, scenario.Name, scenario.Inputs);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    private sealed class Writer(Utf8JsonWriter json, SourceLibrary? sources)
    {
        public void Optional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        public void List<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        public void Input(ModelInput input)
        {
            json.WriteString("name", input.Identifier);
            json.WriteString("label", input.Label);
            Optional("help", input.Help);
            json.WriteString("unit", input.Unit.ToString());
            Value(input.Default);
            Optional("min", input.Min);
            Optional("max", input.Max);
            Optional("step", input.Step);
            Optional("infinite", input.InfiniteWord);
            Optional("group", input.Group);
            if (input.IsFixed)
            {
                json.WriteBoolean("fixed", true);
            }

            Optional("choice", input.SetBy is null ? null : Names.ToIdentifier(input.SetBy));
        }

        public void Conversion(ModelConversion conversion)
        {
            json.WriteString("name", conversion.Identifier);
            json.WriteString("value", Decimals.Exact(conversion.Value.Value));
            json.WriteString("unit", conversion.Value.Unit.ToString());
        }

        public void Choice(ModelChoice choice)
        {
            json.WriteString("name", Names.ToIdentifier(choice.Name));
            json.WriteString("label", choice.Label);
            Optional("help", choice.Help);
            json.WriteString("table", choice.Table);
            Optional("default", choice.Default);
            Texts("sets", choice.Inputs.Select(Names.ToIdentifier));
            List("options", choice.Options, option =>
            {
                json.WriteString("name", option.Name);
                json.WriteString("label", option.Label);
                List("values", option.Values, Value);
            });
        }

        public void Formula(ModelFormula formula)
        {
            json.WriteString("name", formula.Identifier);
            Optional("label", formula.Label);
            json.WriteString("formula", formula.Text);
            json.WriteString("unit", formula.Unit.ToString());
        }

        public void Result(ModelResult result)
        {
            json.WriteString("name", result.Formula.Identifier);
            json.WriteString("label", result.Label);
            Optional("help", result.Help);
            json.WriteStartObject("format");
            Format(result.Format);
            json.WriteEndObject();
            Optional("infinite", result.InfiniteWord);
        }

        public void Scenario(Model model, Scenario scenario)
        {
            json.WriteString("name", scenario.Name);
            json.WriteString("title", scenario.Title);
            Optional("description", scenario.Description);
            json.WriteStartObject("settings");
            foreach (var (name, value) in scenario.Settings)
            {
                var isChoice = model.FindChoice(name) is not null;
                json.WriteString(Names.ToIdentifier(name), isChoice ? value : Decimals.Exact(scenario.Inputs.Values[model.FindInput(name)!.Slot].Likely));
            }

            json.WriteEndObject();
        }

        public void Chart(ModelChart chart)
        {
            json.WriteString("name", chart.Name);
            json.WriteString("title", chart.Title);
            json.WriteString("x", chart.Input.Identifier);
            json.WriteString("scale", chart.IsLogarithmic ? "log" : "linear");
            Texts("points", chart.Points.Select(Decimals.Exact));
            Texts("results", chart.Results.Select(r => r.Formula.Identifier));
            Optional("limit", chart.Limit is null ? null : Names.ToIdentifier(chart.Limit));
        }

        public void Rule(VerdictRule rule)
        {
            Optional("when", rule.Condition);
            List("say", rule.Parts, part =>
            {
                json.WriteString("text", part.Text);
                if (part.Value is not null)
                {
                    json.WriteString("value", Names.ToIdentifier(part.Value));
                    json.WriteStartObject("format");
                    Format(part.Format!);
                    json.WriteEndObject();
                    Optional("infinite", part.InfiniteWord);
                }
            });
        }

        public void Vector(Model model, string name, ModelInputs inputs)
        {
            var evaluation = model.Evaluate(inputs);
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteStartObject("inputs");
            foreach (var input in model.Inputs)
            {
                json.WriteString(input.Identifier, Decimals.Exact(evaluation.ValueOf(input.Name)));
            }

            json.WriteEndObject();
            json.WriteStartObject("values");
            foreach (var formula in model.Formulas)
            {
                json.WriteString(formula.Identifier, Decimals.Exact(evaluation.ValueOf(formula.Name)));
            }

            json.WriteEndObject();
            json.WriteStartObject("results");
            foreach (var result in model.Results)
            {
                json.WriteStartObject(result.Formula.Identifier);
                json.WriteString("display", evaluation.Show(result));
                if (evaluation.BandOf(result) is { } band)
                {
                    json.WriteString("low", Decimals.Exact(band.Low));
                    json.WriteString("middle", Decimals.Exact(band.Middle));
                    json.WriteString("high", Decimals.Exact(band.High));
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            Optional("verdict", evaluation.Verdict());
            json.WriteEndObject();
        }

        private void Format(DisplayFormat format)
        {
            json.WriteString("text", format.Text);
            json.WriteString("multiply", Decimals.Exact(format.Multiply));
            json.WriteString("divide", Decimals.Exact(format.Divide));
            json.WriteNumber(format.IsSignificant ? "significantDigits" : "decimals", format.Digits);
            json.WriteString("prefix", format.Prefix);
            json.WriteString("suffix", format.Suffix);
            Optional("suffixOfOne", format.SuffixOfOne == format.Suffix ? null : format.SuffixOfOne);
        }

        private void Value(InputValue value)
        {
            json.WriteString("value", Decimals.Exact(value.Likely));
            Optional("low", value.Low is { } low ? Decimals.Exact(low) : null);
            Optional("high", value.High is { } high ? Decimals.Exact(high) : null);
            json.WriteStartObject("origin");
            switch (value.Origin)
            {
                case InputOrigin.FromFact { Source: var fact }:
                    json.WriteString("fact", fact.Id);
                    List("sources", fact.Sources, reference =>
                    {
                        var source = sources?.Find(reference);
                        Optional("id", reference.Key ?? source?.Id);
                        Optional("url", reference.Url ?? source?.Url);
                        Optional("quote", reference.QuoteName);
                    });
                    Optional("date", fact.Date?.ToString());
                    break;
                case InputOrigin.Assumed { Reason: var reason, ReviewBy: var review }:
                    json.WriteString("assumption", reason);
                    Optional("reviewBy", review?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                default:
                    break;
            }

            json.WriteEndObject();
        }

        private void Optional(string name, Quantity? value)
        {
            if (value is not null)
            {
                json.WriteString(name, Decimals.Exact(value.Value));
            }
        }

        private void Texts(string name, IEnumerable<string> items)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStringValue(item);
            }

            json.WriteEndArray();
        }
    }
}
