using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="CheckStatus"/> by its word.</summary>
internal sealed class CheckStatusConverter() : WordConverter<CheckStatus>(VocabularyWords.CheckStatuses, VocabularyWords.ToWord);
