using System.Collections.Immutable;
using Site.CostModel.Facts;
using Site.CostModel.Yaml;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>Reads the choices of a model, and gives the inputs they set their defaults.</summary>
internal sealed class ChoiceReader(FactSet facts, Dictionary<string, FileLocation> taken, IDiagnosticSink diagnostics)
{
    /// <summary>Reads every choice.</summary>
    /// <param name="entries">The choices.</param>
    /// <param name="drafts">The inputs, some without a default yet.</param>
    /// <param name="choices">The choices.</param>
    /// <returns>The inputs, with their defaults.</returns>
    public ImmutableArray<InputDraft> Read(
        IEnumerable<ModelEntry> entries,
        ImmutableArray<InputDraft> drafts,
        out ImmutableArray<ModelChoice> choices)
    {
        var inputs = drafts.ToBuilder();
        var read = ImmutableArray.CreateBuilder<ModelChoice>();
        foreach (var entry in entries)
        {
            if (entry.Map() is { } map && taken.Take(entry.Name, entry.Location, diagnostics) &&
                ReadChoice(entry, map, inputs) is { } choice)
            {
                read.Add(choice);
            }
        }

        choices = read.ToImmutable();
        foreach (var draft in inputs.Where(d => d is { HasDefault: false, Input.SetBy: null }))
        {
            diagnostics.Report(Rules.Models.Default.At(
                draft.Input.Location,
                $"'{draft.Input.Name}' has no default.",
                "Add 'fact: name', or 'default: value' with 'assumption: why this value', or let a choice set it."));
        }

        return inputs.ToImmutable();
    }

    private ModelChoice? ReadChoice(ModelEntry entry, YamlMap map, ImmutableArray<InputDraft>.Builder inputs)
    {
        var name = entry.Name;
        var label = map.RequiredText("label") ?? name;
        var help = map.Text("help");
        var listed = map.Map("options");
        var tableName = listed is null ? map.RequiredText("table") : null;
        var table = tableName is null ? null : facts.RequireTable(tableName, map.LocationOf("table"), diagnostics);
        var setters = listed is null
            ? ReadSetters(map.Map("sets"), entry.UsedFrom is not null, table, inputs)
            : [.. map.Texts("sets").Select(s => FindSet(s.Text, s.Location, entry.UsedFrom is not null, inputs)).Where(i => i >= 0)
                .Select(i => new Setter(i, null, null, null, null))];
        foreach (var added in entry.Added)
        {
            setters.AddRange(ReadSetters(added.Map.Map("sets"), added.UsedFrom is not null, table, inputs));
            added.Map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.ChoiceAddition);
        }

        if (!map.Has("sets"))
        {
            diagnostics.Report(map.Missing("sets", "Add 'sets:' with 'input: column' lines under it."));
        }

        var own = ChoiceDefault.Of(map, "default", entry.UsedFrom is null ? diagnostics : null);
        var (defaults, objective) = entry.Given ?? own;
        var reason = listed is null ? null : map.RequiredText("assumption");
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Choice);
        foreach (var setter in setters)
        {
            inputs[setter.Input] = inputs[setter.Input] with { Input = inputs[setter.Input].Input with { SetBy = name } };
        }

        if ((table is null && reason is null) || setters.Count == 0)
        {
            return null;
        }

        var options = (table is null
            ? listed!.Keys.Select(option => ReadListed(listed, option, reason!, setters, inputs))
            : table.Rows.Select(row => ReadOption(row, setters, inputs))).OfType<ChoiceOption>().ToImmutableArray();
        var sets = setters.Select(s => inputs[s.Input].Input.Name);
        var choice = new ModelChoice(name, label, help, table?.Name, [.. sets], options, null, entry.Location)
        {
            Words = facts.Words,
            Objective = objective,
        };
        choice = choice with { Default = Choose(choice, defaults) };
        SetDefaults(choice, defaults, setters, inputs);
        return choice;
    }

    /// <summary>The first of the defaults that can still be had; where none can, the first.</summary>
    private string? Choose(ModelChoice choice, IReadOnlyList<(string Text, FileLocation Location)> defaults)
    {
        foreach (var (text, location) in defaults)
        {
            if (choice.Find(text) is not { } option || option.EndedOn is not { } end)
            {
                return text;
            }

            diagnostics.Report(Rules.Age.OfferEnds.At(
                location,
                $"'{text}' could be had until {end:O}, so it is no default of '{choice.Name}' any more.",
                defaults.Count > 1 ? "Take it out of the list." : "Name another, or several in order: 'default: [one, other]'."));
        }

        // Until it is searched for, the first option stands in for the best.
        return defaults.Count > 0 ? defaults[0].Text : choice.Objective is null ? null : choice.Options.FirstOrDefault()?.Name;
    }

    private List<Setter> ReadSetters(YamlMap? map, bool isUsed, FactTable? table, ImmutableArray<InputDraft>.Builder inputs)
    {
        var setters = new List<Setter>();
        foreach (var name in map?.Keys ?? [])
        {
            var location = map!.LocationOfKey(name);
            var nested = map.KindOf(name) == YamlKind.Map ? map.Map(name) : null;
            var columnName = nested is null ? map.Text(name) : nested.RequiredText("column");
            var columnLocation = nested is null ? map.LocationOf(name) : nested.LocationOf("column");
            var index = FindSet(name, location, isUsed, inputs);
            if (index < 0)
            {
                continue;
            }

            var input = inputs[index].Input;
            var otherwise = ReadOtherwise(nested, input);
            nested?.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Setter);
            if (table is not null && columnName is not null &&
                FindColumn(table, columnName, columnLocation) is var (from, column, through))
            {
                if (column.Cause is { } cause)
                {
                    diagnostics.Report(Rules.Models.UnknownFact.At(
                        columnLocation,
                        $"The column '{column.Name}' is refused because of what is wrong at {cause}.",
                        "Correct that first.") with
                    { Cause = cause });
                }

                if (column.Unit.TryFactorTo(input.Unit, out _))
                {
                    setters.Add(new Setter(index, from, column, through, otherwise));
                }
                else
                {
                    diagnostics.Report(Rules.Models.ValueUnit.At(
                        columnLocation,
                        $"The column '{column.Name}' is in {column.Unit}, which cannot be given in {input.Unit}, the unit of '{name}'.",
                        "Give the input a unit of the same kind."));
                }
            }
        }

        return setters;
    }

    /// <summary>The input of a name that a choice sets; less than 0 where it sets none, or none that is needed.</summary>
    private int FindSet(string name, FileLocation location, bool isUsed, ImmutableArray<InputDraft>.Builder inputs)
    {
        var index = IndexOf(inputs, name);
        if (isUsed && (index < 0 || inputs[index].UsedFrom is null || inputs[index].Input.SetBy is not null))
        {
            // The model that uses the choice answers this itself, lets a nearer choice set it, or has no need of it.
            return -1;
        }

        if (index < 0)
        {
            diagnostics.Report(Rules.Models.UnknownInput.At(
                location,
                $"'{name}' is not an input of this model.",
                Nearest.Suggest(name, inputs.Select(i => i.Input.Name))));
        }
        else if (inputs[index].Input.SetBy is { } other)
        {
            diagnostics.Report(Rules.Models.Choice.At(
                location,
                $"'{name}' is already set by the choice '{other}'.",
                "Let one choice set it."));
            return -1;
        }

        return index;
    }

    /// <summary>What an empty cell means: a quantity, or where the input may be infinite, its word for that.</summary>
    private double? ReadOtherwise(YamlMap? setter, ModelInput input) =>
        setter?.Scalar("otherwise") is { } scalar ? ReadValue(scalar, input) : null;

    private double? ReadValue(YamlScalar scalar, ModelInput input) => input.MeansInfinity(scalar.Text)
        ? double.PositiveInfinity
        : YamlUnits.QuantityIn(scalar, input.Unit, diagnostics)?.Value;

    /// <summary>
    /// The column of a name, with its table: one of the choice's own table; as <c>table.column</c> one of another table, of which the
    /// row of the same name counts; or as <c>reference.column</c> one of the table that a column of the choice's own table refers to, of
    /// which the row counts that is named there.
    /// </summary>
    private (FactTable Table, FactColumn Column, string? Through)? FindColumn(FactTable own, string name, FileLocation location)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var reference = dot < 0 ? null : own.FindReference(name[..dot]);
        if ((dot < 0 ? own : facts.RequireTable(reference?.Table ?? name[..dot], location, diagnostics)) is not { } table)
        {
            return null;
        }

        if (table.FindColumn(name[(dot + 1)..]) is { } column)
        {
            return (table, column, reference?.Name);
        }

        diagnostics.Report(Rules.Models.UnknownFact.At(
            location,
            $"The table '{table.Name}' has no column '{name[(dot + 1)..]}'.",
            Nearest.Suggest(name[(dot + 1)..], table.Columns.Select(c => c.Name))));
        return null;
    }

    /// <summary>A row as an option; null where it does not know what is needed.</summary>
    private static ChoiceOption? ReadOption(FactRow row, List<Setter> setters, ImmutableArray<InputDraft>.Builder inputs)
    {
        var values = ImmutableArray.CreateBuilder<InputValue>(setters.Count);
        foreach (var setter in setters)
        {
            var unit = inputs[setter.Input].Input.Unit;
            if (setter.RowFor(row)?.Cells.GetValueOrDefault(setter.Column!.Name) is { } fact)
            {
                values.Add(new InputValue(
                    fact.Value.In(unit)!.Value,
                    fact.Low?.In(unit)?.Value,
                    fact.High?.In(unit)?.Value,
                    new InputOrigin.FromFact(fact)));
            }
            else if (setter.Otherwise is { } otherwise)
            {
                values.Add(new InputValue(otherwise, null, null, new InputOrigin.Assumed($"not stated for {row.Label}")));
            }
            else
            {
                return null;
            }
        }

        return new ChoiceOption(row.Name, row.Label, values.MoveToImmutable(), row.Aliases);
    }

    /// <summary>An option that the model lists itself; null where it leaves out what the choice sets.</summary>
    private ChoiceOption? ReadListed(
        YamlMap listed,
        string name,
        string reason,
        List<Setter> setters,
        ImmutableArray<InputDraft>.Builder inputs)
    {
        if (listed.Map(name) is not { } map)
        {
            return null;
        }

        var label = map.RequiredText("label") ?? name;
        var values = ImmutableArray.CreateBuilder<InputValue>(setters.Count);
        foreach (var input in setters.Select(s => inputs[s.Input].Input))
        {
            if (map.Scalar(input.Name) is not { } scalar)
            {
                diagnostics.Report(map.Missing(input.Name, $"Add '{input.Name}: …'."));
            }
            else if (ReadValue(scalar, input) is { } value)
            {
                values.Add(new InputValue(value, null, null, new InputOrigin.Assumed(reason)));
            }
        }

        var aliases = map.Texts("aliases").Select(a => a.Text);
        map.ReportUnknownKeys(Rules.Pages.YamlUnknownKey, ModelShapes.Option);
        return values.Count == setters.Count ? new ChoiceOption(name, label, values.MoveToImmutable(), [.. aliases]) : null;
    }

    private void SetDefaults(
        ModelChoice choice,
        IReadOnlyList<(string Text, FileLocation Location)> defaults,
        List<Setter> setters,
        ImmutableArray<InputDraft>.Builder inputs)
    {
        foreach (var option in choice.Options)
        {
            for (var i = 0; i < setters.Count; i++)
            {
                InputReader.CheckBounds(
                    inputs[setters[i].Input].Input,
                    option.Values[i],
                    option.Values[i].Origin is InputOrigin.FromFact { Source: var fact } ? fact.Location : choice.Location,
                    diagnostics);
            }
        }

        var names = choice.Options.Select(o => o.Name).ToList();
        if (choice.Options.IsEmpty)
        {
            diagnostics.Report(Rules.Models.Choice.At(
                choice.Location,
                choice.Table is { } table ? $"No row of '{table}' has all that '{choice.Name}' sets." : $"'{choice.Name}' lists no option.",
                choice.Table is null ? "List some under 'options'." : "Fill the table, or write 'otherwise' for what a row leaves out."));
        }
        else if (choice.Default is null)
        {
            foreach (var draft in setters.Select(s => inputs[s.Input]).Where(d => !d.HasDefault))
            {
                diagnostics.Report(Rules.Models.Default.At(
                    draft.Input.Location,
                    $"'{draft.Input.Name}' has no default.",
                    $"Give the choice '{choice.Name}' a default, or the input one of its own."));
            }
        }
        else if (choice.Find(choice.Default) is not { } option)
        {
            diagnostics.Report(Rules.Models.UnknownOption.At(
                defaults.First(d => d.Text == choice.Default).Location,
                $"'{choice.Default}' is not an option of '{choice.Name}'.",
                Nearest.Suggest(choice.Default, names, $"The options are {string.Join(", ", names)}.")));
        }
        else
        {
            for (var i = 0; i < setters.Count; i++)
            {
                var draft = inputs[setters[i].Input];
                if (draft.HasDefault)
                {
                    diagnostics.Report(Rules.Models.Default.At(
                        draft.DefaultLocation,
                        $"'{draft.Input.Name}' has a default of its own and one from the choice '{choice.Name}'.",
                        "Keep one of them."));
                }

                inputs[setters[i].Input] = draft with { Input = draft.Input with { Default = option.Values[i] } };
            }
        }
    }

    private static int IndexOf(ImmutableArray<InputDraft>.Builder inputs, string name)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Input.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What sets an input: a column, or where a row leaves that out, a value; no column where the options are listed.</summary>
    private sealed record Setter(int Input, FactTable? Table, FactColumn? Column, string? Through, double? Otherwise)
    {
        /// <summary>The row that counts for a row of the choice's own table.</summary>
        public FactRow? RowFor(FactRow row) =>
            Through is null ? Table!.FindRow(row.Name)
            : row.Refers.GetValueOrDefault(Through) is { } named ? Table!.FindRow(named.Row)
            : null;
    }
}
