using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="ConfidenceLevel"/> by its word.</summary>
internal sealed class ConfidenceLevelConverter() : WordConverter<ConfidenceLevel>(VocabularyWords.ConfidenceLevels, VocabularyWords.ToWord);
