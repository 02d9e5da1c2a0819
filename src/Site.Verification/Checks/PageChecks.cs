using System.Collections.Immutable;

namespace Site.Verification.Checks;

/// <summary>Every check of a page.</summary>
internal static class PageChecks
{
    /// <summary>The checks, in the order a reader would make them; none depends on another.</summary>
    public static ImmutableArray<PageCheck> All { get; } =
    [
        DiscoveryCheck.Run,
        AlternatesCheck.Run,
        HeadCheck.Run,
        HeadDataCheck.Run,
        PageTextCheck.Run,
        ElementsCheck.Run,
        PositionsCheck.Run,
        RepetitionCheck.Run,
        ClaimIdsCheck.Run,
        DerivationsCheck.Run,
        ModelOfDerivationCheck.Run,
        BandsCheck.Run,
        FactsOfPageCheck.Run,
        ShownNumberCheck.Run,
        CalculatorCheck.Run,
        MarginsCheck.Run,
        ClaimValuesCheck.Run,
        WordingsCheck.Run,
        ConfidenceCheck.Run,
        StaleAfterCheck.Run,
        DatesCheck.Run,
        GeneratorCheck.Run,
        CeilingsCheck.Run,
        AsOfCheck.Run,
        ShownCheck.Run,
        SourcesShownCheck.Run,
        SectionsCheck.Run,
        ReasonsShownCheck.Run,
        MarksCheck.Run,
        AsidesCheck.Run,
        AsideLinksCheck.Run,
        MarkupCheck.Run,
        MarkdownCheck.Run,
        ScriptsCheck.Run,
        ReferencesCheck.Run,
        SubjectsCheck.Run,
        SummaryCheck.Run,
        CoverageCheck.Run,
    ];
}
