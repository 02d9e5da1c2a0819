namespace Site.Verification.Pages;

/// <summary>What the element of a computed number says to scripts.</summary>
/// <param name="Claim">The id of its claim.</param>
/// <param name="Value">The number.</param>
/// <param name="Asked">What is computed: the model and its result.</param>
/// <param name="Set">What is set, as pairs of a name and a value; null where nothing is.</param>
/// <param name="End">Which end of the band, or what of the draws it is; null where it is the value.</param>
internal sealed record ComputedMark(string Claim, string? Value, string Asked, string? Set, string? End);
