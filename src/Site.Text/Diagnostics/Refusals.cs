using Site.Text.Files;

namespace Site.Text.Diagnostics;

/// <summary>
/// Definitions that were refused, by name, with the mistake that each was refused for. Whoever uses one is told of that mistake, not that
/// there is no such thing. Read from any number of threads once all is read.
/// </summary>
public sealed class Refusals
{
    private readonly Dictionary<string, FileLocation> _causes = new(StringComparer.Ordinal);
    private FileLocation? _brokenFile;
    private FileLocation? _all;

    /// <summary>Whether nothing was refused.</summary>
    public bool IsEmpty => _causes.Count == 0 && _brokenFile is null && _all is null;

    /// <summary>Notes that the thing of a name was refused for the first error seen; nothing is noted where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="watch">What was reported while it was read.</param>
    public void Add(string name, ErrorWatch watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        if (watch.Cause is { } cause)
        {
            Add(name, cause);
        }
    }

    /// <summary>Notes that the thing of a name was refused.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cause">Where the mistake is.</param>
    public void Add(string name, FileLocation cause) => _causes.TryAdd(name, cause);

    /// <summary>
    /// Notes that a whole file was refused, so that nobody knows what it would have defined; nothing is noted where there is no error.
    /// </summary>
    /// <param name="watch">What was reported while it was read.</param>
    public void AddFile(ErrorWatch watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        _brokenFile ??= watch.Cause;
    }

    /// <summary>Notes that whole files were refused before anything in them was read: they are no text, too large or unreadable.</summary>
    /// <param name="causes">Where the mistakes are.</param>
    public void AddFiles(IEnumerable<FileLocation> causes)
    {
        ArgumentNullException.ThrowIfNull(causes);
        _brokenFile ??= causes.Select(c => (FileLocation?)c).FirstOrDefault();
    }

    /// <summary>Notes that nothing is known of what stands together, because none of it was understood.</summary>
    /// <param name="cause">Where the mistake is.</param>
    public void AddAll(FileLocation cause) => _all ??= cause;

    /// <summary>
    /// What to report of a use of something that is not there: that it was refused, or may have been; null where neither is so.
    /// </summary>
    /// <param name="rule">The kind of problem that using an unknown name is.</param>
    /// <param name="location">Where the name is used; null where no file is to blame.</param>
    /// <param name="what">What it should be: <c>source</c>, <c>model</c>.</param>
    /// <param name="name">The name.</param>
    public Diagnostic? Explain(DiagnosticRule rule, FileLocation? location, string what, string name)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (_causes.TryGetValue(name, out var cause))
        {
            return Because(cause, $"The {what} '{name}' is refused because of what is wrong at {cause}.");
        }

        if (_all is { } whole)
        {
            return Because(whole, $"The {what} '{name}' is not known because of what is wrong at {whole}.");
        }

        return _brokenFile is { } broken
            ? Because(broken, $"The {what} '{name}' is not known, and a file that may describe it cannot be read: {broken}.")
            : null;

        Diagnostic Because(FileLocation mistake, string message) =>
            rule.At(location, message, "Correct that first.") with { Cause = mistake };
    }
}
