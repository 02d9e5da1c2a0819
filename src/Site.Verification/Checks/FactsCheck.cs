using System.Collections.Immutable;
using Site.Citations.Claims;
using Site.Citations.Facts;
using Site.Citations.Vocabulary;
using Site.Quantities.Units;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Derivations;
using Site.Verification.Facts;
using Site.Verification.Shown;

namespace Site.Verification.Checks;

/// <summary>What is said of facts follows from the evidence that is published with them: level, reasons, volatility, stale date.</summary>
internal sealed class FactsCheck
{
    private const string Rebuild = "Build the site again, or find out who changed the fact.";

    private readonly FactsFile _file;
    private readonly DateOnly _builtOn;
    private readonly IDiagnosticSink _diagnostics;

    private FactsCheck(FactsFile file, DateOnly builtOn, IDiagnosticSink diagnostics) =>
        (_file, _builtOn, _diagnostics) = (file, builtOn, diagnostics);

    /// <summary>Checks a file of facts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="builtOn">The day of the build.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static void Run(FactsFile file, DateOnly builtOn, IDiagnosticSink diagnostics)
    {
        var check = new FactsCheck(file, builtOn, diagnostics);
        check.CheckReferences();
        check.CheckSources();
        foreach (var fact in file.All)
        {
            if (fact.Evidence is { } evidence)
            {
                check.Check(fact.Entry, evidence);
            }
        }

        check.CheckDay();
    }

    private void Check(FactEntry fact, ImmutableArray<CitedEvidence> evidence)
    {
        if (UnitParser.Parse(fact.Unit, out _) is { } unit && !ShownNumber.Agrees(fact.Text, ExactNumber.Read(fact.Value), unit))
        {
            Report(Rules.Twin.ShownNumber, fact, $"its text is '{fact.Text}', but it is {fact.Value} {fact.Unit}.");
        }

        var said = fact.Confidence;
        var (ceiling, reasons) = ConfidenceRules.OfEvidence(evidence, _file.Document.AsOf ?? DateOnly.MinValue);
        var problems = ConfidenceProblems.OfQuotes(evidence, fact.Evidence).Concat(ConfidenceProblems.OfCeiling(ceiling, reasons, said));
        foreach (var problem in said.Level == said.Best ? problems : problems.Append("its level is not its ceiling."))
        {
            Report(Rules.Twin.Confidence, fact, problem);
        }

        if (fact.Volatility != ConfidenceRules.VolatilityOf(evidence))
        {
            Report(Rules.Twin.StaleAfter, fact, $"it is said to be {fact.Volatility.ToWord()}, and its evidence is not.");
        }

        if (ConfidenceRules.StaleAfter(evidence) is var stale && fact.StaleAfter != stale)
        {
            Report(
                Rules.Twin.StaleAfter,
                fact,
                $"it is said to grow stale after '{Day(fact.StaleAfter)}', but does so after '{Day(stale)}'.");
        }
    }

    private void CheckReferences()
    {
        var document = _file.Document;
        Once("fact", document.Facts.Select(f => f.Id));
        var sources = Once("source", document.Sources.Select(s => s.Id));
        var entities = Once("entity", document.Entities.Select(e => e.Id));
        foreach (var fact in document.Facts)
        {
            foreach (var name in fact.Evidence.Select(e => e.Source).Except(sources).Concat((fact.About ?? []).Except(entities)))
            {
                Report(Rules.Twin.Reference, fact, $"it names '{name}', which its file does not list.");
            }

            if (!SubjectsCheck.AreNamed(fact.About, fact.Label, document.Entities))
            {
                Report(Rules.Twin.Reference, fact, "it is said to be about other things than its label names.");
            }
        }

        foreach (var source in sources.Except(document.Facts.SelectMany(f => f.Evidence).Select(e => e.Source)))
        {
            Report(Rules.Twin.Reference, $"The source '{source}' carries no fact.");
        }

        HashSet<string> Once(string what, IEnumerable<string> ids)
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in ids.Where(i => !all.Add(i)))
            {
                Report(Rules.Twin.Reference, $"The id '{id}' is given to more than one {what}.");
            }

            return all;
        }
    }

    private void CheckSources()
    {
        foreach (var source in _file.Document.Sources)
        {
            if (source.Check is { CheckedAt: var check } && !(PublishedDay.Of(check) <= _builtOn))
            {
                Report(
                    Rules.Twin.ImpossibleDate,
                    $"The source '{source.Id}' was read on '{check}', which is no day up to {_builtOn:O}, that of the build.");
            }
        }

        foreach (var fact in _file.All.Where(f => f.Evidence?.Any(e => e.IsDatedAfterCapture) is true))
        {
            Report(Rules.Twin.ImpossibleDate, fact.Entry, "it is dated later than the capture that shows it.");
        }

        var written = _file.Written;
        foreach (var problem in RepetitionProblems.Of(written.Sources, [.. written.Facts.SelectMany(f => f.Evidence)]))
        {
            Report(Rules.Twin.SaidTwice, problem);
        }
    }

    private void CheckDay()
    {
        if (_file.All.Any(f => f.Evidence is null))
        {
            return;
        }

        var settled = ConfidenceRules.SettledOn(_file.All.SelectMany(f => f.Evidence!.Value), _builtOn);
        if (_file.Document.AsOf != settled)
        {
            Report(
                Rules.Twin.ImpossibleDate,
                $"The levels of facts are of '{Day(_file.Document.AsOf)}', but the last to change by itself did so on '{Day(settled)}'.");
        }
    }

    private void Report(DiagnosticRule rule, FactEntry fact, string what) => Report(rule, $"Fact '{fact.Id}': {what}");

    private void Report(DiagnosticRule rule, string message) =>
        _diagnostics.Report(rule.At(new FileLocation(_file.Path), message, Rebuild));

    private static string Day(DateOnly? day) => PublishedDay.Text(day, "never");
}
