using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Suppressions;

/// <summary>A diagnostic that an author has decided to ignore, somewhere on a page.</summary>
/// <param name="rule">Its kind.</param>
/// <param name="location">Where the author says so.</param>
/// <param name="firstLine">The first line on which it is ignored, from 1.</param>
/// <param name="lastLine">The last one.</param>
internal sealed class Suppression(DiagnosticRule rule, FileLocation location, int firstLine, int lastLine)
{
    private int _uses;

    /// <summary>The change that takes the request away; null where it stands with others.</summary>
    public DiagnosticFix? Removal { get; init; }

    /// <summary>Its kind.</summary>
    public DiagnosticRule Rule => rule;

    /// <summary>Where the author says so.</summary>
    public FileLocation Location => location;

    /// <summary>Whether something was ignored on its account.</summary>
    public bool IsUsed => Volatile.Read(ref _uses) > 0;

    /// <summary>Whether a diagnostic of its page is to be ignored, which counts as a use. May be asked from any thread.</summary>
    public bool Covers(Diagnostic diagnostic)
    {
        if (diagnostic.Rule.Code != rule.Code
            || diagnostic.Location is not { } place
            || (place.Line > 0 && (place.Line < firstLine || place.Line > lastLine))
            || (place.Line == 0 && firstLine > 0))
        {
            return false;
        }

        Interlocked.Increment(ref _uses);
        return true;
    }
}
