using Site.Verification.Tests.Sites;

namespace Site.Verification.Tests.Forgeries;

/// <summary>
/// The site that is forged: two pages alike, one of them with a name beyond ASCII, below a base path, with claims of every type.
/// </summary>
public sealed class HonestSite : IAsyncLifetime
{
    private const string Input = """
        -- site.yml --
        title: Lamps
        description: What lamps cost.
        license: CC0-1.0
        -- _sources/sources.yml --
        maker:
          title: The manual
          url: https://maker.example/manual
          publisher: Maker
          kind: primary
          date: 2026-11-01
          note: The second edition of the manual.
          quotes:
            one: "exactly one"
        rival:
          title: A rival's view
          url: https://rival.example/view
          publisher: Rival
          kind: secondary
          date: 2026-11-03
          volatility: volatile
          quotes:
            other: "nothing of the kind"
        label:
          title: Label of the lamp in the example
          url: https://lamps.example/label
          publisher: The lamp's maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:
            power: "8 W"
        shop:
          title: Prices of lamps
          url: https://shop.example/lamps
          publisher: The shop
          kind: secondary
          date: 2026-11-02
          volatility: stable
          quotes:
            old: "old lamps for 2 EUR"
            small: "small lamps for 3 EUR"
            power: "small lamps take 4 W"
        bills:
          title: Bills beside what the model says
          url: https://example.org/base/models/light.predictions.csv
          publisher: Lamps
          kind: primary
          date: 2026-11-01
          volatility: stable
        -- _facts/lamps.yml --
        facts:
          lamp-power: { label: Power of the lamp, value: 8 W, source: label#power }
        tables:
          spares:
            label: Spare lamps
            columns:
              price: { label: Price, unit: EUR }
              power: { label: Power, unit: W }
            rows:
              old:
                label: The old lamp
                price: { value: 2, low: 1, high: 3, source: shop#old, conditions: by the dozen }
                power: { fact: lamp-power }
              small: { label: The small lamp, price: { value: 3, source: shop#small }, power: { value: 4, source: shop#power } }
        -- _models/light.yml --
        title: What does the light cost?
        version: "1.0"
        inputs:
          power: { label: Power of the lamp, unit: W, fact: lamp-power }
          hours: { label: Hours a day, unit: h/day, default: 5, assumption: an evening, low: 3, high: 8, min: 0, max: 24 }
          price: { label: Price of electricity, unit: EUR/kWh, default: 0.30, assumption: my own, low: 0.20, high: 0.45, min: 0, max: 5 }
          limit: { label: What is a lot, unit: EUR/month, default: 5, assumption: a guess, min: 0, max: 99 }
          share: { label: Share of the price, unit: "1" }
          fee: { label: Fee, unit: EUR/month }
        choices:
          plan:
            label: Plan
            assumption: an example
            default: { least: cost }
            sets: [share, fee]
            options:
              flat: { label: Flat rate, share: 1, fee: 0 EUR/month }
              evening: { label: Cheap evenings, share: 0.5, fee: 0.3 EUR/month }
        conversions:
          watts-per-kilowatt: W/kW
          days-per-month: day/month
        formulas:
          energy: { unit: kWh/month, formula: power / watts_per_kilowatt * hours * days_per_month }
        results:
          cost: { label: Cost a month, unit: EUR/month, formula: energy * price * share + fee, format: EUR2 }
          current: { label: Of it the current, unit: EUR/month, formula: energy * price * share, format: EUR2 }
        scenarios:
          night: { title: All night, set: { hours: 10 } }
        charts:
          by-hours: { title: Cost by hours of light, x: hours, from: 1, to: 24, scale: linear, results: [cost] }
        comparison:
          title: What burns, and what is paid
          across: Which is less, by hours
          x: hours
          from: 1
          to: 24
          scenarios: [night]
          bars: [{ label: All of it, brief: all, result: cost }, { label: Only the current, brief: current, result: current }]
          flip: [{ say: "It would take another price than {price}." }]
        verdict:
          - { when: cost > limit, say: "That is a lot: {cost} a month." }
          - { say: "The light costs {cost} a month." }
        accuracy: { result: cost, fitted: plan, without: plan, source: bills }
        -- _models/light.measurements.csv --
        plan,hours,measured,source
        flat,5,0.35,rival
        flat,10,0.80,rival
        evening,5,0.50,rival
        evening,10,1.40,maker
        -- index.md --
        ---
        title: Home
        description: What a lamp costs to run.
        date: 2026-11-01
        entities:
          - {name: Widget, type: Product, same-as: [https://widget.example/]}
          - {name: Zurich, type: City, same-as: [https://zurich.example/]}
        updates: [{date: 2026-11-02, version: v2, text: Corrected the price of the lamp.}]
        ---
        ## A question

        The Widget costs $1 [cite: @maker]. See [the other page](guide/größe.md#there) and [elsewhere](https://elsewhere.example/page).
        Nobody has said that it lasts [cite: @maker; disputes @rival].

        [20M tokens][assume: 4 x 5 · review 2027-03-01] is [enough][opinion: us] since [2019][nocite: a date].

        A lamp of [fact: lamp-power] costs [calc: light.cost] a month, and [calc: light.cost(hours=8)] if it burns longer.

        [12 lamps in 3 rooms][assume: a flat · as="A flat has 12 lamps in 3 rooms"] are common.

        [calculator: light]

        [comparison: light]

        The end, with a footnote[^1] 😀.

        [^1]: The note at the foot.
        -- guide/größe.md --
        ---
        title: Größe
        date: 2026-11-01
        entities: [{name: Zurich, type: City, same-as: [https://zurich.example/]}]
        updates: [{date: 2026-11-20, version: v3, text: Measured anew., changes: [The height, The width of the lamp]}]
        ---
        # Größe

        ## There

        The Widget is 3 m high [cite: @maker · 2026-10]. Back to [the start](../index.md).
        Its colour is said to be red [cite: @maker; disputes @rival].

        [30 hours][assume: a guess · review 2027-04-01] are [too many][opinion: the editors] since [2020][nocite: a year].

        | Lamp | Cost |
        |---|---|
        | Of [fact: lamp-power] | [calc: light.cost] |
        | All night | [calc: light.cost(scenario=night)] |
        | All night, at a flat rate | [calc: light.cost(scenario=night, plan=flat)] |
        | At least, at most | [calc: light.cost · low], [calc: light.cost · high] |

        [calculator: light]

        [accuracy: light]

        [facts: light-by-plan]

        [comparison: light]
        """;

    /// <summary>What is published, by path.</summary>
    internal IReadOnlyDictionary<string, string> Files { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        using var site = await PublishedTestSite.OfAsync(Input, "https://example.org/base/");
        Files = SiteFiles.Read(site.Folder);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
