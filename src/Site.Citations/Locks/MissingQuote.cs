using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Citations.Locks;

/// <summary>
/// Words a quote that a machine looked for and did not find (CITE204), whether it carries a claim or is the context of one.
/// </summary>
public static class MissingQuote
{
    /// <summary>The diagnostic.</summary>
    /// <param name="location">Where the author wrote the quote, or relies on it.</param>
    /// <param name="source">The source's key.</param>
    /// <param name="what">What it is to the author, such as “the quote 'x'”.</param>
    /// <param name="check">What the machine found.</param>
    public static Diagnostic At(FileLocation location, string source, string what, EvidenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.InSourceOnly
            ? Rules.Evidence.QuoteNotFound.At(
                location,
                $"A machine read '{source}' on {check.CheckedAt} and found {what} in the source only, "
                + "where no reader sees it: in a comment, a script, an attribute or a hidden element.",
                "Quote what the page shows, letter by letter, and run 'site sources check'.")
            : check.PartOf is { } whole ? Rules.Evidence.QuoteNotFound.At(
                location,
                $"A machine read '{source}' on {check.CheckedAt} and found {what} only as a part of '{whole}'.",
                "Quote whole words and numbers, with what bounds or denies them, and run 'site sources check'.")
            : Rules.Evidence.QuoteNotFound.At(
                location,
                $"A machine read '{source}' on {check.CheckedAt} and did not find {what}.",
                "Correct the quote, letter by letter, and run 'site sources check'.");
    }

    /// <summary>The words for a quote that carries a claim.</summary>
    public static string Quote(string exact) => $"the quote '{ShortText.Of(exact)}'";

    /// <summary>The words for the context of a quote.</summary>
    /// <param name="exact">The context.</param>
    /// <param name="name">The name of the quote.</param>
    public static string Context(string exact, string name) => $"the context '{ShortText.Of(exact)}' of the quote '{name}'";
}
