using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Generator.Paths;
using Site.Text.Diagnostics;
using Site.Text.Files;

namespace Site.Generator.Linking;

/// <summary>Tells names that cannot be an address, and those that some file systems cannot hold.</summary>
internal static partial class PortableName
{
    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create(":?*\"<>|");

    /// <summary>Checks the address of a page or file.</summary>
    /// <param name="path">The address.</param>
    /// <param name="location">Where its name was given.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Whether it can be an address.</returns>
    public static bool Check(SitePath path, FileLocation location, IDiagnosticSink diagnostics)
    {
        if (path.Value.Any(IsImpossible))
        {
            diagnostics.Report(Rules.Pages.Address.At(
                location,
                $"'{Visible(path.Value)}' cannot be an address: it has a sign that browsers or readers take for another or do not see.",
                "Rename it: letters, digits, '-', '_' and '.' are the same everywhere."));
            return false;
        }

        if (path.Value.AsSpan().ContainsAny(NotOnWindows) || path.Value.Split('/').Any(n => Device().IsMatch(n) || n is [.., ' ' or '.']))
        {
            diagnostics.Report(Rules.Pages.NameNotPortable.At(
                location,
                $"'{path}' has a name that Windows cannot hold.",
                "Rename it, if the site or its sources are ever to lie on such a disk."));
        }

        return true;
    }

    /// <summary>
    /// Whether a sign is a backslash, which browsers take for a slash, or one that nobody sees; joiners are part of letters and pictures.
    /// </summary>
    private static bool IsImpossible(char sign) => sign == '\\' || char.IsControl(sign) || sign is '\u2028' or '\u2029' ||
        (sign is not ('\u200c' or '\u200d') && char.GetUnicodeCategory(sign) == UnicodeCategory.Format);

    private static string Visible(string path) => string.Concat(path.Select(c =>
        IsImpossible(c) && c != '\\' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));

    [GeneratedRegex(@"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
