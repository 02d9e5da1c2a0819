using System.Collections.Immutable;
using Site.Text.Files;

namespace Site.Text.Diagnostics;

/// <summary>How much a diagnostic weighs: only an <see cref="Error"/> fails a build.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a build, not even a strict one.</summary>
    Info,

    /// <summary>Should be corrected; fails a strict build.</summary>
    Warning,

    /// <summary>Must be corrected; fails every build.</summary>
    Error,
}

/// <summary>
/// A kind of thing that can be wrong, with the code it is known by. Codes are stable: they are documented, searched for and
/// suppressed by number, so a rule may be retired but its code is never given to another.
/// </summary>
/// <param name="Code"><c>CITE</c> and three digits; the first digit is the area (see <see cref="Rules"/>).</param>
/// <param name="Severity">How much it weighs in a build that is not strict.</param>
/// <param name="Title">What is wrong, in a few words, without the particulars.</param>
/// <param name="StrictSeverity">How much it weighs in a strict build; a warning becomes an error unless this says otherwise.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, Severity? StrictSeverity = null)
{
    /// <summary>The title as a word, which authors may write for the code: <c>broken-link</c>.</summary>
    public string Name { get; } = string.Join(
        '-',
        Title.Replace("'", "", StringComparison.Ordinal)
            .ToLowerInvariant()
            .Split([' ', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The severity to report at.</summary>
    /// <param name="strict">Whether the build is strict.</param>
    public Severity SeverityWhen(bool strict) =>
        !strict ? Severity : StrictSeverity ?? (Severity == Severity.Warning ? Severity.Error : Severity);

    /// <summary>Makes a diagnostic of this kind.</summary>
    /// <param name="location">Where; null where no file is to blame.</param>
    /// <param name="message">What is wrong here: one sentence, naming the text at fault.</param>
    /// <param name="suggestion">How to correct it: one sentence in the imperative.</param>
    public Diagnostic At(FileLocation? location, string message, string? suggestion = null) =>
        new(this, message, suggestion, location);
}

/// <summary>One thing that is wrong, where, and how to correct it.</summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Message">What is wrong here.</param>
/// <param name="Suggestion">How to correct it, or null where nothing better than the message can be said.</param>
/// <param name="Location">Where, or null where no file is to blame.</param>
public sealed record Diagnostic(DiagnosticRule Rule, string Message, string? Suggestion, FileLocation? Location)
{
    /// <summary>
    /// The place of the mistake that this one follows from, and that is reported itself; null where it stands for itself. What follows from
    /// one mistake is said once.
    /// </summary>
    public FileLocation? Cause { get; init; }

    /// <summary>
    /// What is done throughout a site and said once, at its first place: a key that another tool reads, a form of links; null where each
    /// place counts for itself.
    /// </summary>
    public string? Habit { get; init; }

    /// <summary>The key that is not there, where that is all; null for others.</summary>
    public string? MissingKey { get; init; }

    /// <summary>The change that corrects it, where that is mechanical; null where somebody has to decide.</summary>
    public DiagnosticFix? Fix { get; init; }

    /// <summary>The others of its habit or cause, which it is said for; none until all are known.</summary>
    public ImmutableArray<Diagnostic> Repeats { get; init; } = [];
}

/// <summary>Where diagnostics go. Nothing below the program prints: every phase is handed one of these.</summary>
public interface IDiagnosticSink
{
    /// <summary>Takes a diagnostic. May be called from any thread.</summary>
    void Report(Diagnostic diagnostic);
}

/// <summary>Collects diagnostics from any number of threads and hands them back in an order that does not depend on timing.</summary>
public sealed class DiagnosticBag : IDiagnosticSink
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        lock (_lock)
        {
            _items.Add(diagnostic);
        }
    }

    /// <summary>
    /// Everything reported so far, without repeats and each habit once: causes before what follows from them, each ordered by place, then
    /// code, then message.
    /// </summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        lock (_lock)
        {
            return Habits.SayOnce(WithoutSlips(_items)
                .Distinct()
                .OrderBy(d => d.Cause is not null)
                .ThenBy(d => d.Location ?? new FileLocation(""))
                .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal));
        }
    }

    /// <summary>All but keys that are missing because they are misspelt, of which the misspelt key is told.</summary>
    private static IEnumerable<Diagnostic> WithoutSlips(List<Diagnostic> items)
    {
        var missing = items.Where(d => d is { MissingKey: not null, Location: not null }).ToList();
        var slips = items
            .Where(d => d is { Fix: not null, Location: not null } && d.Rule == Rules.Pages.YamlUnknownKey)
            .Select(s => missing
                .Where(m => m.MissingKey == s.Fix!.New && m.Location!.Value.File == s.Location!.Value.File && m.Location <= s.Location)
                .MaxBy(m => m.Location))
            .OfType<Diagnostic>()
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return items.Where(d => !slips.Contains(d));
    }

    /// <summary>Whether anything reported so far is an error.</summary>
    /// <param name="strict">Whether warnings count as errors.</param>
    public bool HasErrors(bool strict)
    {
        lock (_lock)
        {
            return _items.Exists(d => d.Rule.SeverityWhen(strict) == Severity.Error);
        }
    }
}
