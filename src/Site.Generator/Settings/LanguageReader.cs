using Site.Text;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Generator.Settings;

/// <summary>Reads the key <c>language</c>: of the whole site in <c>site.yml</c>, of a page in its front matter.</summary>
internal static class LanguageReader
{
    /// <summary>Reads the key; what is no tag of a language is reported and left out.</summary>
    /// <param name="map">What may have the key.</param>
    /// <param name="rule">What is reported.</param>
    /// <param name="consequence">What follows from leaving it out, with a comma before it; empty for nothing to say.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static string? Read(YamlMap map, DiagnosticRule rule, string consequence, IDiagnosticSink diagnostics)
    {
        var text = map.Text("language");
        var language = LanguageTag.Normalize(text);
        if (text is not null && language is null)
        {
            diagnostics.Report(rule.At(
                map.LocationOf("language"),
                $"'{ShortText.Of(text)}' is no tag of a language{consequence}.",
                "Write one of BCP 47, such as en, de-AT or zh-Hans."));
        }

        return language;
    }
}
