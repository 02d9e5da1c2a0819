using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Site.Citations.Twins;
using Site.Text.Json;

namespace Site.Citations.Facts;

/// <summary>
/// The one place where facts are written and read. Each fact, source and entity stands on a line of its own; the same facts give the same
/// bytes.
/// </summary>
public static class FactsJson
{
    private const string Stem = "facts";
    private const string Ending = ".json";

    /// <summary>The most bytes a file of facts should have: what a crawler fetches without a second thought.</summary>
    public const int SplitAbove = 1_000_000;

    /// <summary>The most bytes of a file of facts that are read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>The name of a site's first, second or later file of facts, at the root of the site.</summary>
    /// <param name="number">Which file, from 1.</param>
    public static string FileName(int number) =>
        number == 1 ? Stem + Ending : string.Create(CultureInfo.InvariantCulture, $"{Stem}-{number}{Ending}");

    /// <summary>Whether a name at the root of a site is that of a file of facts.</summary>
    public static bool IsFileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!name.StartsWith(Stem + "-", StringComparison.Ordinal) || !name.EndsWith(Ending, StringComparison.Ordinal))
        {
            return name == FileName(1);
        }

        var digits = name.AsSpan(Stem.Length + 1)[..^Ending.Length];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && name == FileName(number);
    }

    /// <summary>How many bytes a fact takes in a file.</summary>
    public static int LengthOf(FactEntry fact) => Length(fact, FactsJsonContext.Default.FactEntry);

    /// <summary>How many bytes a source takes in a file.</summary>
    public static int LengthOf(TwinSource source) => Length(source, FactsJsonContext.Default.TwinSource);

    /// <summary>Reads facts.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where they were read.</param>
    /// <returns>The facts; null where something is wrong.</returns>
    public static FactsDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, FactsJsonContext.Default.FactsDocument, MaxBytes, out problem);

    /// <summary>Writes facts as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(FactsDocument facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var types = FactsJsonContext.Default;
        using var file = new LineByLine();
        file.Member("$schema"u8, facts.Schema, types.String);
        file.Member("format"u8, facts.Format, types.FileFormat);
        file.Member("url"u8, facts.Url, types.String);
        if (facts.AsOf is { } day)
        {
            file.Member("asOf"u8, day, types.DateOnly);
        }

        file.Members("facts"u8, facts.Facts, types.FactEntry);
        file.Members("sources"u8, facts.Sources, types.TwinSource);
        file.Members("entities"u8, facts.Entities, types.TwinEntity);
        return file.End();
    }

    private static int Length<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type).Length;
}
