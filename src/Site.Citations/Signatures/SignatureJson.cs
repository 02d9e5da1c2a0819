using System.Text;
using Site.Text.Json;

namespace Site.Citations.Signatures;

/// <summary>The one place where a signature and the statement in it are written and read.</summary>
public static class SignatureJson
{
    /// <summary>The file's name, beside the index.</summary>
    public const string FileName = "cite-index.dsse.json";

    /// <summary>The most bytes of an envelope that are read.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Reads an envelope.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the envelope was read.</param>
    /// <returns>The envelope; null where something is wrong.</returns>
    public static SignatureEnvelope? ReadEnvelope(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, SignatureJsonContext.Default.SignatureEnvelope, MaxBytes, out problem);

    /// <summary>Reads a statement.</summary>
    /// <param name="utf8">Any bytes.</param>
    /// <param name="problem">What is wrong; null where the statement was read.</param>
    /// <returns>The statement; null where something is wrong.</returns>
    public static IndexStatement? ReadStatement(ReadOnlySpan<byte> utf8, out JsonProblem? problem) =>
        JsonInput.Read(utf8, SignatureJsonContext.Default.IndexStatement, MaxBytes, out problem);

    /// <summary>Writes an envelope as UTF-8, ending in a line feed.</summary>
    public static byte[] Write(SignatureEnvelope envelope) => JsonOutput.ToFile(envelope, SignatureJsonContext.Default.SignatureEnvelope);

    /// <summary>Writes a statement as UTF-8, on one line.</summary>
    public static byte[] Write(IndexStatement statement) => Encoding.UTF8.GetBytes(JsonOutput.ToText(
        statement,
        SignatureJsonContext.Default.IndexStatement,
        JsonOutput.OneLine));
}
