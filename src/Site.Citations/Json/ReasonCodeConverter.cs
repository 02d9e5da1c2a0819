using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="ReasonCode"/> by its word.</summary>
internal sealed class ReasonCodeConverter() : WordConverter<ReasonCode>(VocabularyWords.ReasonCodes, VocabularyWords.ToWord);
