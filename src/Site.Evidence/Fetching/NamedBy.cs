namespace Site.Evidence.Fetching;

/// <summary>Who names the addresses that are read, and so where they may lead.</summary>
public sealed class NamedBy
{
    private NamedBy(bool isUser, Uri? site) => (IsUser, Site) = (isUser, site);

    /// <summary>Whoever runs the program, in files of their own: addresses are asked as they are.</summary>
    public static NamedBy User { get; } = new(isUser: true, null);

    /// <summary>Whether it is whoever runs the program.</summary>
    internal bool IsUser { get; }

    /// <summary>The address of the site that names them; null where it has none.</summary>
    internal Uri? Site { get; }

    /// <summary>
    /// A published site, which anybody may have written. Nothing it names leads to this machine or into a private network, unless the site
    /// itself was given as an address there.
    /// </summary>
    /// <param name="site">The address that the user gave it as; null where it is a folder.</param>
    public static NamedBy Published(Uri? site) => new(isUser: false, site);
}
