namespace Site.Verification.Reading;

/// <summary>What came of reading a published file.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal; null where it cannot be had.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Content">The bytes, where they were asked for.</param>
/// <param name="Problem">Why it cannot be had, without full stop; null where it can.</param>
internal sealed record FileReading(string? Sha256, long Length, byte[]? Content, string? Problem)
{
    /// <summary>A file that cannot be had.</summary>
    public static FileReading Failed(string problem) => new(null, 0, null, problem);
}
