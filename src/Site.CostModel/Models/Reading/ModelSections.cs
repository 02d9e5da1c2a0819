using System.Text.RegularExpressions;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// What a model declares: what its file says, and of the models it uses what that needs. A name that the file declares takes the place of
/// the same name in a model it uses, so that a formula here answers what an input there asks for; a choice without a table adds to the one
/// of that name there. Results of used models are formulas here.
/// </summary>
internal sealed partial class ModelSections
{
    private const string Choices = "choices";

    private static readonly string[] Computed = ["formulas", "results"];
    private static readonly string[] All = ["inputs", "conversions", Choices, .. Computed];
    private static readonly string[] Drawn = ["x", "results", "limit"];

    private readonly YamlMap _root;
    private readonly Dictionary<string, List<ModelEntry>> _used =
        All.ToDictionary(s => s, _ => new List<ModelEntry>(), StringComparer.Ordinal);

    private readonly Dictionary<string, List<ChoiceAddition>> _additions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Given> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _needed;

    private ModelSections(YamlMap root)
    {
        _root = root;
        _needed = RootsOf(root).ToHashSet(StringComparer.Ordinal);
        foreach (var section in All)
        {
            _ = Declare(section, root, usedFrom: null);
        }
    }

    /// <summary>Collects what a model declares.</summary>
    /// <param name="root">Its file.</param>
    /// <param name="uses">The models it uses.</param>
    /// <param name="library">The files of the models it may use.</param>
    /// <param name="diagnostics">Takes what is wrong with what it gives them.</param>
    public static ModelSections Of(
        YamlMap root,
        IReadOnlyList<ModelUse> uses,
        ModelLibrary library,
        IDiagnosticSink diagnostics)
    {
        var sections = new ModelSections(root);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Add(uses);
        sections.Reach();
        foreach (var use in uses)
        {
            sections.ReportUntaken(use, diagnostics);
        }

        return sections;

        // What is used nearest comes first, and of what is used twice the first counts: its user's settings are the ones that hold.
        void Add(IReadOnlyList<ModelUse> uses)
        {
            var further = uses.Where(u => seen.Add(u.Name)).ToList();
            foreach (var use in further)
            {
                foreach (var key in use.Given?.Keys ?? [])
                {
                    sections._given.TryAdd(key, new Given(ChoiceDefault.Of(use.Given!, key, diagnostics)));
                }
            }

            foreach (var use in further)
            {
                if (library.Read(use.Name) is { } used)
                {
                    sections.Add(use.Name, used);
                    Add(ModelLibrary.UsesOf(used));
                }
            }
        }
    }

    /// <summary>The entries of a section: those of the file, then those of models it uses.</summary>
    public IEnumerable<ModelEntry> Entries(string section) =>
        ModelEntry.In(_root.Map(section)).Where(e => section != Choices || !IsAddition(e.Name)).Concat(Used(section));

    /// <summary>The formulas, which the results of used models are among.</summary>
    public IEnumerable<ModelEntry> Formulas() => ModelEntry.In(_root.Map("formulas")).Concat(Computed.SelectMany(Used));

    /// <summary>The results.</summary>
    public IEnumerable<ModelEntry> Results() => ModelEntry.In(_root.Map("results"));

    /// <summary>Whether a choice of the file is one of a model it uses, to which the file adds.</summary>
    private bool IsAddition(string choice) => _used[Choices].Exists(c => c.Name == choice) && _additions.ContainsKey(choice);

    private IEnumerable<ModelEntry> Used(string section) => _used[section].Where(e => _needed.Contains(e.Name));

    private void Add(string name, YamlMap used)
    {
        foreach (var section in All)
        {
            foreach (var entry in Declare(section, used, name))
            {
                _used[section].Add(section == Choices
                    ? entry with { Given = Take(entry.Name), Added = _additions.GetValueOrDefault(entry.Name) ?? [] }
                    : entry);
            }
        }

        ChoiceDefault? Take(string choice) =>
            _given.GetValueOrDefault(choice) is { } given ? given.Take() : null;
    }

    /// <summary>What a file is the first to declare in a section; a choice that only adds to another waits for that one.</summary>
    private List<ModelEntry> Declare(string section, YamlMap file, string? usedFrom)
    {
        var first = new List<ModelEntry>();
        foreach (var entry in ModelEntry.In(file.Map(section), usedFrom))
        {
            if (section == Choices && entry.Map() is { } map &&
                map.KindOf("table") == YamlKind.Absent && map.KindOf("options") == YamlKind.Absent)
            {
                if (!_declared.Contains(entry.Name))
                {
                    _additions.TryAdd(entry.Name, []);
                    // Read anew: what was asked of it here is no key of an addition.
                    _additions[entry.Name].Add(new ChoiceAddition(entry.Map()!, usedFrom));
                }
            }
            else if (_declared.Add(entry.Name))
            {
                first.Add(entry);
            }
        }

        return first;
    }

    private void ReportUntaken(ModelUse use, IDiagnosticSink diagnostics)
    {
        foreach (var key in use.Given?.Keys.Where(k => !_given[k].IsTaken) ?? [])
        {
            diagnostics.Report(Rules.Models.UnknownInput.At(
                use.Given!.LocationOfKey(key),
                $"'{key}' is not a choice of '{use.Name}' that this model leaves to it.",
                Nearest.Suggest(key, _used[Choices].Select(c => c.Name))));
        }
    }

    /// <summary>Finds what is needed of the models that are used, from what the file itself names.</summary>
    private void Reach()
    {
        var formulas = Computed.SelectMany(s => _used[s]).ToDictionary(e => e.Name, StringComparer.Ordinal);
        var waiting = new Queue<string>(_needed);
        do
        {
            while (waiting.TryDequeue(out var name))
            {
                if (formulas.TryGetValue(name, out var entry))
                {
                    Want(NamesIn(entry.Map()?.Text("formula")));
                }
            }

            // What a choice is searched for is needed where the choice is.
            foreach (var choice in _used[Choices].Where(c => IsNeeded(c) && _needed.Add(c.Name)))
            {
                Want((choice.Given ?? DefaultOf(choice.Map())) is { Objective: { } objective } ? [objective.Formula] : []);
            }
        }
        while (waiting.Count > 0);

        void Want(IEnumerable<string> names)
        {
            foreach (var next in names.Where(_needed.Add))
            {
                waiting.Enqueue(next);
            }
        }
    }

    private bool IsNeeded(ModelEntry choice) =>
        choice.Added.Select(a => a.Map).Prepend(choice.Map()).SelectMany(NamesSetBy).Any(_needed.Contains);

    private static ChoiceDefault? DefaultOf(YamlMap? choice) =>
        choice is null ? null : ChoiceDefault.Of(choice, "default", diagnostics: null);

    /// <summary>The names that a model's file uses itself, whoever declares them.</summary>
    private static List<string> RootsOf(YamlMap root)
    {
        return
        [
            .. Maps("formulas").Concat(Maps("results")).SelectMany(m => NamesIn(m.Text("formula"))),
            .. Maps(Choices).SelectMany(NamesSetBy),
            .. Maps(Choices).Select(DefaultOf).Select(d => d?.Objective?.Formula).OfType<string>(),
            .. Maps("charts").SelectMany(m => Drawn.SelectMany(m.Texts)).Select(t => t.Text),
            .. Maps("scenarios").SelectMany(m => (m.Map("set")?.Keys ?? []).Concat(m.Map("ranges")?.Keys ?? [])),
            .. root.Map("comparison")?.Texts("x").Select(t => t.Text) ?? [],
            .. Sentences().SelectMany(m => NamesIn(m.Text("when"))),
            .. Sentences().SelectMany(m => Shown().Matches(m.Text("say") ?? "")).Select(m => m.Value),
        ];

        IEnumerable<YamlMap> Sentences() => root.Maps("verdict").Concat(root.Map("comparison")?.Maps("flip") ?? []);

        IEnumerable<YamlMap> Maps(string section) => ModelEntry.In(root.Map(section)).Select(e => e.Map()).OfType<YamlMap>();
    }

    /// <summary>The inputs that a choice sets: a mapping from them to columns, or a list where the model lists the options.</summary>
    private static IEnumerable<string> NamesSetBy(YamlMap? choice) =>
        choice?.KindOf("sets") == YamlKind.Map ? choice.Map("sets")!.Keys : choice?.Texts("sets").Select(s => s.Text) ?? [];

    private static IEnumerable<string> NamesIn(string? formula) =>
        Identifier().Matches(formula ?? "").Select(m => m.Value.Replace('_', '-'));

    /// <summary>What may be a name in a formula.</summary>
    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    /// <summary>What a sentence of the verdict shows.</summary>
    [GeneratedRegex(@"(?<=\{)[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    /// <summary>What a user of a model lets a choice begin with, and whether a choice took it.</summary>
    private sealed class Given(ChoiceDefault begin)
    {
        public bool IsTaken { get; private set; }

        public ChoiceDefault Take()
        {
            IsTaken = true;
            return begin;
        }
    }
}
