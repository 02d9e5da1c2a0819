using System.Collections.Immutable;
using System.CommandLine;

namespace Site.CommandLine;

/// <summary>A command that brings examples for its help.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
internal sealed class SiteCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines worth copying, the commonest first, each with what it does.</summary>
    public required ImmutableArray<(string CommandLine, string Does)> Examples { get; init; }
}
