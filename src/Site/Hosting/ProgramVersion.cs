using System.Reflection;

namespace Site.Hosting;

/// <summary>Which version of the program runs.</summary>
internal static class ProgramVersion
{
    /// <summary>The version as released, <c>1.0.0</c>, without the commit it was built from.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
