using Site.Citations.Claims;

namespace Site.Markdown.Quantities;

/// <summary>A quantity in a text.</summary>
/// <param name="Start">The offset of its first character, sign and currency included.</param>
/// <param name="End">One past its last character, unit included.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct ProseQuantity(int Start, int End, ClaimValue Value);
