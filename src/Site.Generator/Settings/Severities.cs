using System.Collections.Frozen;
using System.Collections.Immutable;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Generator.Settings;

/// <summary>
/// How much the diagnostics of a site weigh where its <c>site.yml</c> says otherwise. What is false or unsafe weighs what it weighs, and an
/// error can be made less only where a page is whole without what is wrong.
/// </summary>
public sealed class Severities
{
    private static readonly FrozenDictionary<string, Severity> Words =
        Enum.GetValues<Severity>().ToFrozenDictionary(s => s.ToWord(), StringComparer.Ordinal);

    /// <summary>The errors that leave a page whole: what is wrong is left out of it.</summary>
    private static readonly FrozenSet<DiagnosticRule> MayBeLess = FrozenSet.Create(
        Rules.Syntax.UnsafeLink,
        Rules.Pages.YamlUnknownKey,
        Rules.Pages.LinkCycle,
        Rules.Pages.Address);

    /// <summary>The words for severities, what weighs most first.</summary>
    public static ImmutableArray<string> AllWords { get; } = [.. Words.OrderByDescending(w => w.Value).Select(w => w.Key)];

    private readonly FrozenDictionary<string, Severity> _chosen;

    private Severities(IEnumerable<KeyValuePair<string, Severity>> chosen) => _chosen = chosen.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Everything weighs as the catalogue says.</summary>
    public static Severities Default { get; } = new([]);

    /// <summary>Reads <c>severity</c>, a mapping of codes or names of diagnostics to <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    /// <param name="settings">What <c>site.yml</c> says.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static Severities Read(YamlMap settings, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (settings.Map("severity") is not { } map)
        {
            return Default;
        }

        var chosen = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var code in map.Keys.ToList())
        {
            if (Rules.Find(code) is not { } rule)
            {
                diagnostics.Report(Rules.Pages.YamlUnknownKey.At(
                    map.LocationOfKey(code),
                    $"There is no diagnostic '{code}'.",
                    Rules.Suggest(code)));
            }
            else if (!Words.TryGetValue(map.Text(code) ?? "", out var severity))
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    map.LocationOf(code),
                    $"'{map.Text(code)}' is no severity.",
                    "Write error, warning or info."));
            }
            else if (MayBe(rule, severity))
            {
                chosen[rule.Code] = severity;
            }
            else
            {
                diagnostics.Report(Rules.Pages.YamlValue.At(
                    map.LocationOfKey(code),
                    $"{code} weighs what it weighs: {rule.Title.ToLowerInvariant()}.",
                    "Remove the line. What is false or unsafe, or keeps a page from being whole, is always reported as it is."));
            }
        }

        return new Severities(chosen);
    }

    /// <summary>A diagnostic with the weight that the site gives it.</summary>
    public Diagnostic Weigh(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return _chosen.TryGetValue(diagnostic.Rule.Code, out var severity)
            ? diagnostic with { Rule = diagnostic.Rule with { Severity = severity, StrictSeverity = null } }
            : diagnostic;
    }

    /// <summary>Whether a site may say how much a rule weighs.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">What it is to weigh.</param>
    public static bool MayBe(DiagnosticRule rule, Severity severity)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !Rules.Evidence.All.Contains(rule) && !Rules.Twin.All.Contains(rule) &&
        (rule.Severity != Severity.Error || severity == Severity.Error || MayBeLess.Contains(rule));
    }
}
