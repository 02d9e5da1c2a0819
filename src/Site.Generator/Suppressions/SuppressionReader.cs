using System.Collections.Immutable;
using Site.Generator.Settings;
using Site.Markdown.Pages;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Suppressions;

/// <summary>
/// Reads what a page asks to be ignored: comments, and <c>ignore</c> in its front matter, which is about the whole page. Each names the
/// diagnostics, by code or name, and a reason. What a site may not make less is not ignored either.
/// </summary>
internal static class SuppressionReader
{
    private const string Form = "Write the diagnostic, a colon and why: <!-- site-ignore broken-link: written next week -->.";

    /// <summary>Reads them; what cannot be followed is reported.</summary>
    /// <param name="ofPage">What its front matter asks: code, reason, place.</param>
    /// <param name="comments">Its comments.</param>
    /// <param name="diagnostics">Takes what cannot be followed.</param>
    public static ImmutableArray<Suppression> Read(
        IEnumerable<(string Key, string Reason, FileLocation Location)> ofPage,
        IEnumerable<SuppressionComment> comments,
        IDiagnosticSink diagnostics)
    {
        var read = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var (key, reason, location) in ofPage)
        {
            if (HasReason(reason, location, diagnostics) && Find(key, location, diagnostics) is { } rule)
            {
                read.Add(new Suppression(rule, location, 0, int.MaxValue));
            }
        }

        foreach (var comment in comments)
        {
            var colon = comment.Text.IndexOf(':', StringComparison.Ordinal);
            var names = (colon < 0 ? comment.Text : comment.Text[..colon])
                .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (names.Length == 0)
            {
                Report(comment.Location, "The comment names no diagnostic to ignore.", Form, diagnostics);
            }
            else if (HasReason(colon < 0 ? "" : comment.Text[(colon + 1)..], comment.Location, diagnostics))
            {
                read.AddRange(names
                    .Select(n => Find(n, comment.Location, diagnostics))
                    .OfType<DiagnosticRule>()
                    .Select(r => new Suppression(r, comment.Location, comment.FirstLine, comment.LastLine)
                    {
                        Removal = names.Length == 1 ? new DiagnosticFix(comment.Location, comment.Written, "") : null,
                    }));
            }
        }

        return read.ToImmutable();
    }

    private static bool HasReason(string reason, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (reason.Any(char.IsLetterOrDigit))
        {
            return true;
        }

        Report(location, "It is not said why this is to be ignored.", Form, diagnostics);
        return false;
    }

    private static DiagnosticRule? Find(string name, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (Rules.Find(name) is not { } rule)
        {
            Report(location, $"There is no diagnostic '{name}' to ignore.", Rules.Suggest(name), diagnostics);
            return null;
        }

        if (Severities.MayBe(rule, Severity.Info))
        {
            return rule;
        }

        Report(
            location,
            $"{rule.Code} is never ignored: {rule.Title.ToLowerInvariant()}.",
            "Correct what it tells of. What is false or unsafe, or keeps a page from being whole, is always reported.",
            diagnostics);
        return null;
    }

    private static void Report(FileLocation location, string message, string suggestion, IDiagnosticSink diagnostics) =>
        diagnostics.Report(Rules.Pages.IgnoreNotRead.At(location, message, suggestion));
}
