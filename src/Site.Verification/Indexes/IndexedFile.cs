using System.Globalization;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Reading;

namespace Site.Verification.Indexes;

/// <summary>A file as an index lists it.</summary>
/// <param name="Path">Its path from the root of what is checked.</param>
/// <param name="Sha256">The digest its bytes should have; null where the index gives none.</param>
/// <param name="Bytes">The length it should have.</param>
/// <param name="ListedIn">The path of the index, or the part of one, that lists it.</param>
internal sealed record IndexedFile(string Path, string? Sha256, long Bytes, string ListedIn)
{
    /// <summary>Checks that the file can be had, and has the bytes that the index says.</summary>
    /// <param name="reading">What came of reading it.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public Diagnostic? FindProblem(FileReading reading)
    {
        var location = new FileLocation(Path);
        if (reading.Sha256 is not { } actual)
        {
            return Rules.Twin.MissingFile.At(
                location,
                $"{ListedIn} lists '{Path}', which cannot be had: {reading.Problem}.",
                "Publish the file, or build the site again.");
        }

        if (actual != Sha256)
        {
            return Rules.Twin.FileDigest.At(
                location,
                $"The bytes of '{Path}' have the SHA-256 {actual}, but {ListedIn} says {Sha256 ?? "nothing"}.",
                "The file was changed after it was published; build the site again, or find out who changed it.");
        }

        return reading.Length == Bytes ? null : Rules.Twin.FileDigest.At(
            new FileLocation(ListedIn),
            string.Create(CultureInfo.InvariantCulture, $"'{Path}' has {reading.Length} bytes, but {ListedIn} says {Bytes}."),
            "Build the site again.");
    }
}
