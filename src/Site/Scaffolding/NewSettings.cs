namespace Site.Scaffolding;

/// <summary>What <c>new</c> was asked for.</summary>
/// <param name="What">One of the words below.</param>
/// <param name="Name">The folder, path or address.</param>
/// <param name="Input">The folder of the site, as the user wrote it.</param>
/// <param name="Title">The title; null to make one.</param>
/// <param name="Key">The key of a source; null to make one.</param>
internal sealed record NewSettings(string What, string Name, string Input, string? Title, string? Key)
{
    /// <summary>Asks for a site.</summary>
    public const string Site = "site";

    /// <summary>Asks for a page.</summary>
    public const string Page = "page";

    /// <summary>Asks for a source.</summary>
    public const string Source = "source";
}
