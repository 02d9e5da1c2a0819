namespace Site.Lists;

/// <summary>What <c>list</c> was asked for.</summary>
/// <param name="What">One of the words below.</param>
/// <param name="Input">The folder of the site, as the user wrote it.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Format">How the list is written.</param>
/// <param name="Fail">Whether anything stale is a failure.</param>
internal sealed record ListSettings(string What, string Input, DateOnly AsOf, ListFormat Format, bool Fail)
{
    /// <summary>Asks for every claim.</summary>
    public const string Claims = "claims";

    /// <summary>Asks for every source.</summary>
    public const string Sources = "sources";

    /// <summary>Asks for what is past its date.</summary>
    public const string Stale = "stale";
}

/// <summary>How a list is written.</summary>
internal enum ListFormat
{
    /// <summary>For people, a line each.</summary>
    Text,

    /// <summary>As one JSON document.</summary>
    Json,
}
