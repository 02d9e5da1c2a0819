using System.Globalization;
using Site.Text.Diagnostics;
using Site.Text.Files;
using Site.Verification.Indexes;
using Site.Verification.Reading;

namespace Site.Verification.Checks;

/// <summary>A file that the index lists can be had, and has the bytes that it says.</summary>
internal static class FileCheck
{
    /// <summary>Checks it.</summary>
    /// <param name="file">The file, as the index lists it.</param>
    /// <param name="reading">What came of reading it.</param>
    /// <param name="index">The index's path.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static Diagnostic? FindProblem(IndexedFile file, FileReading reading, string index)
    {
        var location = new FileLocation(file.Path);
        if (reading.Sha256 is not { } actual)
        {
            return Rules.Twin.MissingFile.At(
                location,
                $"{index} lists '{file.Path}', which cannot be had: {reading.Problem}.",
                "Publish the file, or build the site again.");
        }

        if (actual != file.Sha256)
        {
            return Rules.Twin.FileDigest.At(
                location,
                $"The bytes of '{file.Path}' have the SHA-256 {actual}, but {index} says {file.Sha256 ?? "nothing"}.",
                "The file was changed after it was published; build the site again, or find out who changed it.");
        }

        return reading.Length == file.Bytes ? null : Rules.Twin.FileDigest.At(
            new FileLocation(index),
            string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' has {reading.Length} bytes, but {index} says {file.Bytes}."),
            "Build the site again.");
    }
}
