using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="ClaimType"/> by its word.</summary>
internal sealed class ClaimTypeConverter() : WordConverter<ClaimType>(VocabularyWords.ClaimTypes, VocabularyWords.ToWord);
