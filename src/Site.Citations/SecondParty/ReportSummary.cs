namespace Site.Citations.SecondParty;

/// <summary>What a report says, in figures.</summary>
/// <param name="Sources">How many sources were to be read.</param>
/// <param name="Read">How many of them were read.</param>
/// <param name="Claims">How many claims have evidence.</param>
/// <param name="Agree">Of how many of them the finding is the publisher's in every member.</param>
/// <param name="Quotes">How many quotes carry them.</param>
/// <param name="Ok">How many of the quotes were found.</param>
/// <param name="Broken">How many stand in none of the bytes that were read, or have a source that is gone.</param>
/// <param name="Unknown">How many have a source that could not be read.</param>
public sealed record ReportSummary(int Sources, int Read, int Claims, int Agree, int Quotes, int Ok, int Broken, int Unknown);
