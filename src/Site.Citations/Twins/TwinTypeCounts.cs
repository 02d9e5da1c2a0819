namespace Site.Citations.Twins;

/// <summary>How many claims there are of each type.</summary>
/// <param name="Sourced">Those that rest on sources.</param>
/// <param name="Computed">Those computed by a model.</param>
/// <param name="Assumption">Those chosen, not known.</param>
/// <param name="Opinion">Those that are judgements.</param>
public sealed record TwinTypeCounts(int Sourced, int Computed, int Assumption, int Opinion);
