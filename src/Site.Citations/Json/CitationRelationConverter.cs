using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="CitationRelation"/> by its word.</summary>
internal sealed class CitationRelationConverter()
    : WordConverter<CitationRelation>(VocabularyWords.CitationRelations, VocabularyWords.ToWord);
