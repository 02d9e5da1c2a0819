using Site.Text.Json;

namespace Site.Citations.Twins;

/// <summary>
/// The one place where a twin is written and read. The order of members is that of the records; each claim, source, entity and update
/// stands on a line of its own, so that a change of one claim is a change of one line; the same twin gives the same bytes.
/// </summary>
public static class TwinJson
{
    /// <summary>The most characters a twin should have: what fits into a language model's context beside the page it speaks for.</summary>
    public const int CharacterLimit = 50_000;

    /// <summary>The most bytes of a twin that are read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads a twin.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the twin was read.</param>
    /// <returns>The twin; null where something is wrong.</returns>
    public static TwinDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, TwinJsonContext.Default.TwinDocument, MaxBytes, out problem);

    /// <summary>Writes a twin as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(TwinDocument twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        var types = TwinJsonContext.Default;
        using var file = new LineByLine();
        file.Member("$schema"u8, twin.Schema, types.String);
        file.Member("format"u8, twin.Format, types.FileFormat);
        file.Member("summary"u8, twin.Summary, types.TwinSummary);
        file.Members("claims"u8, twin.Claims, types.TwinClaim);
        file.Member("page"u8, twin.Page, types.TwinPage);
        file.Members("sources"u8, twin.Sources, types.TwinSource);
        if (twin.Models is { } models)
        {
            file.Members("models"u8, models, types.TwinModel);
        }

        if (twin.Facts is { } facts)
        {
            file.Members("facts"u8, facts, types.TwinFacts);
        }

        file.Members("entities"u8, twin.Entities, types.TwinEntity);
        file.Members("updates"u8, twin.Updates, types.TwinUpdate);
        file.Members("uncited"u8, twin.Uncited, types.TwinUncited);
        file.Member("generator"u8, twin.Generator, types.FileGenerator);
        return file.End();
    }
}
