using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.CostModel.Models.Reading;

/// <summary>
/// Holds back what is said of a model until all of it is read, and then leaves out what follows from a mistake in what it declares: names
/// that are not there because their section or their entry was not understood, values outside of bounds that cannot be.
/// </summary>
/// <param name="inner">Takes the diagnostics.</param>
internal sealed class FollowUps(IDiagnosticSink inner) : IDiagnosticSink
{
    private static readonly HashSet<DiagnosticRule> Declaring =
    [
        Rules.Pages.YamlShape, Rules.Pages.YamlValue, Rules.Pages.YamlUnknownKey, Rules.Models.Name, Rules.Models.UnitSyntax,
        Rules.Models.UnknownUnit, Rules.Models.QuantitySyntax, Rules.Models.ValueUnit, Rules.Models.Bounds,
    ];

    private static readonly HashSet<DiagnosticRule> Following =
    [
        Rules.Models.UnknownName, Rules.Models.UnknownInput, Rules.Models.UnknownOption, Rules.Models.UnknownResult, Rules.Models.Default,
        Rules.Models.OutOfBounds, Rules.Models.Chart,
    ];

    private readonly List<Diagnostic> _held = [];

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic) => _held.Add(diagnostic);

    /// <summary>Passes on what stands for itself.</summary>
    /// <returns>The first mistake among it; null where there is none, or no file is to blame.</returns>
    public FileLocation? Release()
    {
        var isDeclared = !_held.Exists(Declares);
        var watch = new ErrorWatch(inner);
        foreach (var diagnostic in _held.Where(d => isDeclared || d.Cause is not null || !Following.Contains(d.Rule)))
        {
            watch.Report(diagnostic);
        }

        return watch.Cause;
    }

    /// <summary>Whether a mistake leaves something undeclared. A key near to none of ours declares nothing that is missed.</summary>
    private static bool Declares(Diagnostic diagnostic) => diagnostic.MissingKey is not null
        || (Declaring.Contains(diagnostic.Rule) && (diagnostic.Rule != Rules.Pages.YamlUnknownKey || diagnostic.Fix is not null));
}
