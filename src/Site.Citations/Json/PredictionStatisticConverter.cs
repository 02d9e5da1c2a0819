using Site.Citations.Vocabulary;
using Site.Text.Json;

namespace Site.Citations.Json;

/// <summary>Reads and writes a <see cref="PredictionStatistic"/> by its word.</summary>
internal sealed class PredictionStatisticConverter()
    : WordConverter<PredictionStatistic>(VocabularyWords.PredictionStatistics, VocabularyWords.ToWord);
