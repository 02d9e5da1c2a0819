using Site.Citations.Sources;
using Site.CostModel.Models;
using Site.Text.Json;

namespace Site.CostModel.Json;

/// <summary>The one place where a published model, <c>/models/NAME.json</c>, is written and read.</summary>
public static class ModelJson
{
    /// <summary>The most bytes of a model that are read.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Reads a published model.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the model was read.</param>
    /// <returns>The model; null where something is wrong.</returns>
    public static ModelDocument? Read(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, ModelJsonContext.Default.ModelDocument, MaxBytes, out problem);

    /// <summary>Writes a model as UTF-8, ending in a line feed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schemaUrl">The address of <see cref="ModelSchema"/>, as the file names it.</param>
    /// <param name="sources">The sources facts cite, for their addresses; null leaves those out.</param>
    public static byte[] Write(Model model, string schemaUrl, SourceLibrary? sources = null) =>
        Write(new ModelDocumentBuilder(sources).Build(model, schemaUrl));

    /// <summary>Writes a published model as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(ModelDocument model) => JsonOutput.ToFile(model, ModelJsonContext.Default.ModelDocument);
}
