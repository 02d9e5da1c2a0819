using System.Reflection;
using Site.Citations.Vocabulary;

namespace Site.Generator.Rendering;

/// <summary>The program as it names itself in what it publishes.</summary>
public static class ThisGenerator
{
    /// <summary>Name and version, without build metadata, so that two builds of one version write the same bytes.</summary>
    public static FileGenerator Current { get; } = new("Site", ReadVersion());

    private static string ReadVersion()
    {
        var attribute = typeof(ThisGenerator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var version = attribute?.InformationalVersion ?? "0.0.0";
        var metadata = version.IndexOf('+', StringComparison.Ordinal);
        return metadata < 0 ? version : version[..metadata];
    }
}
