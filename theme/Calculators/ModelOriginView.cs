using Site.Citations.Sources;
using Site.Citations.Vocabulary;

namespace Site.Theme.Calculators;

/// <summary>What a fact among a model's inputs rests on.</summary>
/// <param name="Title">The source's title.</param>
/// <param name="Href">Its address.</param>
/// <param name="Date">The date of the number; null where it has none.</param>
/// <param name="Level">How well the fact is supported.</param>
/// <param name="StaleSince">The day after which it was to be looked at again, where that has passed; null otherwise.</param>
public sealed record ModelOriginView(string Title, string Href, PartialDate? Date, ConfidenceLevel Level, DateOnly? StaleSince);
