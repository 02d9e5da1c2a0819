namespace Site.Citations.Sources;

/// <summary>
/// Tells from an address who can change what is there: the owner of an account where a forge keeps many, otherwise the host. Nobody
/// declares it, so nobody can declare it falsely.
/// </summary>
public static class Custodians
{
    private static readonly Dictionary<string, string> Forges = new(StringComparer.Ordinal)
    {
        ["github.com"] = "github.com",
        ["raw.githubusercontent.com"] = "github.com",
        ["gist.github.com"] = "gist.github.com",
        ["gist.githubusercontent.com"] = "gist.github.com",
        ["gitlab.com"] = "gitlab.com",
        ["codeberg.org"] = "codeberg.org",
        ["bitbucket.org"] = "bitbucket.org",
        ["git.sr.ht"] = "git.sr.ht",
        ["huggingface.co"] = "huggingface.co",
        ["hf.co"] = "huggingface.co",
    };

    private static readonly HashSet<string> Archives = new(StringComparer.Ordinal)
    {
        "archive.org", "web.archive.org", "perma.cc", "archive.softwareheritage.org",
        "archive.today", "archive.ph", "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md",
    };

    private static readonly HashSet<string> KindsOfRepository = new(StringComparer.Ordinal) { "datasets", "spaces" };

    /// <summary>Who holds what an address names: <c>github.com/vllm-project</c>, <c>web.archive.org</c>, <c>docs.vllm.ai</c>.</summary>
    /// <param name="address">An absolute address of the web; anything else is its own custodian.</param>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return address;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        if (!Forges.TryGetValue(host, out var forge))
        {
            return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
        }

        var owner = uri.AbsolutePath
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(part => !KindsOfRepository.Contains(part));
        return owner is null ? forge : $"{forge}/{owner.ToLowerInvariant()}";
    }

    /// <summary>Whether a custodian keeps copies of others' pages as its trade.</summary>
    /// <param name="custodian">A custodian, as <see cref="Of"/> gives it.</param>
    public static bool IsArchive(string custodian) => Archives.Contains(custodian);
}
