namespace Site.Generator.Paths;

/// <summary>
/// A file that the system will not have so long: it is over a quota, or over what its file system can hold (EFBIG). .NET throws for that
/// as for a wrong argument, not as for every other refusal to write.
/// </summary>
internal static class TooLongFile
{
    /// <summary>The refusal as one to write.</summary>
    /// <param name="refusal">What .NET throws.</param>
    public static IOException Of(ArgumentOutOfRangeException refusal) =>
        new("The system does not allow files of that length: the disk, or what you may use of it, is full.", refusal);
}
