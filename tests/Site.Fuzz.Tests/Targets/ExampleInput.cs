namespace Site.Fuzz.Tests.Targets;

/// <summary>A small site with something of everything.</summary>
internal static class ExampleInput
{
    /// <summary>Its files.</summary>
    public const string Files = """
        -- site.yml --
        title: Lamps
        description: What lamps cost.
        license: CC0-1.0
        url: https://lamps.example/
        entities: [{name: Lamp, type: Product, same-as: [https://lamp.example/]}]
        -- _sources/s.yml --
        maker:
          title: The manual
          url: https://maker.example/manual
          publisher: Maker
          kind: primary
          date: 2026-11-01
          volatility: stable
          quotes:
            one: "a lamp takes 8 W"
        rival: { title: A view, url: "https://rival.example/", publisher: Rival, kind: secondary, date: 2026-10 }
        -- _facts/f.yml --
        facts:
          lamp-power: { label: Power of the lamp, value: 8 W, source: maker#one }
        tables:
          lamps:
            label: Lamps
            columns:
              power: { label: Power, unit: W }
            rows:
              small: { label: Small, power: 4 W, source: maker }
        -- _models/m.yml --
        title: What does the light cost?
        version: "1.0"
        inputs:
          power: { label: Power, unit: W, fact: lamp-power }
          hours: { label: Hours a day, unit: h/day, default: 5, assumption: an evening, low: 3, high: 8, min: 0, max: 24 }
          price: { label: Price, unit: EUR/kWh, default: 0.30, assumption: my own, low: 0.20, high: 0.45, min: 0, max: 5 }
          share: { label: Share, unit: "1" }
        choices:
          plan:
            label: Plan
            assumption: an example
            default: { least: cost }
            sets: [share]
            options: { flat: { label: Flat, share: 1 }, evening: { label: Evening, share: 0.5 } }
        conversions: { watts-per-kilowatt: W/kW, days-per-month: day/month }
        formulas:
          energy: { unit: kWh/month, formula: power / watts_per_kilowatt * hours * days_per_month }
        results:
          cost: { label: Cost a month, unit: EUR/month, formula: energy * price * share, format: EUR2 }
          twice: { label: Of two lamps, unit: EUR/month, formula: 'cost > 0 ? 2 * cost : 0', format: EUR2, infinite: never }
        scenarios: { night: { title: All night, set: { hours: 10 } } }
        charts: { by-hours: { title: By hours, x: hours, from: 1, to: 24, scale: linear, points: 5, results: [cost, twice] } }
        verdict: [{ when: share > 0.7, say: "A lot: {cost}." }, { say: "It costs {cost}." }]
        -- index.md --
        ---
        title: Home
        description: What a lamp costs.
        date: 2026-11-01
        updates: [{date: 2026-11-02, version: v2, text: Mended.}]
        ---
        ## A question

        A lamp takes 8 W [cite: @maker#one · medium]. See [the other](other.md#there) and <https://e.example/>.
        Nobody says that it lasts [cite: @maker; disputes @rival · low].

        [20M tokens][assume: 4 x 5 · review 2027-03-01] is [enough][opinion: us] since [2019][nocite: a date].
        A lamp of [fact: lamp-power] costs [calc: m.cost] a month, and [calc: m.twice(hours=8)] if two burn.

        [calculator: m]

        - [ ] to do[^1]
        - ~~done~~ `code` <b>bold</b>

        | a | b |
        |---|---|
        | It is 5 GB [cite: @maker] | [7 %][assume: a guess] |

        > [!NOTE]
        > Quoted *words* of **all** kinds.

        [^1]: A note.
        -- other.md --
        # Other

        ## There

        Words.
        -- a.png --
        png
        """;
}
