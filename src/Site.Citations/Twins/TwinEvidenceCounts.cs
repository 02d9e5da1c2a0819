namespace Site.Citations.Twins;

/// <summary>How much of the evidence a machine has checked.</summary>
/// <param name="Total">Pieces of evidence on the page.</param>
/// <param name="WithQuote">Those that record the carrying quote.</param>
/// <param name="Checked">Those whose quote a machine has found in the source.</param>
public sealed record TwinEvidenceCounts(int Total, int WithQuote, int Checked);
