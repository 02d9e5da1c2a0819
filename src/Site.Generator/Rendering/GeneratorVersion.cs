using System.Reflection;

namespace Site.Generator.Rendering;

/// <summary>The version of the program, as it is written into what it publishes.</summary>
public static class GeneratorVersion
{
    /// <summary>The version without build metadata, so that two builds of one version write the same bytes.</summary>
    public static string Current { get; } = Read();

    private static string Read()
    {
        var attribute = typeof(GeneratorVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var version = attribute?.InformationalVersion ?? "0.0.0";
        var metadata = version.IndexOf('+', StringComparison.Ordinal);
        return metadata < 0 ? version : version[..metadata];
    }
}
