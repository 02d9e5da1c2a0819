namespace Site.Sign;

/// <summary>What <c>sign</c> was asked to do.</summary>
/// <param name="Site">The folder, as the user wrote it.</param>
/// <param name="KeyFile">The file that holds the key; null where the environment does.</param>
internal sealed record SignSettings(string Site, string? KeyFile)
{
    /// <summary>The environment variable that holds a private key in PEM.</summary>
    public const string KeyVariable = "SITE_SIGNING_KEY";
}
