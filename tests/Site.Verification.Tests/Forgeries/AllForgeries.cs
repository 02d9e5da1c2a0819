namespace Site.Verification.Tests.Forgeries;

/// <summary>Every forgery there is.</summary>
internal static class AllForgeries
{
    public static IReadOnlyList<Forgery> Of { get; } =
    [
        .. NumberForgeries.All, .. FactForgeries.All, .. ClaimForgeries.All, .. TextForgeries.All, .. MarkdownForgeries.All,
        .. TwinForgeries.All, .. HeadForgeries.All, .. SectionForgeries.All, .. IndexForgeries.All,
        .. FileForgeries.All, .. FigureForgeries.All, .. MarkupForgeries.All, .. ListForgeries.All, .. HeadDataForgeries.All,
    ];

    /// <summary>A seed for a forgery that is the same on every machine and in every run.</summary>
    public static int SeedOf(string name, int seed) => name.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) ^ seed;
}
