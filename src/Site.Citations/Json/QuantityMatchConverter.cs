using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="QuantityMatch"/> by its word.</summary>
internal sealed class QuantityMatchConverter() : WordConverter<QuantityMatch>(VocabularyWords.QuantityMatches, VocabularyWords.ToWord);
