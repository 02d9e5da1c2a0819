using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Site.Citations.Claims;
using Site.Citations.Sources;
using Site.Citations.Vocabulary;
using Site.Text;
using Site.Theme.Words;

namespace Site.Theme.Markup;

/// <summary>The turns of phrase the templates share. What returns an <see cref="HtmlString"/> has encoded what it was given.</summary>
internal static class Phrases
{
    private const int ShortLength = 60;

    /// <summary>The attribute of the link that leads to the page it stands on.</summary>
    public static HtmlString CurrentPage { get; } = new(" aria-current=\"page\"");

    /// <summary>The attribute of the option chosen.</summary>
    public static HtmlString Selected { get; } = new(" selected");

    /// <summary>The attribute of a box that is ticked.</summary>
    public static HtmlString Checked { get; } = new(" checked");

    /// <summary>Parts the lines of a table cell, also for readers that drop the tags and keep the text.</summary>
    public static HtmlString LineBreak { get; } = new("<br>\n");

    /// <summary>A day, for people and programs: its text is the date, so no attribute repeats it.</summary>
    public static HtmlString Time(DateOnly day) => new($"<time>{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time>");

    /// <summary>The date of a piece of evidence, or that there is none.</summary>
    public static HtmlString Time(PartialDate? date) => new(date is { } known ? $"<time>{known}</time>" : "undated");

    /// <summary>A link where the address is a web address; the bare text where it is anything else.</summary>
    public static HtmlString Link(string address, string text) => new(SourceLibrary.IsWebAddress(address)
        ? $"<a href=\"{Encode(address)}\">{Encode(text)}</a>"
        : Encode(text));

    /// <summary>
    /// What the element of a document says of its language, with a space before it: the language, which way it is written, and what scripts
    /// say in it where that is not English.
    /// </summary>
    /// <param name="language">BCP 47.</param>
    public static HtmlString LanguageOf(string language)
    {
        var words = FrameWords.Of(language).ForScripts;
        return new(
            Attribute("lang", language).Value
            + (LanguageTable.IsRightToLeft(language) ? " dir=\"rtl\"" : "")
            + Attribute("data-words", words.Length > 0 ? string.Join('|', words) : null).Value);
    }

    /// <summary>An attribute with its leading space; nothing where there is no value.</summary>
    public static HtmlString Attribute(string name, string? value) =>
        value is null ? HtmlString.Empty : new($" {name}=\"{Encode(value)}\"");

    /// <summary>The address where it is a web address; null where it is anything else.</summary>
    public static string? WebAddress(string? address) => SourceLibrary.IsWebAddress(address) ? address : null;

    /// <summary>A confidence, marked by shape and colour as well as by its word.</summary>
    public static HtmlString Level(ConfidenceLevel level, string? text = null) =>
        new($"<span data-level=\"{level.ToWord()}\">{Encode(text ?? level.ToWord())}</span>");

    /// <summary>An address as people write it.</summary>
    public static string WithoutScheme(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..] : address;

    /// <summary>The site an address belongs to.</summary>
    public static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : address;

    /// <summary>
    /// Where a licence can be read: itself where it is an address, else its page in the SPDX licence list
    /// (https://spdx.org/licenses/, one page for each identifier); null where it is neither.
    /// </summary>
    public static string? LicenseUrl(string? license) => license switch
    {
        null or "" => null,
        _ when SourceLibrary.IsWebAddress(license) => license,
        _ when license.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+') => $"https://spdx.org/licenses/{license}.html",
        _ => null,
    };

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string Shorten(string text) => ShortText.Of(text, ShortLength);

    /// <summary>A number with its noun: “1 change”, “12 changes”.</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>The claims by type: “9 sourced, 3 assumptions”.</summary>
    public static string CountTypes(ImmutableArray<Claim> claims) => string.Join(", ",
        from type in new[] { ClaimType.Sourced, ClaimType.Computed, ClaimType.Assumption, ClaimType.Opinion }
        let number = claims.Count(c => c.Type == type)
        where number > 0
        let plural = type is ClaimType.Assumption or ClaimType.Opinion ? "s" : ""
        select Count(number, type.ToWord(), type.ToWord() + plural));

    /// <summary>The claims by confidence, best first; the levels nobody has are left out.</summary>
    public static IEnumerable<(ConfidenceLevel Level, int Number)> CountLevels(ImmutableArray<Claim> claims) =>
        from level in new[] { ConfidenceLevel.High, ConfidenceLevel.Medium, ConfidenceLevel.Low }
        let number = claims.Count(c => c.Confidence?.Level == level)
        where number > 0
        select (level, number);

    /// <summary>A text as HTML.</summary>
    public static string Encode(string text) => ReadableHtmlEncoder.Instance.Encode(text);
}
