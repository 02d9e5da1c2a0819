using System.Collections.Immutable;

namespace Site.Text.Diagnostics;

public static partial class Rules
{
    /// <summary>1xx: where we know things from.</summary>
    public static class Sources
    {
        /// <summary>A citation names a key that no file in <c>_sources/</c> describes.</summary>
        public static readonly DiagnosticRule Unknown = new("CITE101", Severity.Error, "Unknown source");

        /// <summary>Two descriptions under one key.</summary>
        public static readonly DiagnosticRule Duplicate = new("CITE102", Severity.Error, "Source described twice");

        /// <summary>An address that is not an absolute http or https URL.</summary>
        public static readonly DiagnosticRule Address = new("CITE103", Severity.Error, "Not a web address");

        /// <summary>A citation names a quote its source does not record.</summary>
        public static readonly DiagnosticRule UnknownQuote = new("CITE104", Severity.Error, "Unknown quote");

        /// <summary>A citation gives an address that no source describes, so nothing is known of its publisher.</summary>
        public static readonly DiagnosticRule NotDescribed = new("CITE105", Severity.Info, "Source not described");

        /// <summary>A date that cannot be read, or has not come yet.</summary>
        public static readonly DiagnosticRule Date = new("CITE106", Severity.Error, "Source date");

        /// <summary>A key with characters that cannot stand in a citation.</summary>
        public static readonly DiagnosticRule Key = new("CITE107", Severity.Error, "Source key");

        /// <summary>A pinned address that can still change.</summary>
        public static readonly DiagnosticRule NotPinned = new("CITE108", Severity.Warning, "Pinned address can change");

        /// <summary>A described source that no page cites.</summary>
        public static readonly DiagnosticRule Unused = new("CITE109", Severity.Info, "Source never cited");

        /// <summary>The rules of this area, ordered by code.</summary>
        public static ImmutableArray<DiagnosticRule> All { get; } =
            [Unknown, Duplicate, Address, UnknownQuote, NotDescribed, Date, Key, NotPinned, Unused];
    }
}
