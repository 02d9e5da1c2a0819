using System.Text;
using System.Text.RegularExpressions;
using Site.Citations.Sources;
using Site.Text.Yaml;

namespace Site.Import;

/// <summary>Writes <c>site.yml</c> of an imported site.</summary>
internal static partial class SettingsWriter
{
    /// <summary>The text of the file.</summary>
    public static string Write(ImportedSite site)
    {
        var text = new StringBuilder();
        Add("title", site.Title);
        Add("description", site.Description);
        Add("language", LanguageOf(site));
        Add("url", AddressOf(site.Url));
        Add("repository", AddressOf(site.Repository));
        return text.Length == 0 ? "# title: The name of the site\n" : text.ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(key).Append(": ").Append(YamlOutput.Scalar(OneLine().Replace(value.Trim(), " "))).Append('\n');
            }
        }
    }

    /// <summary>The language, where it is a language tag; some settings hold other words there.</summary>
    public static string? LanguageOf(ImportedSite site) =>
        site.Language?.Replace('_', '-') is { } tag && LanguageTag().IsMatch(tag) ? tag : null;

    /// <summary>An address, where it is one; settings often hold a path, or the name of a repository.</summary>
    public static string? AddressOf(string? text) =>
        text is null || text.Contains("localhost", StringComparison.Ordinal) || !(text.Contains("://", StringComparison.Ordinal))
            ? null
            : WebAddress.Normalize(text);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex OneLine();
}
