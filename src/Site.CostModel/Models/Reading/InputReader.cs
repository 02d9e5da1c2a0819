using System.Collections.Immutable;
using System.Globalization;
using Site.CostModel.Facts;
using Site.CostModel.Yaml;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>An input as read so far.</summary>
/// <param name="Input">The input; its default is a stand-in where <paramref name="HasDefault"/> is false.</param>
/// <param name="IsUnitKnown">Whether its unit could be read.</param>
/// <param name="HasDefault">Whether it has a default of its own; otherwise a choice must give it one.</param>
/// <param name="DefaultLocation">Where its default is written.</param>
/// <param name="UsedFrom">The model of another file that declares it; null where the model itself does.</param>
internal sealed record InputDraft(ModelInput Input, bool IsUnitKnown, bool HasDefault, FileLocation DefaultLocation, string? UsedFrom);

/// <summary>Reads the inputs of a model.</summary>
internal sealed class InputReader(FactSet facts, Dictionary<string, FileLocation> taken, IDiagnosticSink diagnostics)
{
    /// <summary>Reads every input.</summary>
    public ImmutableArray<InputDraft> Read(IEnumerable<ModelEntry> entries)
    {
        var inputs = ImmutableArray.CreateBuilder<InputDraft>();
        foreach (var entry in entries)
        {
            if (entry.Map() is { } map && taken.Take(entry.Name, entry.Location, diagnostics))
            {
                inputs.Add(ReadInput(entry, map, inputs.Count));
            }
        }

        return inputs.ToImmutable();
    }

    /// <summary>Checks that a value and its range lie within an input's bounds.</summary>
    public static void CheckBounds(ModelInput input, InputValue value, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (input.Unit.IsUnknown || value.Origin is InputOrigin.FromFact { Source.Value.Unit.IsUnknown: true })
        {
            return;
        }

        foreach (var (number, what) in new[] { ((double?)value.Likely, "value"), (value.Low, "low value"), (value.High, "high value") })
        {
            if (number is { } given && !input.Allows(given))
            {
                diagnostics.Report(Rules.Models.OutOfBounds.At(
                    location,
                    $"The {what} {ModelNumbers.Describe(given, input.Unit)} of '{input.Name}' lies outside its bounds.",
                    InputBounds.Describe(input)));
            }
        }
    }

    private InputDraft ReadInput(ModelEntry entry, YamlMap map, int slot)
    {
        if (!map.Has("unit"))
        {
            diagnostics.Report(map.MissingUnit());
        }

        var unit = map.Unit("unit", diagnostics);
        var known = unit ?? Unit.Unknown;
        var infinite = map.Text("infinite");
        var input = new ModelInput
        {
            Name = entry.Name,
            Label = map.RequiredText("label") ?? entry.Name,
            Help = map.Text("help"),
            Group = map.Text("group"),
            IsFixed = map.Boolean("fixed") ?? false,
            Unit = known,
            Default = new InputValue(0, null, null, new InputOrigin.ByDefinition()),
            Min = unit is null ? null : map.QuantityIn("min", known, diagnostics),
            Max = unit is null ? null : map.QuantityIn("max", known, diagnostics),
            Step = unit is null ? null : map.QuantityIn("step", known, diagnostics),
            InfiniteWord = infinite,
            Location = entry.Location,
            Slot = slot,
        };
        CheckOwnBounds(input, map);
        var hasDefault = map.Has("default") || map.Has("fact");
        var value = unit is null ? null : ReadDefault(input, map);
        var defaultLocation = map.LocationOf(map.Has("fact") ? "fact" : "default");
        if (value is not null)
        {
            input = input with { Default = value };
            CheckBounds(input, value, defaultLocation, diagnostics);
        }

        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Input);
        return new InputDraft(input, unit is not null, hasDefault, defaultLocation, entry.UsedFrom);
    }

    private InputValue? ReadDefault(ModelInput input, YamlMap map)
    {
        if (map.Has("fact"))
        {
            if (map.Has("default") || map.Has("assumption"))
            {
                var key = map.Has("default") ? "default" : "assumption";
                diagnostics.Report(Rules.Models.Default.At(
                    map.LocationOfKey(key),
                    $"'{input.Name}' takes its default from a fact and has '{key}' besides.",
                    "Keep one of them."));
            }

            return FromFact(input, map);
        }

        if (!map.Has("default"))
        {
            return null;
        }

        if (map.Text("assumption") is not { } reason)
        {
            diagnostics.Report(Rules.Models.Default.At(
                map.LocationOf("default"),
                $"The default of '{input.Name}' is neither a fact nor an assumption with a reason.",
                "Write 'fact: name' instead, or add 'assumption: why this value'."));
            reason = "";
        }

        var origin = new InputOrigin.Assumed(reason, ReadReview(map));
        if (input.InfiniteWord is not null && map.Text("default") == input.InfiniteWord)
        {
            return new InputValue(double.PositiveInfinity, null, null, origin);
        }

        var likely = map.QuantityIn("default", input.Unit, diagnostics);
        var (low, high) = map.Range(likely, input.Unit, diagnostics);
        return likely is null ? null : new InputValue(likely.Value, low?.Value, high?.Value, origin);
    }

    private InputValue? FromFact(ModelInput input, YamlMap map)
    {
        if (ChooseFact(map) is not { } fact)
        {
            return null;
        }

        if (fact.Value.In(input.Unit) is not { } likely)
        {
            diagnostics.Report(Rules.Models.ValueUnit.At(
                map.LocationOf("fact"),
                $"The fact '{fact.Id}' is in {fact.Value.Unit}, which cannot be given in {input.Unit}.",
                $"Give the input a unit of the same kind as {fact.Value.Unit}, and convert in a formula."));
            return null;
        }

        var (low, high) = map.Range(likely, input.Unit, diagnostics);
        return new InputValue(
            likely.Value,
            (low ?? fact.Low?.In(input.Unit))?.Value,
            (high ?? fact.High?.In(input.Unit))?.Value,
            new InputOrigin.FromFact(fact));
    }

    /// <summary>The first of the facts that can still be had; where none can, the first.</summary>
    private Fact? ChooseFact(YamlMap map)
    {
        var known = map.Texts("fact").Select(f => (f.Location, Fact: facts.Require(f.Text, f.Location, diagnostics))).ToList();
        foreach (var (location, fact) in known)
        {
            if (fact is not { IsOver: true })
            {
                return fact;
            }

            diagnostics.Report(Rules.Age.OfferEnds.At(
                location,
                $"'{fact.Id}' could be had until {fact.Terms.Until:O}, so it is no default any more.",
                known.Count > 1 ? "Take it out of the list." : "Name another, or several in order: 'fact: [one, other]'."));
        }

        return known.Count > 0 ? known[0].Fact : null;
    }

    private void CheckOwnBounds(ModelInput input, YamlMap map)
    {
        if (input.Min is { } min && input.Max is { } max && min.Exact >= max.Exact)
        {
            diagnostics.Report(Rules.Models.Bounds.At(
                map.LocationOf("max"),
                $"The bounds of '{input.Name}' leave no room: {min} to {max}.",
                "Make 'max' larger than 'min'."));
        }

        if (input.Step is { } step && step.Exact <= 0)
        {
            diagnostics.Report(Rules.Models.Bounds.At(
                map.LocationOf("step"),
                $"The step of '{input.Name}' is {step}.",
                "Make it larger than zero."));
        }
    }

    private DateOnly? ReadReview(YamlMap map)
    {
        if (map.Text("review") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        diagnostics.Report(Rules.Models.FactDetail.At(map.LocationOf("review"), $"'{text}' is not an ISO 8601 day.", "Write 2027-03-01."));
        return null;
    }
}
