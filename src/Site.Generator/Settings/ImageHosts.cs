using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Text.Diagnostics;
using Site.Text.Yaml;

namespace Site.Generator.Settings;

/// <summary>
/// The hosts from which pages may show images. A page's content security policy names them, and nothing is loaded from any other: who reads
/// a page is nobody else's business unless its author says so.
/// </summary>
public sealed partial class ImageHosts
{
    private readonly ImmutableArray<string> _hosts;

    private ImageHosts(ImmutableArray<string> hosts) => _hosts = hosts;

    /// <summary>No hosts.</summary>
    public static ImageHosts None { get; } = new([]);

    /// <summary>The hosts as sources of a content security policy (https://www.w3.org/TR/CSP3/#framework-directive-source-list).</summary>
    public string Sources => string.Join(' ', _hosts.Select(h => "https://" + h));

    /// <summary>Reads <c>image-hosts</c>: names of hosts, <c>*.example.com</c> for all below one.</summary>
    /// <param name="map">The settings.</param>
    /// <param name="diagnostics">Takes what is no host.</param>
    public static ImageHosts Read(YamlMap map, IDiagnosticSink diagnostics)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var hosts = ImmutableArray.CreateBuilder<string>();
        foreach (var (text, location) in map.Texts("image-hosts"))
        {
            if (Host().Match(text.Trim().ToLowerInvariant()) is { Success: true } host && Ascii(host.Groups["host"].Value) is { } name)
            {
                hosts.Add(host.Groups["all"].Value + name + host.Groups["port"].Value);
                continue;
            }

            diagnostics.Report(Rules.Pages.YamlValue.At(
                location,
                $"'{text}' is not a host.",
                "Write the name of a host, such as img.shields.io, or *.example.com for all below one."));
        }

        return new ImageHosts([.. hosts.Distinct()]);
    }

    /// <summary>Whether an image may be shown.</summary>
    /// <param name="image">Its address.</param>
    public bool Allow(Uri image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image.Scheme == Uri.UriSchemeHttps && _hosts.Any(h => IsAt(image, h));
    }

    private static bool IsAt(Uri image, string host)
    {
        var colon = host.IndexOf(':', StringComparison.Ordinal);
        var (name, port) = colon < 0 ? (host, "443") : (host[..colon], host[(colon + 1)..]);
        return image.Port.ToString(CultureInfo.InvariantCulture) == port
            && (name.StartsWith("*.", StringComparison.Ordinal)
                ? image.IdnHost.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
                : image.IdnHost.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A host's name in the letters that addresses have; null where it is none.</summary>
    private static string? Ascii(string host) =>
        Uri.TryCreate($"https://{host}/", UriKind.Absolute, out var address) && AsciiHost().IsMatch(address.IdnHost)
            ? address.IdnHost
            : null;

    [GeneratedRegex(@"^(?:https://)?(?<all>\*\.)?(?<host>[^\s/:*'"";,?#@\\]+)(?<port>:\d{1,5})?/?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[a-z0-9-]+(?:\.[a-z0-9-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsciiHost();
}
