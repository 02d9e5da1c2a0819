using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Site.Citations.Sources;
using Site.Text.Diagnostics;

namespace Site.CommandLine;

/// <summary>Makes options whose values are checked, with messages that say how to write them.</summary>
internal static class OptionParsers
{
    /// <summary>An option that takes a calendar date.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        HelpName = "DATE",
        Description = description,
        CustomParser = result => ParseWith<DateOnly?>(
            result,
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null,
            text => $"'{text}' is not a date for {name}; write it as YYYY-MM-DD, such as 2026-03-10."),
    };

    /// <summary>An option that takes an absolute address of the web.</summary>
    public static Option<string?> Address(string name, string description) =>
        Address(name, description, WebAddress.Normalize, "write the whole of it, such as https://example.org/guide/.");

    /// <summary>An option that takes the absolute address of a site, which its pages' paths are put behind.</summary>
    public static Option<string?> SiteAddress(string name, string description) => Address(
        name,
        description,
        WebAddress.NormalizeSite,
        "write the whole of it, such as https://example.org/guide/, and nothing with '?' or '#' behind it.");

    /// <summary>An option that takes a whole number within limits.</summary>
    public static Option<int> Number(string name, string helpName, int from, int to, int otherwise, string description) => new(name)
    {
        HelpName = helpName,
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => ParseWith<int?>(
            result,
            text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
                ? number
                : null,
            text => $"'{text}' is not a number for {name}; it goes from {from} to {to}.") ?? otherwise,
    };

    /// <summary>An option that takes one of a few words.</summary>
    public static Option<T> Choice<T>(string name, string helpName, IReadOnlyDictionary<string, T> choices, T otherwise, string description)
        where T : struct => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result => ParseWith<T?>(
                result,
                text => choices.TryGetValue(text, out var choice) ? choice : null,
                text => NotAChoice(name, text, choices.Keys))
                ?? otherwise,
        };

    /// <summary>An option that takes one of a few words, or is not given at all.</summary>
    public static Option<T?> Choice<T>(string name, string helpName, IReadOnlyDictionary<string, T?> choices, string description)
        where T : struct => new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result => ParseWith(
                result,
                text => choices.GetValueOrDefault(text),
                text => NotAChoice(name, text, choices.Keys)),
        };

    private static Option<string?> Address(string name, string description, Func<string, string?> normalize, string howTo) => new(name)
    {
        HelpName = "URL",
        Description = description,
        CustomParser = result => ParseWith(result, normalize, text => $"'{text}' is not an address for {name}; {howTo}"),
    };

    private static string NotAChoice(string name, string text, IEnumerable<string> choices) =>
        $"'{text}' is not a choice for {name}: {string.Join(", ", choices)}. {Nearest.Suggest(text, choices)}".TrimEnd();

    private static T? ParseWith<T>(ArgumentResult result, Func<string, T?> parse, Func<string, string> message)
    {
        var text = result.Tokens[^1].Value;
        var value = parse(text);
        if (value is null)
        {
            result.AddError(message(text));
        }

        return value;
    }
}
