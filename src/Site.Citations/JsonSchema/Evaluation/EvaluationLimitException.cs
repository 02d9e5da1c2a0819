namespace Site.Citations.JsonSchema;

/// <summary>
/// An evaluation (or the reading of a schema) asks for more than it may have: depth, work, digits, time for a pattern. It ends the
/// whole evaluation, whatever <c>not</c> or <c>anyOf</c> stands around it, because no answer was reached; the evaluation's entry
/// point turns it into an error, and the compiler into a refusal.
/// </summary>
internal sealed class EvaluationLimitException(string message, Exception? innerException = null) : Exception(message, innerException);
