using Site.Citations.Vocabulary;

namespace Site.Verification.SecondParty;

/// <summary>A source that was just read.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Status">Whether it was read.</param>
/// <param name="Problem">Why not; null where it was.</param>
/// <param name="Done">How many have been read by now.</param>
/// <param name="All">How many there are.</param>
public sealed record SourceProgress(string Url, CheckStatus Status, string? Problem, int Done, int All);
