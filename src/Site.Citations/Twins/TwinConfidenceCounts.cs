namespace Site.Citations.Twins;

/// <summary>How many claims stand at each level of confidence.</summary>
/// <param name="High">Claims at high.</param>
/// <param name="Medium">Claims at medium.</param>
/// <param name="Low">Claims at low.</param>
public sealed record TwinConfidenceCounts(int High, int Medium, int Low);
