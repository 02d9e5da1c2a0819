using System.Globalization;
using System.Text.RegularExpressions;
using Site.Generator.Paths;

namespace Site.Generator.Navigation;

/// <summary>
/// The numbers that the names of files and folders begin with, <c>02-setup.md</c>, by which other tools order them. The dates of posts are
/// none.
/// </summary>
internal static partial class PageNumber
{
    /// <summary>What a path that has none is ordered by: behind all that have.</summary>
    private const string None = "~";

    /// <summary>A text by which paths with numbers are in order.</summary>
    public static string Of(SitePath path)
    {
        var numbers = path.Value.Split('/').Select(s => Leading().Match(s).Groups["number"]).ToList();
        return numbers.Exists(n => n.Success)
            ? string.Join('/', numbers.Select(n => n.Success
                ? int.Parse(n.Value, CultureInfo.InvariantCulture).ToString("D4", CultureInfo.InvariantCulture)
                : None))
            : None;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})[-_. ]+(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
