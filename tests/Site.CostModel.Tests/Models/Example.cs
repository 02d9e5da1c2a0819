using Site.CostModel.Facts;
using Site.CostModel.Models;
using Site.CostModel.Models.Reading;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Tests.Models;

/// <summary>A small model with something of everything, whose numbers can be worked out by hand.</summary>
internal static class Example
{
    public const string FactsYaml = """
        facts:
          uk-electricity:
            label: Electricity
            value: 25 p/kWh
            low: 20 p/kWh
            high: 30 p/kWh
            source: ofgem#q3
        tables:
          gpus:
            label: GPUs
            source: vendor
            columns:
              price: { label: Price, unit: GBP }
              power: { label: Power, unit: W }
              speed: { label: Speed, unit: tok/s }
            rows:
              small: { label: Small GPU, price: 1600, power: 500, speed: { value: 40, low: 30, high: 60 } }
              large: { label: Large GPU, price: { value: 24000, low: 20000, high: 30000 }, power: 0.7 kW, speed: 2000 }
              unknown: { label: Unknown GPU, price: 100 }
        """;

    public const string ModelYaml = """
        title: When does a GPU of one's own pay?
        version: "1.0"
        description: An example.
        inputs:
          volume:
            label: Tokens a month
            help: Input and output together.
            group: Workload
            unit: Mtok/month
            default: 500 Mtok/month
            assumption: an example workload
            review: 2027-03-01
            low: 300
            high: 900
            min: 0
            max: 100000
            step: 1
          api-price:
            label: Price of the API
            unit: GBP/Mtok
            default: 0.8
            assumption: an example price
            min: 0
          gpu-price: { label: Price of the GPU, unit: GBP }
          gpu-power: { label: Power of the GPU, unit: kW }
          gpu-speed: { label: Speed of the GPU, unit: tok/s }
          life: { label: Life, unit: month, default: 4 year, assumption: the usual, fixed: true }
          tariff: { label: Electricity, unit: GBP/kWh, fact: uk-electricity }
          patience: { label: Longest wait, unit: month, default: never mind, infinite: never mind, assumption: none }
        conversions:
          hours-per-month: 730 h/month
          tokens-per-million: tok/Mtok
          seconds-per-month: s/month
        choices:
          gpu:
            label: GPU
            table: gpus
            default: large
            sets:
              gpu-price: price
              gpu-power: power
              gpu-speed: { column: speed, otherwise: 1 tok/s }
        formulas:
          self-cost:
            label: Cost of one's own
            unit: GBP/month
            formula: gpu_price / life + energy
          energy:
            unit: GBP/month
            formula: gpu_power * hours_per_month * tariff
          capacity:
            unit: Mtok/month
            formula: gpu_speed * seconds_per_month / tokens_per_million
        results:
          api-cost:
            label: Cost of the API
            unit: GBP/month
            formula: volume * api_price
            format: GBP2
          saving:
            label: Saved each month
            unit: GBP/month
            formula: >-
              api_cost
              - self_cost
            format: GBP0
          payback:
            label: Time until it has paid
            unit: month
            formula: 'min(saving > 0 ? gpu_price / saving : Infinity, patience)'
            format: month1
            infinite: never
          soft:
            label: Soft maximum
            unit: GBP/month
            formula: (api_cost ** 2.4 + self_cost ** 2.4) ** (1 / 2.4)
            format: GBP~3
          gpus:
            label: GPUs needed
            unit: 1
            formula: ceil(volume / capacity)
            format: "0"
        scenarios:
          busy:
            title: A busy site
            description: Ten times the volume.
            set: { volume: 5 Gtok/month, api-price: £1/Mtok }
          hobby:
            title: At home
            set: { gpu-power: 450 W, gpu: small, volume: 20 }
        charts:
          costs:
            title: Cost by volume
            x: volume
            from: 1
            to: 10000
            points: 5
            results: [api-cost, soft]
            limit: capacity
        verdict:
          - when: volume > capacity
            say: "{volume} is more than one GPU serves ({capacity | Mtok0})."
          - when: payback < life && saving > 0
            say: "It pays after {payback}, saving {saving} a month."
          - say: "It pays {payback}: the API costs {api-cost | GBP0} a month."
        """;

    public static FactSet Facts { get; } = Yaml.Facts(FactsYaml);

    public static Model Model { get; } = Load(ModelYaml);

    /// <summary>A model that must be sound.</summary>
    public static Model Load(string yaml)
    {
        var bag = new DiagnosticBag();
        var model = ModelFile.Load(new InputText("_models/example.yml", yaml), Facts, bag);
        Assert.Empty(Yaml.Lines(bag));
        return model!;
    }

    /// <summary>What is wrong with a model, a line each.</summary>
    public static IReadOnlyList<string> Problems(string yaml)
    {
        var bag = new DiagnosticBag();
        var model = ModelFile.Load(new InputText("_models/example.yml", yaml), Facts, bag);
        Assert.Equal(bag.HasErrors(strict: false), model is null);
        return Yaml.Lines(bag);
    }

    /// <summary>
    /// Changes the example and expects a diagnostic at the place marked <c>§</c>, in the change itself or in a piece of the text.
    /// </summary>
    public static void Breaks(string from, string to, string code, string message, string? place = null)
    {
        Assert.Contains(from, ModelYaml, StringComparison.Ordinal);
        var marked = ModelYaml.Replace(from, place is null ? to : to.Replace("§", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (place is not null)
        {
            marked = marked.Replace(place.Replace("§", "", StringComparison.Ordinal), place, StringComparison.Ordinal);
        }

        var offset = marked.IndexOf('§', StringComparison.Ordinal);
        var text = marked.Remove(offset, 1);
        var location = new InputText("", text).LocationOf(offset);
        var expected = $"{code} {location.Line}:{location.Column} {message}";
        var problems = Problems(text);
        Assert.True(
            problems.Any(p => p.StartsWith(expected, StringComparison.Ordinal)),
            $"Expected {expected}\nbut was\n{string.Join('\n', problems)}");
    }
}
