using Site.Citations.Sources;
using Site.CostModel.Display;
using Site.CostModel.Evaluation;
using Site.CostModel.Models;
using Site.Quantities.Units;

namespace Site.CostModel.Json;

/// <summary>
/// Makes of a model what is published of it: everything needed to compute it anywhere, and values to check that against. Names are those
/// formulas use, with underscores. Numbers are strings, exact: the shortest decimal that reads back as the same double.
/// </summary>
/// <param name="sources">The sources facts cite, for their addresses; null leaves those out.</param>
internal sealed class ModelDocumentBuilder(SourceLibrary? sources)
{
    /// <summary>Makes the document.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schemaUrl">The address of <see cref="ModelSchema"/>, as the file names it.</param>
    public ModelDocument Build(Model model, string schemaUrl) => new()
    {
        Schema = schemaUrl,
        Name = model.Name,
        Version = model.Version,
        Title = model.Title,
        Description = model.Description,
        Inputs = [.. model.Inputs.Select(Input)],
        Conversions = [.. model.Conversions.Select(Conversion)],
        Choices = [.. model.Choices.Select(Choice)],
        Formulas = [.. model.Formulas.Select(Formula)],
        Results = [.. model.Results.Select(Result)],
        Scenarios = [.. model.Scenarios.Select(s => Scenario(model, s))],
        Charts = [.. model.Charts.Select(Chart)],
        Verdict = [.. model.Verdict.Select(Rule)],
        Comparison = model.Comparison is { } comparison ? Comparison(comparison) : null,
        Vectors =
        [
            Vector(model, "defaults", model.Defaults),
            .. model.Scenarios.Select(s => Vector(model, s.Name, s.Inputs)),
        ],
    };

    private InputEntry Input(ModelInput input)
    {
        var value = Value(input.Default);
        return new InputEntry
        {
            Name = input.Identifier,
            Label = input.Label,
            Help = input.Help,
            Unit = input.Unit.ToString(),
            Value = value.Value,
            Low = value.Low,
            High = value.High,
            Origin = value.Origin,
            Min = Exact(input.Min),
            Max = Exact(input.Max),
            Step = Exact(input.Step),
            Infinite = input.InfiniteWord,
            Group = input.Group,
            Fixed = input.IsFixed ? true : null,
            Choice = input.SetBy is null ? null : Names.ToIdentifier(input.SetBy),
        };
    }

    private static ConversionEntry Conversion(ModelConversion conversion) => new()
    {
        Name = conversion.Identifier,
        Value = Decimals.Exact(conversion.Value.Value),
        Unit = conversion.Value.Unit.ToString(),
    };

    private ChoiceEntry Choice(ModelChoice choice) => new()
    {
        Name = Names.ToIdentifier(choice.Name),
        Label = choice.Label,
        Help = choice.Help,
        Table = choice.Table,
        Default = choice.Default,
        Most = choice.Objective is { IsMost: true } most ? Names.ToIdentifier(most.Formula) : null,
        Least = choice.Objective is { IsMost: false } least ? Names.ToIdentifier(least.Formula) : null,
        Sets = [.. choice.Inputs.Select(Names.ToIdentifier)],
        Options = [.. choice.Options.Select(Option)],
    };

    private OptionEntry Option(ChoiceOption option) => new()
    {
        Name = option.Name,
        Label = option.Label,
        Conditions = option.Conditions.ToList() is { Count: > 0 } conditions ? conditions : null,
        EndedOn = option.EndedOn,
        Values = [.. option.Values.Select(Value)],
    };

    private static FormulaEntry Formula(ModelFormula formula) => new()
    {
        Name = formula.Identifier,
        Label = formula.Label,
        Formula = formula.Text,
        Unit = formula.Unit.ToString(),
    };

    private static ResultEntry Result(ModelResult result) => new()
    {
        Name = result.Formula.Identifier,
        Label = result.Label,
        Help = result.Help,
        Format = Format(result.Format),
        Infinite = result.InfiniteWord,
        Shown = result.ShownEnd is { } end ? BandEnds.Word(end) : null,
    };

    private static ScenarioEntry Scenario(Model model, Scenario scenario) => new()
    {
        Name = scenario.Name,
        Title = scenario.Title,
        Description = scenario.Description,
        Settings = Map(scenario.Settings, s => s.Key, s => model.FindChoice(s.Key) is not null
            ? s.Value
            : Decimals.Exact(scenario.Inputs.Values[model.FindInput(s.Key)!.Slot].Likely)),
        Ranges = scenario.Ranges.IsEmpty ? null : Map(scenario.Ranges, r => r.Input.Name, r => new RangeEntry
        {
            Low = Decimals.Exact(r.Low),
            High = Decimals.Exact(r.High),
        }),
    };

    private static ChartEntry Chart(ModelChart chart) => new()
    {
        Name = chart.Name,
        Title = chart.Title,
        X = chart.Input.Identifier,
        Format = Format(chart.Format),
        Scale = chart.IsLogarithmic ? "log" : "linear",
        Points = [.. chart.Points.Select(Decimals.Exact)],
        Results = [.. chart.Results.Select(r => r.Formula.Identifier)],
        Names = chart.Names,
        Limit = chart.Limit is null ? null : Names.ToIdentifier(chart.Limit),
    };

    private static ComparisonEntry Comparison(ModelComparison comparison) => new()
    {
        Title = comparison.Title,
        Across = comparison.Across,
        X = comparison.Input.Identifier,
        Format = Format(comparison.Format),
        Positions = [.. comparison.Positions.Select(Decimals.Exact)],
        Scenarios = [.. comparison.Scenarios.Select(s => s.Name)],
        Bars =
        [
            .. comparison.Bars.Select(b => new ComparisonBarEntry
            {
                Label = b.Label,
                Brief = b.Brief,
                Result = b.Result.Formula.Identifier,
                To = b.To?.Formula.Identifier,
            }),
        ],
        Flip = [.. comparison.Flips.Select(Rule)],
    };

    private static VerdictEntry Rule(VerdictRule rule) => new()
    {
        When = rule.Condition,
        Say = [.. rule.Parts.Select(p => p.Value is null
            ? new PartEntry { Text = p.Text }
            : new PartEntry { Text = p.Text, Value = Names.ToIdentifier(p.Value), Format = Format(p.Format!), Infinite = p.InfiniteWord })],
    };

    private static VectorEntry Vector(Model model, string name, ModelInputs inputs)
    {
        var evaluation = model.Evaluate(inputs);
        return new VectorEntry
        {
            Name = name,
            Inputs = Map(model.Inputs, i => i.Name, i => Decimals.Exact(evaluation.ValueOf(i.Name))),
            Options = evaluation.FoundOptions() is { Count: > 0 } found ? Map(found, o => o.Choice.Name, o => o.Option.Name) : null,
            Values = Map(model.Formulas, f => f.Name, f => Decimals.Exact(evaluation.ValueOf(f.Name))),
            Results = Map(model.Results, r => r.Formula.Name, r => VectorResult(evaluation, r)),
            Verdict = evaluation.Verdict(),
            Flip = evaluation.Flip(),
        };
    }

    private static VectorResultEntry VectorResult(ModelEvaluation evaluation, ModelResult result)
    {
        var band = evaluation.BandOf(result);
        return new VectorResultEntry
        {
            Display = evaluation.Show(result),
            Low = band is null ? null : Decimals.Exact(band.Low),
            Middle = band is null ? null : Decimals.Exact(band.Middle),
            High = band is null ? null : Decimals.Exact(band.High),
            Mean = result.ShownEnd is BandEnd.Mean ? Decimals.Exact(evaluation.ValueAt(result, BandEnd.Mean)) : null,
        };
    }

    private static FormatEntry Format(DisplayFormat format) => new()
    {
        Text = format.Text,
        Multiply = Decimals.Exact(format.Multiply),
        Divide = Decimals.Exact(format.Divide),
        SignificantDigits = format.IsSignificant ? format.Digits : null,
        Decimals = format.IsSignificant || format.IsPlain ? null : format.Digits,
        MostDigits = format.IsPlain ? format.Digits : null,
        Prefix = format.Prefix,
        Suffix = format.Suffix,
        SuffixOfOne = format.SuffixOfOne == format.Suffix ? null : format.SuffixOfOne,
    };

    private ValueEntry Value(InputValue value) => new()
    {
        Value = Decimals.Exact(value.Likely),
        Low = value.Low is { } low ? Decimals.Exact(low) : null,
        High = value.High is { } high ? Decimals.Exact(high) : null,
        Origin = Origin(value.Origin),
    };

    private OriginEntry Origin(InputOrigin origin) => origin switch
    {
        InputOrigin.FromFact { Source: var fact } => new OriginEntry
        {
            Fact = fact.Id,
            Sources = [.. fact.Sources.Select(OriginSource)],
            Date = fact.Date,
            Conditions = fact.Terms.Conditions,
            AvailableUntil = fact.Terms.Until,
        },
        InputOrigin.Assumed { Reason: var reason, ReviewBy: var review } => new OriginEntry { Assumption = reason, ReviewBy = review },
        _ => new OriginEntry(),
    };

    private OriginSourceEntry OriginSource(CitedReference reference)
    {
        var source = sources?.Find(reference);
        return new OriginSourceEntry { Id = reference.Key ?? source?.Id, Url = reference.Url ?? source?.Url, Quote = reference.QuoteName };
    }

    private static string? Exact(Quantity? value) => value is null ? null : Decimals.Exact(value.Value);

    /// <summary>A map in the order of the items, by the names that formulas use.</summary>
    private static OrderedDictionary<string, TValue> Map<TItem, TValue>(
        IEnumerable<TItem> items,
        Func<TItem, string> name,
        Func<TItem, TValue> value)
    {
        var map = new OrderedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            map[Names.ToIdentifier(name(item))] = value(item);
        }

        return map;
    }
}
