using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="Volatility"/> by its word.</summary>
internal sealed class VolatilityConverter() : WordConverter<Volatility>(VocabularyWords.Volatilities, VocabularyWords.ToWord);
