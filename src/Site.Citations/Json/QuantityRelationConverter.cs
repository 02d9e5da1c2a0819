using Site.Citations.Vocabulary;
using Site.Quantities.Prose;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="QuantityRelation"/> by its word.</summary>
internal sealed class QuantityRelationConverter()
    : WordConverter<QuantityRelation>(VocabularyWords.QuantityRelations, VocabularyWords.ToWord);
