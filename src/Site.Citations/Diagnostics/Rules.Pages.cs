using System.Collections.Immutable;

namespace Site.Citations.Diagnostics;

public static partial class Rules
{
    /// <summary>7xx: pages, links, anchors, front matter and files.</summary>
    public static class Pages
    {
        /// <summary>A YAML file or front matter does not parse.</summary>
        public static readonly DiagnosticRule YamlSyntax = new("CITE701", Severity.Error, "Broken YAML");

        /// <summary>A YAML value has the wrong shape: a list where a text is wanted, and the like.</summary>
        public static readonly DiagnosticRule YamlShape = new("CITE702", Severity.Error, "YAML of the wrong shape");

        /// <summary>A YAML value cannot be understood: not a date, not a number, not one of the allowed words.</summary>
        public static readonly DiagnosticRule YamlValue = new("CITE703", Severity.Error, "YAML value not understood");

        /// <summary>A required YAML key is not there.</summary>
        public static readonly DiagnosticRule YamlMissingKey = new("CITE704", Severity.Error, "Missing key");

        /// <summary>A YAML key nobody reads, most often a slip of the pen.</summary>
        public static readonly DiagnosticRule YamlUnknownKey = new("CITE705", Severity.Error, "Unknown key");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } = [YamlSyntax, YamlShape, YamlValue, YamlMissingKey, YamlUnknownKey];
    }
}
