using System.Collections.Frozen;

namespace Site.Citations.JsonSchema.Formats;

/// <summary>Every format the specification defines (Validation section 7.3), with its check.</summary>
internal static class FormatTable
{
    private static readonly FrozenDictionary<string, Func<string, bool>> Checks = new Dictionary<string, Func<string, bool>>
    {
        ["date-time"] = DateTimeFormat.IsDateTime,
        ["date"] = DateTimeFormat.IsDate,
        ["time"] = DateTimeFormat.IsTime,
        ["duration"] = DurationFormat.IsValid,
        ["email"] = EmailFormat.IsEmail,
        ["idn-email"] = EmailFormat.IsIdnEmail,
        ["hostname"] = HostnameFormat.IsHostname,
        ["idn-hostname"] = HostnameFormat.IsIdnHostname,
        ["ipv4"] = t => IpAddressFormat.IsIPv4(t),
        ["ipv6"] = t => IpAddressFormat.IsIPv6(t),
        ["uri"] = UriFormat.IsUri,
        ["uri-reference"] = UriFormat.IsUriReference,
        ["iri"] = UriFormat.IsIri,
        ["iri-reference"] = UriFormat.IsIriReference,
        ["uri-template"] = UriTemplateFormat.IsValid,
        ["uuid"] = UuidFormat.IsValid,
        ["json-pointer"] = PointerFormat.IsJsonPointer,
        ["relative-json-pointer"] = PointerFormat.IsRelativeJsonPointer,
        ["regex"] = RegexFormat.IsValid,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all formats.</summary>
    public static IEnumerable<string> Names => Checks.Keys;

    /// <summary>A format's check; null where there is no such format.</summary>
    public static Func<string, bool>? Find(string format) => Checks.GetValueOrDefault(format);
}
