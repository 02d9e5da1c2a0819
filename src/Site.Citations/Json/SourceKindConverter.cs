using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="SourceKind"/> by its word.</summary>
internal sealed class SourceKindConverter() : WordConverter<SourceKind>(VocabularyWords.SourceKinds, VocabularyWords.ToWord);
